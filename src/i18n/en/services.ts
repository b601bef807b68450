import type { Service } from '../../cognito/problem.ts'
import type { ServiceName } from '../../protocol/services.ts'

const names: Readonly<Record<ServiceName, string>> = {
  'user-pool': 'User pool',
  'hosted-ui': 'Hosted UI',
  provider: 'Provider',
  'identity-pool': 'Identity pool',
  sts: 'STS',
  s3: 'S3',
  other: 'Other',
}

const inSentence: Readonly<Record<Service, string>> = {
  'user-pool': 'the user pool',
  'hosted-ui': 'the Hosted UI',
  'identity-pool': 'the identity pool',
  sts: 'STS',
  s3: 'S3',
}

/** Where requests go: as a heading, and within a sentence. */
export const services = { names, inSentence } as const
