import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type PolicyLayer, policyLayers } from '../../protocol/aws/policy-layers.ts'
import { denialOf } from './denial.ts'
import { denialMessage } from './denial-message.ts'
import {
  account,
  bucket,
  identityId,
  layers,
  policy,
  request,
  roleArn,
  sessionArn,
  variable,
} from './policies-fixture.ts'

const allow = { Effect: 'Allow' }
const deny = { Effect: 'Deny' }
const other = { Effect: 'Allow', Action: 'sqs:*' }
const own = { 'identity-based': allow }
const to = (AWS: string) => ({ ...allow, Principal: { AWS } })
const elsewhere = { resourceAccountId: '444455556666' }

type Given = Parameters<typeof layers>[0]

/** `allowed`, or the layer; with an exclamation mark where it denies explicitly. */
function decision(given: Given, change: Parameters<typeof request>[0] = {}): string {
  const denial = denialOf(request(change), layers(given))
  return denial ? denial.layer + (denial.isExplicit ? '!' : '') : 'allowed'
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
describe('within an account', () => {
  test.each<[string, Given, string]>([
    ['nothing is allowed by itself', {}, 'identity-based'],
    ['the role’s policy is enough', own, 'allowed'],
    ['the role’s policy for something else', { 'identity-based': other }, 'identity-based'],
    ['a boundary grants nothing', { 'permissions-boundary': allow }, 'identity-based'],
    ['a session policy grants nothing', { session: allow }, 'identity-based'],
    ['a service control policy grants nothing', { 'service-control': allow }, 'identity-based'],
    ['a boundary limits', { ...own, 'permissions-boundary': other }, 'permissions-boundary'],
    ['a session policy limits', { ...own, session: other }, 'session'],
    ['a service control policy limits', { ...own, 'service-control': other }, 'service-control'],
    ['a VPC endpoint limits', { ...own, endpoint: other }, 'endpoint'],
    ['a resource’s policy that says nothing', { ...own, 'resource-based': to('444455556666') }, 'allowed'],
    ['all of them allow', { ...own, ...layersAll(allow) }, 'allowed'],
  ])('%s', (_what, given, expected) => {
    expect(decision(given)).toBe(expected)
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
  test.each<[string, string, Given, string]>([
    ['the account', account, {}, 'identity-based'],
    ['the account’s root', `arn:aws:iam::${account}:root`, {}, 'identity-based'],
    ['another account', '444455556666', {}, 'identity-based'],
    ['the role', roleArn, {}, 'allowed'],
    ['the role, with a boundary', roleArn, { 'permissions-boundary': other }, 'permissions-boundary'],
    ['the role, with a session policy', roleArn, { session: other }, 'session'],
    ['the session, with a boundary', sessionArn, { 'permissions-boundary': other, session: other }, 'allowed'],
    ['everybody, with a boundary', '*', { 'permissions-boundary': other, session: other }, 'allowed'],
    ['the session, in an organization', sessionArn, { 'service-control': other }, 'service-control'],
    ['another role', `${roleArn}2`, {}, 'identity-based'],
  ])('a resource’s policy that allows %s', (_what, principal, given, expected) => {
    expect(decision({ 'resource-based': to(principal), ...given })).toBe(expected)
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
test.each<[string, Given, string]>([
  ['only the role’s policy', own, 'resource-based'],
  ['only the resource’s policy', { 'resource-based': to(sessionArn) }, 'identity-based'],
  ['both', { ...own, 'resource-based': to(account) }, 'allowed'],
])('between accounts, %s', (_what, given, expected) => {
  expect(decision(given, elsewhere)).toBe(expected)
})

function layersAll(statement: { readonly Effect: string }): Given {
  const mostly = policyLayers.filter((layer) => layer !== 'resource-control')
  return Object.fromEntries(mostly.map((layer) => [layer, statement]))
}

describe('an explicit deny', () => {
  it.each(policyLayers)('of a %s policy outweighs all that allow', (layer) => {
    expect(decision({ ...layersAll(allow), [layer]: deny })).toBe(`${layer}!`)
  })

  it('outweighs whatever else there is', () => {
    const effect = fc.constantFrom('Allow', 'Deny')
    const statement = fc.record({ Effect: effect, Action: fc.constantFrom('*', 's3:*', 's3:ListBucket', 'sqs:*') })
    const some = (layer: PolicyLayer) =>
      fc.option(layer === 'resource-control' ? statement.map((each) => ({ ...each, Effect: 'Deny' })) : statement, {
        nil: undefined,
      })
    const all = fc.record(Object.fromEntries(policyLayers.map((layer) => [layer, some(layer)])))
    fc.assert(
      fc.property(all, fc.constantFrom({}, elsewhere), (given, change) => {
        const about = policyLayers.filter((layer) => given[layer] && given[layer].Action !== 'sqs:*')
        const denying = about.find((layer) => given[layer]?.Effect === 'Deny')
        const said = decision(dropUndefined(given), change)
        if (denying) expect(said).toBe(`${denying}!`)
        else {
          expect(said).not.toContain('!')
          // Who is not named by any policy of his own or of the resource gets nothing.
          const isGranted = about.includes('identity-based') || about.includes('resource-based')
          if (!isGranted) expect(said).not.toBe('allowed')
          // What limits and is there has to allow.
          for (const layer of ['endpoint', 'service-control'] as const) {
            if (given[layer] && !about.includes(layer)) expect(said).not.toBe('allowed')
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

const dropUndefined = (given: Readonly<Record<string, { Effect: string; Action: string } | undefined>>): Given =>
  Object.fromEntries(Object.entries(given).flatMap(([layer, statement]) => (statement ? [[layer, statement]] : [])))

const sub = variable('cognito-identity.amazonaws.com:sub')
const team = variable('aws:PrincipalTag/team')
const rank = 'aws:PrincipalTag/rank'

describe('a statement is about', () => {
  const is = (statement: Record<string, unknown>, change: Parameters<typeof request>[0] = {}) =>
    decision({ 'identity-based': { ...allow, ...statement } }, change) === 'allowed'
  const prefix = (operator: string, value: unknown) => ({ Condition: { [operator]: { 's3:prefix': value } } })

  test.each<[string, Record<string, unknown>, boolean]>([
    ['an action in any case', { Action: 'S3:listbucket' }, true],
    ['all actions but some', { NotAction: 'sqs:*' }, true],
    ['not the actions it leaves out', { NotAction: ['sqs:*', 's3:List*'] }, false],
    ['a resource', { Resource: bucket }, true],
    ['resources by a pattern', { Resource: ['arn:aws:sqs:*', 'arn:aws:s3:::ph?t*'] }, true],
    ['not the objects in a bucket', { Resource: `${bucket}/*` }, false],
    ['not a resource in another case', { Resource: 'arn:aws:s3:::Photos' }, false],
    ['all resources but some', { NotResource: 'arn:aws:s3:::music' }, true],
    ['not the resources it leaves out', { NotResource: bucket }, false],
    ['the identity’s own prefix', prefix('StringLike', `${sub}/*`), true],
    ['not what only is like it', prefix('StringEquals', `${sub}/*`), false],
    ['a prefix it is equal to', prefix('StringEquals', `${sub}/`), true],
    ['one of several', prefix('StringEquals', ['a', `${identityId}/`]), true],
    ['not what isn’t among them', prefix('StringNotEquals', ['a', `${identityId}/`]), false],
    ['what is like none of them', prefix('StringNotLike', ['a*', 'b*']), true],
    ['a key that is there', prefix('Null', 'false'), true],
    ['not one that is absent', prefix('Null', 'true'), false],
    ['a tag of the session', { Condition: { StringEquals: { 'aws:principaltag/Team': 'blue' } } }, true],
    ['not another value', { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'Blue' } } }, false],
    ['not a tag it hasn’t', { Condition: { StringEquals: { 'aws:PrincipalTag/rank': '1' } } }, false],
    ['a tag it hasn’t, if it must', { Condition: { StringEqualsIfExists: { 'aws:PrincipalTag/rank': '1' } } }, true],
    ['a tag it hasn’t, inverted', { Condition: { StringNotEquals: { 'aws:PrincipalTag/rank': '1' } } }, true],
    ['the role', { Condition: { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/U*' } } }, true],
    ['the account', { Condition: { StringEquals: { 'aws:PrincipalAccount': account } } }, true],
    [
      'only what meets all conditions',
      { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue', 'aws:PrincipalAccount': '1' } } },
      false,
    ],
  ])('%s', (_what, statement, expected) => {
    expect(is(statement)).toBe(expected)
  })

  test.each([
    ['a value', `arn:aws:s3:::${team}`, 'arn:aws:s3:::blue', true],
    [
      'a default that isn’t needed',
      `arn:aws:s3:::${variable("aws:PrincipalTag/team, 'red'")}`,
      'arn:aws:s3:::blue',
      true,
    ],
    ['a default', `arn:aws:s3:::${variable(`${rank}, 'red'`)}`, 'arn:aws:s3:::red', true],
    ['no value', `arn:aws:s3:::a${variable(rank)}`, 'arn:aws:s3:::a', false],
    ['an asterisk', `arn:aws:s3:::a${variable('*')}`, 'arn:aws:s3:::ab', false],
    ['an asterisk that is one', `arn:aws:s3:::a${variable('*')}`, 'arn:aws:s3:::a*', true],
  ] as const)('a resource by a variable with %s', (_what, Resource, resource, expected) => {
    expect(is({ Resource }, { resource })).toBe(expected)
  })

  it('variables’ values are no patterns', () => {
    const tags = { team: '*' }
    const { principal } = request()
    const change = { principal: { ...principal, tags }, parameters: { 's3:prefix': 'red/' } }
    expect(is(prefix('StringLike', `${team}/`), change)).toBe(false)
    expect(is(prefix('StringLike', `${team}/`), { ...change, parameters: { 's3:prefix': '*/' } })).toBe(true)
  })

  it('nothing by variables, in a policy of 2008: they are text there', () => {
    const old = policy('identity-based', { ...allow, ...prefix('StringLike', `${sub}/*`) }, '2008-10-17')
    const policies = { ...layers({}), 'identity-based': [old] }
    expect(denialOf(request(), policies)).toEqual({ layer: 'identity-based', isExplicit: false })
    const literal = request({ parameters: { 's3:prefix': `${sub}/` } })
    expect(denialOf(literal, policies)).toBeNull()
  })

  it('an identity’s own prefix, and no other’s', () => {
    const segment = fc.string({ unit: fc.constantFrom('a', '*', '?', '/', ':'), maxLength: 6 })
    fc.assert(
      fc.property(segment, segment, (begin, end) => {
        const parameters = { 's3:prefix': `${begin}${identityId}/${end}` }
        expect(is(prefix('StringLike', `${sub}/*`), { parameters })).toBe(begin === '')
      }),
    )
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
test.each([
  ['endpoint', false, 'because no VPC endpoint policy allows the s3:ListBucket action'],
  ['endpoint', true, 'with an explicit deny in a VPC endpoint policy'],
  ['resource-control', true, 'with an explicit deny in a resource control policy'],
  ['service-control', false, 'because no service control policy allows the s3:ListBucket action'],
  ['resource-based', false, 'because no resource-based policy allows the s3:ListBucket action'],
  ['identity-based', true, 'with an explicit deny in an identity-based policy'],
  ['permissions-boundary', false, 'because no permissions boundary allows the s3:ListBucket action'],
  ['session', true, 'with an explicit deny in a session policy'],
] as const)('the words for %s, explicit: %s', (layer, isExplicit, words) => {
  const asked = { user: sessionArn, action: 's3:ListBucket', resource: `"${bucket}"` }
  expect(denialMessage({ layer, isExplicit }, asked)).toBe(
    `User: ${sessionArn} is not authorized to perform: s3:ListBucket on resource: "${bucket}" ${words}`,
  )
})
