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
}
