import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { type PolicyLayer, policyLayers } from '../../protocol/aws/policy-layers.ts'
import { bucketPolicy } from '../../set-up-kit/policies.ts'
import { MalformedPolicy, parsePolicy, readPolicy } from './read-policy.ts'

const statement = { Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }
const document = (Statement: unknown, Version: unknown = '2012-10-17') => ({ Version, Statement })

function faultsOf(value: unknown, layer: PolicyLayer = 'identity-based'): string {
  try {
    readPolicy(value, layer)
    return 'none'
  } catch (error) {
    if (error instanceof MalformedPolicy) return error.message
    throw error
  }
}

it('takes one in place of a list, and says each as a list', () => {
  expect(readPolicy(document(statement), 'session')).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['s3:ListBucket'], Resource: ['*'] }],
  })
})

it('takes what the set-up kit gives roles in each partition', () => {
  for (const region of ['eu-west-1', 'us-gov-west-1', 'cn-north-1']) {
    expect(faultsOf(bucketPolicy(region, 'photos'))).toBe('none')
  }
})

test.each<[string, unknown, RegExp, PolicyLayer?]>([
  ['no object', null, /^must be an object with Version and Statement$/],
  ['a list', [statement], /must be/],
  ['no statement', { Version: '2012-10-17' }, /Statement/],
  ['an empty list of statements', document([]), /^Statement must not be empty$/],
  ['another version', document(statement, '2012-10-18'), /^Version must be 2012-10-17$/],
  ['another member', { ...document(statement), Statements: [] }, /^Statements is no member of a policy$/],
  ['another effect', document({ ...statement, Effect: 'allow' }), /^Statement\[0\]\.Effect must be Allow or Deny$/],
  [
    'an element that is not evaluated',
    document({ ...statement, NotPrincipal: '*' }),
    /NotPrincipal is not evaluated here/,
  ],
  ['no action', document({ Effect: 'Allow', Resource: '*' }), /must have either Action or NotAction/],
  ['both', document({ ...statement, NotAction: '*' }), /must have either Action or NotAction/],
  ['no resource', document({ Effect: 'Allow', Action: '*' }), /must have either Resource or NotResource/],
  ['no action’s name', document({ ...statement, Action: 'ListBucket' }), /Action\[0\] must be an action/],
  ['no ARN', document({ ...statement, Resource: 'photos' }), /Resource\[0\] must be an ARN, or \*/],
  [
    'an unknown operator',
    document({ ...statement, Condition: { StringEqualz: { 's3:prefix': 'a' } } }),
    /^Statement\[0\]\.Condition\.StringEqualz is not evaluated here; StringEquals, .* and Null are$/,
  ],
  [
    'an operator that is AWS’s, not ours',
    document({ ...statement, Condition: { IpAddress: { 's3:prefix': 'a' } } }),
    /IpAddress is not evaluated here/,
  ],
  [
    'an unknown key',
    document({ ...statement, Condition: { StringEquals: { 'aws:SourceIp': 'a' } } }),
    /^Statement\[0\]\.Condition\.StringEquals\.aws:SourceIp is not known here; .*s3:prefix.* are$/,
  ],
  [
    'an unknown variable',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM
    document({ ...statement, Resource: 'arn:aws:s3:::${aws:username}' }),
    /Resource\[0\] has \$\{aws:username\}, which is not known here/,
  ],
  ['a principal of a role’s policy', document({ ...statement, Principal: '*' }), /Principal is not evaluated here/],
  ['no principal at a resource', document(statement), /Principal/, 'resource-based'],
  [
    'a principal of another kind',
    document({ ...statement, Principal: { Service: 'cloudfront.amazonaws.com' } }),
    /others are not evaluated here/,
    'resource-based',
  ],
  [
    'a part of a principal',
    document({ ...statement, Principal: { AWS: 'arn:aws:iam::111122223333:role/*' } }),
    /wildcards within are not allowed/,
    'endpoint',
  ],
  ['an RCP that allows', document({ ...statement, Principal: '*' }), /Effect must be Deny/, 'resource-control'],
  [
    'an RCP about somebody',
    document({ ...statement, Effect: 'Deny', Principal: { AWS: '111122223333' } }),
    /Principal.* must be \*/,
    'resource-control',
  ],
  [
    'an RCP of 2008',
    document({ ...statement, Effect: 'Deny', Principal: '*' }, '2008-10-17'),
    /^Version must be 2012-10-17$/,
    'resource-control',
  ],
])('refuses %s', (_what, value, words, layer = 'identity-based') => {
  expect(faultsOf(value, layer)).toMatch(words)
})

it('names every fault', () => {
  const faults = faultsOf(
    document([
      { ...statement, Effect: 'no' },
      { ...statement, Action: 'no' },
    ]),
  )
  expect(faults).toMatch(/^Statement\[0\]\.Effect .*; Statement\[1\]\.Action\[0\] /)
})

test.each(['', '{', 'null x'])('“%s” is no JSON', (text) => {
  expect(() => parsePolicy(text, 'session')).toThrow('The policy is not in the valid JSON format.')
})

it('reads or refuses whatever comes, and reads what it read', () => {
  const element = fc.oneof(
    fc.constantFrom('*', 's3:Get*', 'Allow', 'Deny', 'arn:aws:s3:::a', '2012-10-17'),
    fc.jsonValue(),
  )
  const names = ['Effect', 'Action', 'Resource', 'Principal', 'Condition', 'Sid']
  const some = fc.record(Object.fromEntries(names.map((name) => [name, element])), { requiredKeys: [] })
  const good = fc.record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.constantFrom('*', ['s3:*', 'sqs:List?ueues']),
    Resource: fc.constantFrom('*', ['arn:aws:s3:::a*']),
    Principal: fc.constantFrom('*', { AWS: '111122223333' }),
  })
  const value = fc.oneof(fc.jsonValue(), fc.record({ Version: element, Statement: fc.array(fc.oneof(some, good)) }))
  fc.assert(
    fc.property(value, fc.constantFrom(...policyLayers), (given, layer) => {
      if (faultsOf(given, layer) !== 'none') return
      const read = readPolicy(given, layer)
      expect(readPolicy(read, layer)).toEqual(read)
    }),
    { numRuns: 500 },
  )
})
