import type { Need } from '../../protocol/sign-in-methods.ts'
import type { signIn as english } from '../en/sign-in.ts'
import type { Translated } from '../translated.ts'

const needs: Readonly<Record<Need, string>> = {
  'identity-pool': 'ID プールが必要です（config.json の identityPoolId）。',
  'user-pool': 'ユーザープールが必要です（config.json の userPoolId と userPoolClientId）。',
  'hosted-ui': 'ホストされた UI のドメインが必要です（config.json の hostedUiDomain）。',
}

export const signIn: Translated<typeof english> = {
  needs,
  choose: 'サインイン方法の選択',
  about: 'サインインで送られるリクエストは、すべて発生と同時に「トレース」に記録されます。',
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
    known: 'このブラウザはここではすでにゲストです。次も同じアイデンティティになります:',
    forgotten: '次は新しいゲストになります。',
    cost: 'ゲストはトークンを送りません。新しいゲストは ID プールにずっと残るため、このブラウザは自分のゲストを記憶します。',
  },
  userPool: {
    username: 'ユーザー名',
    password: 'パスワード',
    flow: 'パスワード認証のフロー',
    srp: 'SRP',
    srpAbout: 'パスワードはこのブラウザから出ません。Cognito が受け取るのは、パスワードを知っていることの証明です。',
    plain: '平文のパスワード',
    plainAbout: 'USER_PASSWORD_AUTH: パスワードがネットワークを通って Cognito に送られます。',
    button: 'サインイン',
    usernameMissing: 'ユーザー名を入力してください。',
    passwordMissing: 'パスワードを入力してください。',
    testUsers: '学習用、テストユーザー用です。ホストされた UI 以外のページには、そこに入力されたパスワードが見えます。',
    localUsers: 'ローカル Cognito のユーザーとパスワード',
  },
  hostedUi: {
    button: 'ホストされた UI に進む',
    provider: (name) => `${name} で続ける`,
    about:
      'いったんこのページを離れ、サインインした状態で戻ります。PKCE を使うコードフローで、state と nonce を検証します。',
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
    issuerMissing: '発行者のアドレスを入力してください。',
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
