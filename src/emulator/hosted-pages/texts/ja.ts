import type { Texts } from './en.ts'
import { refusalInJapanese } from './ja-refusals.ts'

/** Amazon's Japanese terms, with ホストされた UI for the Hosted UI as in the app. */
export const ja: Texts = {
  brand: 'ローカル Cognito',
  tag: 'エミュレーター',
  languages: '言語',
  banners: {
    hostedUi: 'Cognito のホストされた UI をローカルで再現したものです。AWS ではなく、このマシンで動作しています。',
    pretend: (label) => `これは ${label} ではありません。ローカルで再現したもので、このマシンで動作しています。`,
    home: 'Amazon Cognito をローカルで再現したものです。AWS ではなく、このマシンで動作しています。',
  },
  refusal: refusalInJapanese,
  signIn: {
    title: 'サインイン',
    goesOnTo: (client) => `サインインすると ${client} に進みます。`,
    username: 'ユーザー名',
    password: 'パスワード',
    submit: 'サインイン',
    or: 'または',
    choose: '別の方法でサインイン',
    continueWith: (label) => `${label} で続ける`,
    foreignForm: 'このフォームは、このページから送信されたものではありません。もう一度サインインしてください。',
  },
  account: {
    address: 'E メールアドレスまたは電話番号',
    titles: {
      '/signup': 'アカウントの作成',
      '/confirmUser': 'アカウントの確認',
      '/forgotPassword': 'パスワードを忘れた場合',
      '/confirmForgotPassword': '新しいパスワードの設定',
    },
    about: {
      '/signup': () => 'アカウントを確認するためのコードが送信されます。',
      '/confirmUser': (username) => `${username} 宛てに送信されたコードを入力してください。`,
      '/forgotPassword': () => '新しいパスワードを設定するためのコードが送信されます。',
      '/confirmForgotPassword': (username) => `${username} 宛てに送信されたコードを入力してください。`,
    },
    submits: {
      '/signup': 'アカウントを作成',
      '/confirmUser': '確認',
      '/forgotPassword': 'コードを送信',
      '/confirmForgotPassword': 'パスワードを保存',
    },
    resend: 'コードを再送信',
    resent: '新しいコードを送信しました。',
    backToLogin: 'サインインに戻る',
  },
  newPassword: {
    title: '新しいパスワードの設定',
    about: (username) => `${username} のパスワードは一時パスワードです。これから使うパスワードを決めてください。`,
    field: '新しいパスワード',
    rules: (policy) => {
      const kinds = [
        policy.requireUppercase && '英大文字',
        policy.requireLowercase && '英小文字',
        policy.requireNumbers && '数字',
        policy.requireSymbols && '記号',
      ].filter((kind) => kind !== false)
      const length = `${policy.minimumLength} 文字以上で入力してください。`
      return kinds.length === 0 ? length : `${length}${kinds.join('、')}をそれぞれ 1 文字以上含める必要があります。`
    },
    attributes: {
      address: '住所',
      birthdate: '生年月日',
      email: 'メールアドレス',
      family_name: '姓',
      gender: '性別',
      given_name: '名',
      locale: 'ロケール',
      middle_name: 'ミドルネーム',
      name: '氏名',
      nickname: 'ニックネーム',
      phone_number: '電話番号',
      picture: '写真',
      preferred_username: '希望するユーザー名',
      profile: 'プロフィール',
      website: 'ウェブサイト',
      zoneinfo: 'タイムゾーン',
    },
    submit: '保存してサインイン',
  },
  password: {
    title: 'パスワードの入力',
    about: (username) => `${username} のパスワードを入力してください。`,
    field: 'パスワード',
    submit: 'サインイン',
  },
  code: {
    titles: {
      SMS_OTP: 'SMS のコードを入力',
      SMS_MFA: 'SMS のコードを入力',
      EMAIL_OTP: 'E メールのコードを入力',
      SOFTWARE_TOKEN_MFA: '認証アプリのコードを入力',
    },
    about: {
      SMS_OTP: (destination) => `${destination} に送信しました。`,
      SMS_MFA: (destination) => `${destination} に送信しました。`,
      EMAIL_OTP: (destination) => `${destination} に送信しました。`,
      SOFTWARE_TOKEN_MFA: () => 'アプリに表示される 6 桁の数字は、30 秒ごとに変わります。',
    },
    field: 'コード',
    submit: 'サインイン',
  },
  mfaSetup: {
    title: '認証アプリの設定',
    about: (username) =>
      `${username} には 2 つ目の要素が必要です。認証アプリで QR コードをスキャンするか、シークレットを入力してから、アプリに表示されるコードを入力してください。`,
    qrCode: '認証アプリ用シークレットの QR コード',
    secret: 'シークレット:',
  },
  choice: {
    titles: { SELECT_MFA_TYPE: '2 つ目の要素の選択', SELECT_CHALLENGE: 'サインイン方法の選択' },
    about: (username) => `${username} は、次のいずれかでサインインできます。`,
    names: {
      PASSWORD: 'パスワード',
      SMS_OTP: 'SMS のコード',
      SMS_MFA: 'SMS のコード',
      EMAIL_OTP: 'E メールのコード',
      SOFTWARE_TOKEN_MFA: '認証アプリ',
    },
  },
  error: {
    title: 'エラー',
    heading: 'リクエストされたページでエラーが発生しました。',
    explanations: {
      redirect_mismatch:
        'アプリクライアントが存在しないか、リクエスト内の URL がそのクライアントに登録されていません。' +
        'スキーム、ホスト、ポート、パス、末尾のスラッシュまで完全に一致する必要があります。',
      invalid_request: 'このページでは処理できないリクエストか、有効期限の切れたリクエストです。',
    },
    appClient: 'アプリクライアント',
  },
  consent: {
    title: (label) => `疑似 ${label}`,
    heading: (label) => `疑似 ${label} に、誰としてサインインしますか？`,
    about: '選んだユーザーの ID、名前、メールアドレスがユーザープールに渡されます。',
    continueAs: (person) => `${person} として続ける`,
    cancel: 'キャンセル',
    foreignForm: 'このフォームは、このページから送信されたものではありません。もう一度選択してください。',
  },
  token: {
    title: (label) => `疑似 ${label} のトークン`,
    heading: (person) => `${person} のアクセストークン`,
    about: { beforeKey: 'Logins のキー ', afterKey: ' で ID プールに渡してください。有効期間は 1 時間です。' },
    field: 'アクセストークン',
    others: (label) => `選択するたびに、疑似 ${label} が新しいトークンを発行します。`,
    of: (person) => `${person} のトークン`,
  },
  home: {
    title: '動作中の内容',
    about: (region, accountId) =>
      `リージョン ${region}、アカウント ${accountId} のユーザープール、ID プール、STS、ホストされた UI です。` +
      'データはすべてメモリ上にあり、停止すると消えます。',
    none: 'なし',
    people: {
      heading: (userPoolId) => `${userPoolId} のデモユーザー`,
      username: 'ユーザー名',
      password: 'パスワード',
      note: '説明',
      noteOf: ({ ja }) => ja,
      totp: (username) => `${username} の認証アプリ`,
      qrCode: (username) => `${username} の認証アプリ用シークレットの QR コード`,
    },
    clock: {
      heading: '時計',
      ahead: (hours) => `このコンピューターより ${hours} 時間進んでいます`,
      skip: '1 時間進める',
      about:
        'トークン、コード、セッション、認証情報は、この時計に従って期限切れになります。リセットすると元に戻ります。',
    },
    userPool: {
      heading: 'ユーザープール',
      id: 'ID',
      issuer: '発行者',
      discovery: 'ディスカバリー',
      providers: 'プロバイダー',
      users: '現在のユーザー',
      client: 'アプリクライアント',
      clientTypes: { public: 'パブリック', confidential: '機密' },
      clientId: 'クライアント ID',
      callbackUrls: 'コールバック URL',
      logoutUrls: 'サインアウト URL',
      scopes: 'スコープ',
    },
    identityPool: {
      heading: 'ID プール',
      id: 'ID',
      guests: 'ゲスト',
      allowed: '許可',
      notAllowed: '不許可',
    },
    outbox: '送信トレイ: SMS と E メールのコード',
    endpoints: {
      heading: 'エンドポイント',
      userPool: 'ユーザープール',
      identityPool: 'ID プール',
      sts: 'STS',
      hostedUi: 'ホストされた UI のドメイン',
    },
    pretend: {
      heading: '疑似プロバイダー',
      tokenOf: (label) => `疑似 ${label} のアクセストークン`,
      beforeKey: 'Logins のキーは ',
      afterKey: ' です',
    },
  },
  outbox: {
    title: '送信トレイ',
    about: 'AWS なら SMS や E メールで送信されるコードです。新しい順に並んでいます。実際には送信されません。',
    none: 'メッセージはまだありません。サインインでコードが求められると、ここに表示されます。',
    code: 'コード',
    purpose: '用途',
    user: 'ユーザー',
    to: '宛先',
    time: '日時',
    purposes: {
      'sign-in': 'サインイン',
      'sign-up': 'サインアップ',
      'forgotten-password': 'パスワードの再設定',
      'verify-email': 'E メールアドレスの検証',
      'verify-phone_number': '電話番号の検証',
    },
    media: { SMS: 'SMS', EMAIL: 'E メール' },
  },
}
