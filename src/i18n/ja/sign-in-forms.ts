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
    about:
      'いったんこのページを離れ、サインインした状態で戻ります。PKCE を使う認可コードフローで、state と nonce を検証します。',
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
    },
    key: 'Logins のキー',
    localTokens: '疑似プロバイダーのページを開く',
  },
}
