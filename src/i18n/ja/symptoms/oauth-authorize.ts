import type { oauthAuthorize as table } from '../../../diagnosis/symptoms/oauth-authorize.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: requests for the Hosted UI: what it sends back, and what it would not send back at all. */
export const oauthAuthorize: SymptomTexts<typeof table> = {
  'redirect-mismatch': {
    cause:
      'リダイレクト先のアドレスが、アプリクライアントに登録されていません。Cognito は 1 文字ずつ比較し、一致しないと戻らずにエラーページを表示します。',
    remedy: 'このアドレスを、アプリクライアントのコールバック URL に登録してください。',
  },
  'scope-without-openid': {
    cause: 'スコープ email、phone、profile は、openid と一緒でなければ要求できません。',
    remedy: '接続のスコープに openid を追加してください。',
  },
  'scope-not-allowed': {
    cause: '要求したスコープのいずれかが、アプリクライアントで許可されていないか、つづりが誤っています。',
    remedy: 'アプリクライアントでスコープを許可するか、接続から外してください。',
  },
  'oauth-off': {
    cause:
      'このアプリクライアントでは OAuth が無効のため、ホストされた UI を使えません。リダイレクト先のアドレスが原因ではありません。',
    remedy: 'アプリクライアントで認可コード許可を有効にし、スコープとプロバイダーを選択してください。',
  },
  'response-type-off': {
    cause: '要求したレスポンスタイプが、アプリクライアントで許可されていません。',
    remedy: 'コードを要求し、アプリクライアントで認可コード許可を有効にしてください。',
  },
  'pkce-method': {
    cause: 'Cognito の code_challenge_method は S256 だけで、code_challenge と一緒に必要です。',
    remedy: 'S256 を指定して、両方を送信してください。',
  },
  'prompt-and-provider': {
    cause:
      'prompt=none は既存のセッションを要求しますが、identity_provider=COGNITO では、Google などのプロバイダーではなくユーザープール自身のセッションだけが探されます。',
    remedy: 'identity_provider を省くか、ユーザーがサインインに使ったプロバイダーを指定してください。',
  },
  'login-required': {
    cause: 'このブラウザでは誰もホストされた UI にサインインしておらず、prompt=none のため確認もできません。',
    remedy: 'prompt=none を付けずにやり直してください。',
  },
  'consent-cancelled': {
    cause: 'プロバイダーのページでサインインがキャンセルされたか、プロバイダーが拒否しました。',
    remedy: 'もう一度開始し、プロバイダーのページで同意してください。',
  },
  'authorize-malformed': {
    cause: 'ホストされた UI がリクエストを受け付けません。パラメーターがないか、重複しているか、不明な値です。',
    remedy: 'トレースのリクエストのパラメーターを、認可エンドポイントのドキュメントと照らし合わせてください。',
  },
}
