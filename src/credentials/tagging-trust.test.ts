import { expect, it } from 'vitest'
import { taggingTrustPolicy } from './tagging-trust.ts'

it('lets the identities of one pool take the role with tags', () => {
  expect(JSON.parse(taggingTrustPolicy('us-gov-west-1', 'us-gov-west-1:1'))).toEqual({
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
