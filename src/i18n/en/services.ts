import type { Service } from '../../cognito/problem.ts'

export const services: Readonly<Record<Service, string>> = {
  'user-pool': 'the user pool',
  'hosted-ui': 'the Hosted UI',
  'identity-pool': 'the identity pool',
  sts: 'STS',
  s3: 'S3',
}
