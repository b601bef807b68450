import type { Service } from '../../cognito/problem.ts'
import type { ServiceName } from '../../protocol/services.ts'

const names: Readonly<Record<ServiceName, string>> = {
  'user-pool': 'ユーザープール',
  'hosted-ui': 'ホストされた UI',
  provider: 'プロバイダー',
  'identity-pool': 'ID プール',
  sts: 'STS',
  s3: 'S3',
  other: 'その他',
}

const inSentence: Readonly<Record<Service, string>> = {
  'user-pool': 'ユーザープール',
  'hosted-ui': 'ホストされた UI',
  'identity-pool': 'ID プール',
  sts: 'STS',
  s3: 'S3',
}

/** Where requests go: as a heading, and within a sentence. */
export const services = { names, inSentence } as const
