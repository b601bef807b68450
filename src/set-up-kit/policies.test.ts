import { describe, expect, it, test } from 'vitest'
import { identityPrincipal } from '../protocol/roles/identity-principal.ts'
import { trustPolicy } from '../protocol/roles/trust-policy.ts'
import { bucketPolicy } from './policies.ts'

describe('how identity pools are called in policies', () => {
  test.each([
    ['eu-west-1', 'cognito-identity.amazonaws.com', true],
    ['us-gov-west-1', 'cognito-identity-us-gov.amazonaws.com', true],
    ['us-gov-east-1', 'cognito-identity.us-gov-east-1.amazonaws.com', true],
    ['cn-north-1', 'cognito-identity.cn-north-1.amazonaws.com.cn', false],
    ['eusc-de-east-1', 'cognito-identity.amazonaws.com', false],
  ])('%s', (region, name, isDocumented) => {
    expect(identityPrincipal(region)).toEqual({ name, isDocumented })
  })
})

it('trusts one identity pool, and one kind of identity', () => {
  const [statement] = trustPolicy('us-gov-west-1', 'us-gov-west-1:1', 'authenticated').Statement
  expect(statement.Condition).toEqual({
    StringEquals: { 'cognito-identity-us-gov.amazonaws.com:aud': 'us-gov-west-1:1' },
    'ForAnyValue:StringLike': { 'cognito-identity-us-gov.amazonaws.com:amr': 'authenticated' },
  })
})

it('keeps each identity in its own folder of the bucket', () => {
  const sub = '$' + '{cognito-identity-us-gov.amazonaws.com:sub}'
  const [list, objects] = bucketPolicy('us-gov-west-1', 'b').Statement
  expect(list).toMatchObject({
    Resource: 'arn:aws-us-gov:s3:::b',
    Condition: { StringLike: { 's3:prefix': `${sub}/*` } },
  })
  expect(objects.Resource).toBe(`arn:aws-us-gov:s3:::b/${sub}/*`)
})
