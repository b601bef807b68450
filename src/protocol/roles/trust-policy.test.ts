import { expect, it } from 'vitest'
import { trustPolicy } from './trust-policy.ts'

it('lets identities with a login, of one pool, take the role with tags', () => {
  expect(trustPolicy('us-gov-west-1', 'us-gov-west-1:1', 'authenticated')).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity-us-gov.amazonaws.com' },
        Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
        Condition: {
          StringEquals: { 'cognito-identity-us-gov.amazonaws.com:aud': 'us-gov-west-1:1' },
          'ForAnyValue:StringLike': { 'cognito-identity-us-gov.amazonaws.com:amr': 'authenticated' },
        },
      },
    ],
  })
})

it('lets guests bring no tags, which they have none of', () => {
  const [statement] = trustPolicy('eu-west-1', 'eu-west-1:1', 'unauthenticated').Statement
  expect(statement.Action).toBe('sts:AssumeRoleWithWebIdentity')
  expect(statement.Condition['ForAnyValue:StringLike']).toEqual({
    'cognito-identity.amazonaws.com:amr': 'unauthenticated',
  })
})
