import { expect, test } from 'vitest'
import { deniedBy } from './denied-by.ts'

const user =
  'User: arn:aws:sts::123456789012:assumed-role/Role/CognitoIdentityCredentials is not authorized to perform:'

// The messages of https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
test.each([
  ['because no identity-based policy allows the dynamodb:ListTables action', 'identity-based', false],
  ['because no resource-based policy allows the dynamodb:ListTables action', 'resource-based', false],
  ['because no permissions boundary allows the dynamodb:ListTables action', 'permissions-boundary', false],
  ['because no session policy allows the dynamodb:ListTables action', 'session', false],
  ['because no service control policy allows the dynamodb:ListTables action', 'service-control', false],
  ['because no resource control policy allows the dynamodb:ListTables action', 'resource-control', false],
  ['because no VPC endpoint policy allows the dynamodb:ListTables action', 'endpoint', false],
  ['with an explicit deny in an identity-based policy', 'identity-based', true],
  ['with an explicit deny in a service control policy', 'service-control', true],
  ['with an explicit deny in a permissions boundary: arn:aws:iam::123456789012:policy/a', 'permissions-boundary', true],
  ['with an explicit deny', null, true],
  ['', null, false],
] as const)('%s', (reason, layer, isExplicit) => {
  const message = `${user} dynamodb:ListTables on resource: arn:aws:dynamodb:eu-west-1:123456789012:table/* ${reason}`
  expect(deniedBy(message)).toEqual({ layer, isExplicit, action: 'dynamodb:ListTables' })
})

test('the name of a resource decides nothing', () => {
  const message = `${user} s3:ListBucket on resource: "arn:aws:s3:::session policy" because no identity-based policy allows it`
  expect(deniedBy(message)?.layer).toBe('identity-based')
})

test.each(['Forbidden', 'Access Denied', ''])('“%s” says nothing of it', (message) => {
  expect(deniedBy(message)).toBeNull()
})
