import type { signInForms as english } from '../en/sign-in-forms.ts'
import type { Translated } from '../translated.ts'

export const signInForms: Translated<typeof english> = {
  userPool: {
    username: 'ユーザー名',
    password: 'パスワード',
    flow: 'パスワード認証のフロー',
    flows: {
      srp: {
        name: 'SRP',
        about: 'パスワードはこのブラウザから出ません。Cognito が受け取るのは、パスワードを知っていることの証明です。',
      },
      plain: { name: '平文のパスワード', about: 'USER_PASSWORD_AUTH: パスワードそのものが Cognito に送られます。' },
      choice: {
        name: '選択ベース（USER_AUTH）',
        about: 'このユーザーが使える第 1 要素（パスワード、コード、パスキー）を、ユーザープールが提示します。',
      },
      custom: {
        name: 'カスタム（CUSTOM_AUTH）',
        about: 'ユーザープールの Lambda 関数が質問し、回答を判定します。パスワードは使わないか、質問の前に証明します。',
      },
    },
    preferred: '優先するチャレンジ',
    noPreferred: '指定せず、自分で選ぶ',
    strength: '求めるレベル（ステップアップ）',
    passwordLater: '空欄の場合は、ユーザープールが求めたときに入力します。',
    srpFirst: '先に SRP でパスワードを証明する',
    button: 'サインイン',
    usernameMissing: 'ユーザー名を入力してください。',
    passwordMissing: 'パスワードを入力してください。',
    testUsers:
      'テストユーザーだけに使ってください。ホストされた UI 以外のページは、入力されたパスワードを読み取れます。',
    localUsers: 'ローカル Cognito のユーザーとパスワード',
  },
  strength: {
    levels:
      'レベルの名前を、優先するものから順に空白で区切って指定します。urn:cognito:loa:1（パスワード）、2（コードのみ）、3（パスキー、またはパスワードとコード）、4（パスワードと認証アプリ）。Essentials または Plus プランが必要です。',
    maxAge: 'サインインからの経過時間の上限（秒）。',
    missing: 'ステップアップ先のレベルを入力してください。',
  },
  hostedUi: {
    button: 'ホストされた UI に進む',
    provider: (name) => `${name} で続ける`,
    about: 'PKCE を使う認可コードフローで、state と nonce を検証します。',
    places: {
      title: '表示する場所',
      tab: { name: 'このタブ', about: 'リダイレクトで、いったんこのページを離れ、サインインした状態で戻ります。' },
      window: {
        name: 'ポップアップウィンドウ',
        about:
          'このページは開いたままで、ウィンドウがコードをこのページに渡します。state、nonce、コード検証値は、このページの外に出ません。',
      },
    },
    inWindow: '開いたウィンドウでサインインしてください',
    unseen:
      'このページからはウィンドウの状態が見えません。Cross-Origin-Opener-Policy により、他のオリジンのウィンドウから切り離されているためです。15 分間待ちます。',
    windowClosed: 'ウィンドウを閉じた',
    inTabInstead: '代わりにこのタブでサインイン',
    redirect: 'アプリクライアントに登録するコールバック URL',
    endSession: 'ホストされた UI のセッションを終了',
    session:
      'ホストされた UI は独自のセッションを 1 時間保持するため、再びサインインするときにパスワードを求められないことがあります。',
  },
  providerToken: {
    provider: 'プロバイダー',
    issuer: '発行者',
    issuerHint: 'トークンの iss クレームのとおりに入力します。例: https://login.example.com/realms/staff',
    issuerMissing: '発行者の URL を入力してください。',
    token: 'トークン',
    tokenMissing: 'トークンを貼り付けてください。',
    button: 'トークンを使用',
    wants: {
      'access-token': 'ID プールが求めるのは、このプロバイダーのアクセストークンです。',
      'id-token': 'ID プールが求めるのは、このプロバイダーの ID トークンです。アクセストークンではありません。',
      'saml-response':
        'プロバイダーが POST する base64 のレスポンス全体です。その XML や、POST されたフォームでもかまいません。',
      'developer-token': '自社のサーバーが GetOpenIdTokenForDeveloperIdentity で取得する Token です。',
    },
    samlResponse: 'SAML レスポンス',
    samlMissing: 'SAML レスポンスを貼り付けてください。',
    arn: 'IAM のプロバイダーの ARN',
    arnHint: 'ID プールの SamlProviderARNs のとおりに入力します。例: arn:aws:iam::123456789012:saml-provider/Corp',
    arnMissing: 'SAML プロバイダーの ARN を入力してください。',
    identityId: 'アイデンティティ ID',
    identityIdHint:
      'トークンと一緒に返されたアイデンティティ ID（IdentityId）です。空欄の場合はトークンの sub クレームから読み取ります。',
    identityIdMissing: 'トークンに含まれていないため、アイデンティティ ID を入力してください。',
    guides: {
      'saml-response': {
        title: 'SAML レスポンスの概要と入手方法',
        points: [
          '誰がサインインしたかを会社の ID プロバイダーが示す、署名付きの XML 文書です。ブラウザがフォームの SAMLResponse フィールドで AWS に POST します。開発者ツールのネットワークパネルからコピーするか、saml2aws などのツールで取得してください。',
          'IAM にプロバイダーのメタデータを登録し、その ARN を ID プールの SamlProviderARNs に追加します。プロバイダーのレスポンスは、対象者と受信先が https://signin.aws.amazon.com/saml で、属性として RoleSessionName と Role を含む必要があります。',
          '有効期間は数分で、上限は 50,000 文字です。使用できるのは拡張フローだけです。入手した人は誰でもサインインできます。',
        ],
      },
      'developer-token': {
        title: 'デベロッパー ID の概要とサーバーでのトークンの取得方法',
        points: [
          'ユーザーを管理するのは自社のサーバーです。サーバーは自身の AWS 認証情報で署名してユーザーのトークンを Cognito に要求し、トークンとアイデンティティ ID をアプリに渡します。',
          'ID プールには DeveloperProviderName、サーバーには cognito-identity:GetOpenIdTokenForDeveloperIdentity の許可が必要です。GetId はこのトークンを受け付けないため、アイデンティティ ID も一緒に渡します。',
          '有効期間は、TokenDuration を指定しなければ 15 分です（最大 24 時間）。サーバーの認証情報をアプリに入れないでください。',
        ],
      },
    },
    snippets: { javascript: 'サーバー側: AWS SDK for JavaScript', cli: 'AWS CLI' },
    key: 'Logins のキー',
    localTokens: '疑似プロバイダーのページを開く',
  },
}
