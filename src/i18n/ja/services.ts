import type { Service } from '../../cognito/problem.ts'

export const services: Readonly<Record<Service, string>> = {
  'user-pool': 'ユーザープール',
  'hosted-ui': 'ホストされた UI',
  'identity-pool': 'ID プール',
  sts: 'STS',
  s3: 'S3',
}
