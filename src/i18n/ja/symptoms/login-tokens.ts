import type { loginTokens as table } from '../../../diagnosis/symptoms/login-tokens.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: tokens in Logins that an identity pool refuses for what they are. */
export const loginTokens: SymptomTexts<typeof table> = {
  'token-expired': {
    cause: 'トークンの有効期限が切れています。',
    remedy: '新しいトークンを取得して、もう一度お試しください。',
  },
  'limited-login-sent': {
    cause:
      'これは Facebook の制限付きログインのトークンです。ID プールが受け付けるのは、Facebook の従来のアクセストークンだけです。',
    remedy:
      'iOS ではトラッキングの許可を得て従来のログインを使うか、Facebook を OIDC プロバイダーとするユーザープールにサインインしてください。',
  },
  'access-token-sent': {
    cause: 'ID プールに必要なのは ID トークンで、アクセストークンではありません。',
    remedy: '同じサインインの ID トークンを使用してください。',
  },
  'cognito-token-elsewhere': {
    cause:
      'ユーザーは別のプロバイダーでサインインしましたが、トークンを発行したのはユーザープールです。キーはユーザープールのものになります。',
    remedy: 'プロバイダーのキーではなく、ユーザープールのキーで送信してください。',
  },
  'issuer-differs': {
    cause:
      'トークンは、リクエストで指定したプロバイダーが発行したものではありません。Logins のキーは、トークンの発行者と一致する必要があります。',
    remedy: 'トークンの iss クレームが示すプロバイダー（https:// を除いたもの）を選択してください。',
  },
  'issuer-updated': {
    cause:
      'ユーザープールが AWS の新しい形式の発行者（issuer-cognito-idp）を使用しています。その場合に ID プールがどのキーを必要とするかは、文書化されていません。',
    remedy: '「プロバイダーのトークン」で任意の OIDC 発行者を選び、issuer- を除いたキーも試してください。',
  },
  'token-not-openid': {
    cause: 'トークンは OpenID Connect の ID トークンではありませんが、選択したプロバイダーには ID トークンが必要です。',
    remedy:
      'Facebook と Login with Amazon のアクセストークンは、それぞれのプロバイダーで使用します。その他のプロバイダーでは ID トークンを使用してください。',
  },
  'signature-wrong': {
    cause: 'トークンが改変されたか、途中で切れているか、発行者が公開していないキーで署名されています。',
    remedy: 'トークン全体を、最初の文字から最後の文字までコピーし直してください。',
  },
  'token-refused': {
    cause:
      'プロバイダーはこのトークンを認識しません。誤っているか、期限切れか、別のアプリケーション向けに発行されたものです。',
    remedy: 'ID プールに登録されているアプリケーション向けの新しいトークンを取得してください。',
  },
  'developer-token': {
    cause:
      'GetOpenIdTokenForDeveloperIdentity のトークンと、プロバイダーのトークンが取り違えられています。cognito-identity.amazonaws.com で送信できるのは前者だけです。',
    remedy:
      'デベロッパーのトークンは cognito-identity.amazonaws.com で、それ以外はプロバイダーのキーで送信してください。',
  },
  'token-inactive': {
    cause:
      'この ID プールは、サインインがまだ有効かどうかをユーザープールに確認します。このサインインは有効ではありません。',
    remedy: 'もう一度サインインしてください。',
  },
  'login-clock': {
    cause:
      'トークンは有効期間内ですが、このコンピューターと Cognito の時計がずれているため、時刻をそのまま比較できません。',
    remedy: 'このコンピューターの時計を合わせてから、新しいトークンを取得してください。',
  },
}
