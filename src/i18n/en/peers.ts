import type { ServiceName } from '../../protocol/services.ts'

/** Who takes part besides the browser. */
export const peers: Readonly<Record<ServiceName, string>> = {
  'user-pool': 'User pool',
  'hosted-ui': 'Hosted UI',
  provider: 'Provider',
  'identity-pool': 'Identity pool',
  sts: 'STS',
  s3: 'S3',
  other: 'Other',
}
