import { expect, it } from 'vitest'
import { bucketAddress } from '../connection/bucket-address.ts'
import { bucketLines, trustLines } from './explained.ts'
import { roleNeeds } from './role-needs.ts'

const sts = { operation: 'GetCallerIdentity', url: 'https://sts.eu-west-1.amazonaws.com/' }
const list = (bucket: string, s3?: string) => ({
  operation: 'ListObjectsV2',
  url: `${bucketAddress({ endpoints: { s3 } }, bucket, 'eu-west-1')}?list-type=2&prefix=a%2F`,
})

it('names each call once, with its permission', () => {
  expect(
    roleNeeds([sts, list('photos'), sts, list('photos'), { operation: 'GetId', url: 'https://a.example/' }]),
  ).toEqual([
    { operation: 'GetCallerIdentity', bucket: null, permission: null },
    { operation: 'ListObjectsV2', bucket: 'photos', permission: 's3:ListBucket' },
  ])
})

it.each([
  ['of its own host', list('photos')],
  ['with a dot', list('my.photos')],
  ['at another endpoint', list('photos', 'http://localhost:9250')],
  ['with a dot at another endpoint', list('my.photos', 'http://localhost:9250')],
])('finds a bucket %s', (_, call) => {
  expect(roleNeeds([call])[0]?.bucket).toMatch(/^(my\.)?photos$/)
})

it('explains each condition of the trust policies', () => {
  expect(trustLines('us-gov-west-1', true).map(({ part, code }) => `${part} ${code}`)).toEqual([
    'principal "Principal": { "Federated": "cognito-identity-us-gov.amazonaws.com" }',
    'action "Action": "sts:AssumeRoleWithWebIdentity"',
    'aud "StringEquals": { "cognito-identity-us-gov.amazonaws.com:aud": "…" }',
    'authenticated "cognito-identity-us-gov.amazonaws.com:amr": "authenticated"',
    'tags "sts:TagSession"',
    'unauthenticated "cognito-identity-us-gov.amazonaws.com:amr": "unauthenticated"',
  ])
  expect(trustLines('eu-west-1', false)).toHaveLength(5)
})

it('explains how each identity is kept in its folder', () => {
  const own = '$' + '{cognito-identity.amazonaws.com:sub}/*'
  expect(bucketLines('eu-west-1', 'b').map(({ part, code }) => `${part} ${code}`)).toEqual([
    'list "Action": "s3:ListBucket"',
    `own-prefix "s3:prefix": "${own}"`,
    `objects "Resource": "arn:aws:s3:::b/${own}"`,
  ])
})
