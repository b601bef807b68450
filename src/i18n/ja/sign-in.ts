import type { Need } from '../../protocol/sign-in-methods.ts'
import type { signIn as english } from '../en/sign-in.ts'
import type { Translated } from '../translated.ts'

const needs: Readonly<Record<Need, string>> = {
  'identity-pool': '接続に ID プールが必要です。',
  'user-pool': '接続にユーザープールとアプリクライアントが必要です。',
  'hosted-ui': '接続にホストされた UI のドメインが必要です。',
}

export const signIn: Translated<typeof english> = {
  needs,
  choose: 'サインイン方法の選択',
  about: 'すべてのリクエストが、発生と同時に「トレース」に記録されます。',
  cancel: 'キャンセル',
  foreign: {
    title: 'この接続の宛先は AWS ではありません',
    about: (hosts) =>
      `この接続では、設定により、パスワード、トークン、認証情報が ${hosts} に送信されます。AWS でも、このコンピューターでもありません。運営者がわかっている場合だけ続けてください。`,
    button: (hosts) => `${hosts} に送信する`,
  },
  guest: {
    button: 'ゲストとして続ける',
    forget: '新しいゲストにする',
    known: 'このブラウザにはすでにゲストのアイデンティティがあり、次も同じものを使います:',
    forgotten: '次のゲストのサインインで、新しいアイデンティティが作成されます。',
    cost: 'ゲストはトークンを送りません。新しいゲストのアイデンティティは取り消せないため、このブラウザは前回のものを再利用します。',
  },
  userPool: {
    username: 'ユーザー名',
    password: 'パスワード',
    flow: 'パスワード認証のフロー',
    srp: 'SRP',
    srpAbout: 'パスワードはこのブラウザから出ません。Cognito が受け取るのは、パスワードを知っていることの証明です。',
    plain: '平文のパスワード',
    plainAbout: 'USER_PASSWORD_AUTH: パスワードそのものが Cognito に送られます。',
    button: 'サインイン',
    usernameMissing: 'ユーザー名を入力してください。',
    passwordMissing: 'パスワードを入力してください。',
    testUsers:
      'テストユーザーだけに使ってください。ホストされた UI 以外のページは、入力されたパスワードを読み取れます。',
    localUsers: 'ローカル Cognito のユーザーとパスワード',
  },
  hostedUi: {
    button: 'ホストされた UI に進む',
    provider: (name) => `${name} で続ける`,
    about:
      'いったんこのページを離れ、サインインした状態で戻ります。PKCE を使う認可コードフローで、state と nonce を検証します。',
    redirect: 'アプリクライアントに登録するコールバック URL',
    leaving: 'ホストされた UI に移動しています',
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
    localTokens: 'ローカル Cognito で疑似トークンを取得',
  },
}
