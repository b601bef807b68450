import type { identityRoles as table } from '../../../diagnosis/symptoms/identity-roles.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: which role an identity gets, and whether it can be assumed. */
export const identityRoles: SymptomTexts<typeof table> = {
  'role-missing': {
    cause: 'ID プールにこの場合のロールがないか、ロールの信頼ポリシーが ID プールによる使用を許可していません。',
    remedy:
      'ID プールのロールを確認してください。信頼ポリシーには sts:AssumeRoleWithWebIdentity、aud としてこの ID プールの ID、正しい amr が必要です。',
  },
  'role-trust-wrong': {
    cause:
      'ロールの信頼ポリシーによくある誤りです。sts:AssumeRoleWithWebIdentity の代わりに sts:AssumeRole、プリンシパルがサービス、amazonaws.com の代わりに amazon.com、別のプールの ID、ゲストとサインイン済みの取り違え、タグを設定するプールで sts:TagSession がない、などです。',
    remedy: '「AWS アカウントのセットアップ」がこのプール用に作成する信頼ポリシーと照らし合わせてください。',
  },
  'role-ambiguous': {
    cause: 'このユーザーに合うロールマッピングがなく、その場合は拒否するように設定されています。',
    remedy:
      'ロールを持つグループにユーザーを追加するか、ロールマッピングで認証済みロールを使用するように設定してください。',
  },
  'role-not-offered': {
    cause:
      'ロールを要求できるのは、トークンの cognito:roles に含まれ、ID プールがトークンに基づいてロールを選択する場合だけです。それ以外の場合の AWS の応答は、確認されていません。',
    remedy: 'ID プールで、このアプリクライアントのロールマッピングを「Token」に設定してください。',
  },
  'classic-off': {
    cause: 'ID プールが基本（クラシック）フローを許可していません（AllowClassicFlow が false です）。',
    remedy: 'ID プールで基本（クラシック）フローを許可するか、拡張フローを続けて使ってください。',
  },
  'tags-not-allowed': {
    cause:
      'ID プールはユーザーの属性をタグとして渡しますが、ロールの信頼ポリシーが sts:TagSession を許可していません。',
    remedy: '信頼ポリシーで、sts:AssumeRoleWithWebIdentity とともに sts:TagSession を許可してください。',
  },
  'role-not-trusting': {
    cause:
      'ロールが存在しないか、ロールの信頼ポリシーが、この種類のアイデンティティに対してこの ID プールによる引き受けを許可していません。',
    remedy:
      '信頼ポリシーには、Federated の cognito-identity.amazonaws.com、sts:AssumeRoleWithWebIdentity、aud としてこの ID プールの ID、amr として authenticated または unauthenticated が必要です。',
  },
  'duration-too-long': {
    cause: '期間が、ロールで許可されている長さを超えています。',
    remedy: '期間を短くするか、ロールの最大セッション期間を延ばしてください。',
  },
  'web-identity-expired': {
    cause: 'STS に渡すトークンの有効期限が切れています。ID プールの発行するトークンの有効期間は 10 分です。',
    remedy: 'GetOpenIdToken で新しいトークンを取得し、すぐに送信してください。',
  },
  'web-identity-invalid': {
    cause:
      'STS がトークンを読み取れないか、検証できません。OpenID Connect のトークンでないか、途中で切れているか、アカウントが信頼しない発行者のものです。',
    remedy: 'GetOpenIdToken のトークンを、全体そのまま送信してください。',
  },
  'web-identity-provider-down': {
    cause: 'STS が発行者のキーを取得できませんでした。',
    remedy:
      'もう一度お試しください。続く場合は、発行者のディスカバリドキュメントにインターネットから到達できることを確認してください。',
  },
  'web-identity-refused': {
    cause: 'プロバイダーによると、トークンは無効になったか、このアプリケーション向けではありません。',
    remedy: '新しいトークンを取得してください。',
  },
  'session-policy-wrong': {
    cause: 'リクエストのセッションポリシーが、正しいポリシーではありません。',
    remedy: 'Policy の JSON を IAM のポリシー検証で確認してください。',
  },
  'session-policy-too-large': {
    cause: 'セッションポリシーとタグの合計が、STS の上限を超えています。',
    remedy: 'セッションポリシーを短くするか、タグにマッピングする属性を減らしてください。',
  },
  'region-disabled': {
    cause: 'このアカウントでは、このリージョンの STS が無効です。',
    remedy: 'IAM のアカウント設定でリージョンの STS を有効にするか、別のリージョンを使ってください。',
  },
}
