import type { guideAccount as english } from '../en/guide-account.ts'
import type { GuideText } from '../guide-text.ts'

export const guideAccount: Readonly<Record<keyof typeof english, GuideText>> = {
  SignUp: {
    title: 'ユーザーの作成',
    purpose:
      'ユーザープールにユーザーを作成します。送るのはユーザー名、パスワード、属性です。コードやパスキーでサインインできるプールでは、パスワードを省略できます。',
    before: 'ユーザープールがセルフ登録を許可しています。ブラウザが知っているのはアプリクライアントの ID だけです。',
    after:
      'ConfirmSignUp でコードが返されるまで、ユーザーは UNCONFIRMED です。サインアップ前の Lambda 関数がすぐに確認する場合もあります。',
    mistakes: [
      'ユーザープールで必須の属性がない。「Attributes did not conform to the schema」で拒否されます。',
      'email_verified など、アプリクライアントが書き込めない属性を送る。「A client attempted to write unauthorized attribute」で拒否されます。',
      'トークンが返ると考える。返るとしても Session だけで、確認後に USER_AUTH の InitiateAuth で使います。',
    ],
  },
  ConfirmSignUp: {
    title: 'サインアップの確認',
    purpose:
      'ユーザープールがユーザーの E メールアドレスまたは電話に送ったコードを渡します。これでその宛先が検証されます。',
    before: 'ユーザーは UNCONFIRMED で、コードを受け取っています。コードの有効期間は 24 時間です。',
    after:
      'ユーザーは CONFIRMED になり、サインインできます。アプリクライアントが USER_AUTH を許可していれば、応答の Session を使って、パスワードなしでサインインに進めます。',
    mistakes: [
      '前のメッセージのコードを入力する。新しいコードが送られると、前のコードは使えなくなります。',
      '2 回確認する。「User cannot be confirmed. Current status is CONFIRMED」で拒否されます。そのままサインインしてください。',
    ],
  },
  ResendConfirmationCode: {
    title: '確認コードの再送',
    purpose: 'サインアップ用の新しいコードを、ユーザープールに送ってもらいます。',
    before: 'ユーザーはサインアップしましたが、コードが届かないか、有効期限が切れています。',
    after: '新しいコードだけが受け付けられます。送信先は CodeDeliveryDetails で分かります。',
    mistakes: [
      '確認済みのユーザーに対して呼び出す。InvalidParameterException で拒否されます。',
      '何度も続けて呼び出す。LimitExceededException で拒否されます。',
    ],
  },
  ForgotPassword: {
    title: 'パスワードをリセットするコードの要求',
    purpose: 'ユーザーの検証済みの E メールアドレスまたは電話番号に、ユーザープールからコードを送ってもらいます。',
    before: 'ユーザーがパスワードを知らないか、管理者が新しいパスワードの設定を求めています。',
    after:
      'ConfirmForgotPassword で、コードと新しいパスワードを一緒に送ります。それまで現在のパスワードは変わりません。',
    mistakes: [
      '検証済みの宛先がないユーザーに対して呼び出す。管理者が宛先を検証するか、パスワードを設定する必要があります。',
      '一時パスワードのままのユーザーに対して呼び出す。別のパスワードを設定できるのは管理者だけです。',
      'ユーザーが存在すると判断する。PreventUserExistenceErrors が有効なら、存在しないユーザー名にも同じ応答が返ります。',
    ],
  },
  ConfirmForgotPassword: {
    title: 'コードによる新しいパスワードの設定',
    purpose:
      'コードと新しいパスワードを送ります。コードは 1 回だけ使え、パスワードはプールのポリシーに従って確認されます。',
    before: 'ユーザーは ForgotPassword のコードを受け取っています。コードの有効期間は 1 時間です。',
    after: '新しいパスワードでサインインします。それまでのサインインは、終了するまで有効です。',
    mistakes: [
      '前のメッセージのコードを入力する。新しいコードが送られると、前のコードは使えなくなります。',
      'トークンが返ると考える。応答は空です。',
    ],
  },
  ChangePassword: {
    title: 'パスワードの変更',
    purpose: 'アクセストークンのユーザーのパスワードを変更します。現在のパスワードも必要です。',
    before: 'ページにアクセストークンがあります。スコープ aws.cognito.signin.user.admin が必要です。',
    after: '以後は新しいパスワードが有効です。それまでのサインインは、終了するまで有効です。',
    mistakes: [
      '現在のパスワードが間違っている。サインインと同じ「Incorrect username or password.」で拒否されます。',
      'パスワードのないユーザーや、別のプロバイダーのユーザーでも使えると考える。',
    ],
  },
  UpdateUserAttributes: {
    title: '属性の変更',
    purpose: 'アクセストークンのユーザーの属性を書き込みます。値を空にすると属性が削除されます。',
    before: 'ページにアクセストークンがあります。スコープ aws.cognito.signin.user.admin が必要です。',
    after:
      '変更した E メールアドレスや電話番号は、VerifyUserAttribute まで未検証になります。プールが検証する設定であれば、コードが送られます。トークンの値は、更新するまで変わりません。',
    mistakes: [
      'アプリクライアントに書き込みが許可されていない属性を送る。',
      '電話番号に + と国番号がない。',
      'E メールでサインインできなくなる。AliasAttributes の場合、変更した宛先は検証後に初めて使えます。検証まで前の宛先を保つようにプールを設定できます。',
    ],
  },
  GetUserAttributeVerificationCode: {
    title: '宛先を検証するコードの要求',
    purpose: 'ユーザーの E メールアドレスまたは電話番号に、ユーザープールからコードを送ってもらいます。',
    before: 'ページにアクセストークンがあります。スコープ aws.cognito.signin.user.admin が必要です。',
    after: 'VerifyUserAttribute でコードを渡します。送信先は CodeDeliveryDetails で分かります。',
    mistakes: ['宛先ではない属性や、値のない属性に対して要求する。'],
  },
  VerifyUserAttribute: {
    title: '宛先の検証',
    purpose: 'コードを渡して、その宛先がユーザーのものであることを証明します。',
    before: 'ユーザーはコードを受け取っています。コードの有効期間は 24 時間です。',
    after: 'email_verified または phone_number_verified が true になります。ID トークンには、更新後に反映されます。',
    mistakes: ['前のメッセージのコードを入力する。新しいコードが送られると、前のコードは使えなくなります。'],
  },
  GetUserAuthFactors: {
    title: 'ユーザーの要素の取得',
    purpose: 'アクセストークンのユーザーがサインインに使える要素と、有効な第 2 要素を返します。',
    before: 'ページにアクセストークンがあります。スコープ aws.cognito.signin.user.admin が必要です。',
    after:
      'ConfiguredUserAuthFactors は USER_AUTH の第 1 要素に使えるもの、UserMFASettingList と PreferredMfaSetting は第 2 要素です。',
    mistakes: ['UserMFASettingList がないことをエラーと考える。第 2 要素がなければ、このメンバーは省略されます。'],
  },
  SetUserMFAPreference: {
    title: '第 2 要素の設定',
    purpose: '指定した第 2 要素ごとに、有効にするか、優先するかを設定します。指定しない要素は変わりません。',
    before: 'ページにアクセストークンがあります。スコープ aws.cognito.signin.user.admin が必要です。',
    after: '次のサインインでは優先する要素が求められます。複数が有効で優先がなければ、選択を求められます。',
    mistakes: [
      '優先する要素を 2 つ指定する。',
      'VerifySoftwareToken で証明していない認証アプリを有効にする。',
      '古い設定の写しから 1 つを変更し、別の要素を無効にしてしまう。前後の GetUserAuthFactors を比べてください。',
    ],
  },
  DeleteUser: {
    title: 'ユーザーの削除',
    purpose: 'アクセストークンのユーザーを、ユーザープールから完全に削除します。',
    before: 'ページにアクセストークンがあります。スコープ aws.cognito.signin.user.admin が必要です。',
    after:
      'Cognito は以後トークンを拒否します。ID プールのアイデンティティは残り、AWS 認証情報は有効期限まで使えます。',
    mistakes: [
      'アイデンティティ ID も削除されると考える。削除するには、AWS 認証情報を使った ID プールの DeleteIdentities が必要です。',
      '署名だけを検証する API も、すぐにトークンを拒否すると考える。',
    ],
  },
}
