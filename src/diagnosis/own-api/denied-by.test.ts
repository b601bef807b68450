import fc from 'fast-check'
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

const layerWords = [
  ['identity-based', 'identity-based policy'],
  ['resource-based', 'resource-based policy'],
  ['permissions-boundary', 'permissions boundary'],
  ['session', 'session policy'],
  ['service-control', 'service control policy'],
] as const

test('whatever a resource is called, the layer is the one that the message ends with', () => {
  const phrase = fc
    .tuple(fc.constantFrom('because no ', 'with an explicit deny in a ', ''), fc.constantFrom(...layerWords))
    .map(([begin, [, layer]]) => begin + layer)
  const resource = fc.array(fc.oneof(fc.string(), phrase)).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(resource, fc.constantFrom(...layerWords), fc.boolean(), (name, [layer, policy], isExplicit) => {
      const reason = isExplicit
        ? `with an explicit deny in a ${policy}`
        : `because no ${policy} allows the s3:GetObject action`
      const message = `${user} s3:GetObject on resource: "arn:aws:s3:::bucket/${name}" ${reason}`
      expect(deniedBy(message)).toEqual({ layer, isExplicit, action: 's3:GetObject' })
    }),
  )
})

test('no text is too strange to be read, or takes long', () => {
  const pieces = fc.constantFrom(
    'is not authorized to perform: ',
    'a:b',
    'because no ',
    'with an explicit deny in a ',
    ':',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 2000 }).map((all) => all.join('')),
  )
  const start = performance.now()
  fc.assert(
    fc.property(text, (message) => {
      const { action } = deniedBy(message) ?? { action: null }
      if (action !== null) expect(message).toContain(`perform: ${action}`)
    }),
  )
  expect(performance.now() - start).toBeLessThan(5000)
})
