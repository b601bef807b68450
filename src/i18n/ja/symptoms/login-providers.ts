import type { loginProviders as table } from '../../../diagnosis/symptoms/login-providers.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: whose tokens an identity pool takes: a list of its own for each kind of provider. */
export const loginProviders: SymptomTexts<typeof table> = {
  'login-refused-before': {
    cause: 'この ID プールは、このキーのログインを以前に拒否しています。プロバイダーが登録されていません。',
    remedy: '先に、プロバイダーを ID プールに追加してください。',
  },
  'token-not-registered': {
    cause: 'このトークンを発行したユーザープールとアプリクライアントが、ID プールに登録されていません。',
    remedy: '正確にこのクライアント ID で、ユーザープールを ID プールのプロバイダーに追加してください。',
  },
  'facebook-not-registered': {
    cause: 'このトークンを発行した Facebook アプリが、ID プールに登録されていません。',
    remedy:
      'ID プールの Facebook に、そのアプリの ID を登録してください。ID は「Meta for Developers」のアプリ設定にあります。',
  },
  'amazon-not-registered': {
    cause:
      'このトークンを発行した Login with Amazon のアプリケーションが、ID プールに登録されていません。必要なのはクライアント ID（amzn1.application-oa2-client.…）ではなく、アプリ ID（amzn1.application.…）です。',
    remedy: 'セキュリティプロファイルにあるアプリ ID を、ID プールの Amazon に登録してください。',
  },
  'google-not-registered': {
    cause: 'このトークンの発行先である Google のクライアントが、ID プールに登録されていません。',
    remedy: 'そのクライアント ID を、ID プールの Google に登録してください。プラットフォームごとに ID が異なります。',
  },
  'apple-not-registered': {
    cause: 'この Apple のトークンの発行先である Services ID またはバンドル ID が、ID プールに登録されていません。',
    remedy:
      'ID プールの「Apple でサインイン」に登録してください。アプリではバンドル ID、ウェブページでは Services ID です。',
  },
  'oidc-not-registered': {
    cause: 'この発行者が ID プールに登録されていないか、IAM の OIDC プロバイダーにトークンの対象者がありません。',
    remedy: 'IAM の OIDC プロバイダーに対象者を追加し、ID プールでそのプロバイダーを選択してください。',
  },
  'developer-not-registered': {
    cause: 'この名前のデベロッパープロバイダーは、ID プールにありません。',
    remedy:
      'ID プールにあるとおりの名前を指定するか、プロバイダーを追加してください。使えるのは AWS の認証情報を持つサーバーだけです。',
  },
  'provider-unknown': {
    cause: 'この名前のプロバイダーは、ID プールにありません。',
    remedy: 'プロバイダーのつづりと、ID プールに登録されているかどうかを確認してください。',
  },
}
