import type { ServiceName } from '../../protocol/services.ts'

/** Who takes part besides the browser. */
export const peers: Readonly<Record<ServiceName, string>> = {
  'user-pool': 'ユーザープール',
  'hosted-ui': 'ホストされた UI',
  provider: 'プロバイダー',
  'identity-pool': 'ID プール',
  sts: 'STS',
  s3: 'S3',
  other: 'その他',
}
