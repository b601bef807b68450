import type { stageResults as english } from '../en/stage-results.ts'
import type { Translated } from '../translated.ts'

export const stageResults: Translated<typeof english> = {
  tokens: {
    value: 'トークン',
    idToken: 'ID トークン',
    accessToken: 'アクセストークン',
    refreshToken: '更新トークン',
    idAndAccess: 'ID トークンとアクセストークン',
    allThree: 'ID、アクセス、更新の各トークン',
    providerToken: (key) => `${key} のトークン`,
    encrypted: '暗号化されています。読めるのは Cognito だけです。',
    opaque: 'JWT ではありません。読めるのはプロバイダーだけです。',
    noRefreshToken: '発行されませんでした。',
    undecodable: 'JWT のように見えますが、デコードできません。',
    dropped:
      '期限切れのため、メモリから破棄し、トレースではマスクしました。クレームは引き続き読めますが、検証はもうできません。',
  },
  identity: {
    id: 'アイデンティティ ID',
    kind: '種類',
    authenticated: '認証済み',
    guest: 'ゲスト',
    logins: '使用した Logins',
    noLogins: 'なし',
  },
  credentials: {
    accessKeyId: 'アクセスキー ID',
    secretAccessKey: 'シークレットアクセスキー',
    sessionToken: 'セッショントークン',
    expires: '有効期限',
    noExpiry: '有効期限は返されませんでした',
    dropped:
      '期限切れのため、シークレットアクセスキーとセッショントークンをメモリから破棄し、トレースではマスクしました。',
  },
  caller: {
    account: 'アカウント',
    arn: 'ARN',
    role: 'ロール',
    userId: 'ユーザー ID',
    noRole: '引き受けたロールではありません',
  },
}
