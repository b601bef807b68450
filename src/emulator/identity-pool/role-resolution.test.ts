import { describe, expect, test } from 'vitest'
import { type IdentityPool, openIdentityPool, type RoleMapping, type RoleRule } from '../state/identity-pool.ts'
import type { WireObject } from '../wire/operation.ts'
import type { CheckedLogin } from './checked-login.ts'
import { resolveRoleArn } from './role-resolution.ts'

const arn = (name: string) => `arn:aws:iam::000000000000:role/${name}`
const [guests, users, admins, readers] = [arn('Guests'), arn('Users'), arn('Admins'), arn('Readers')]
const mappingKey = 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Pool:client'

function pool(mapping: RoleMapping | null, authenticatedRole: string | null = users): IdentityPool {
  return openIdentityPool({
    id: 'eu-west-1:0',
    name: 'test',
    allowUnauthenticated: true,
    allowClassicFlow: true,
    userPoolClients: [],
    socialProviders: {},
    unauthenticatedRole: guests,
    authenticatedRole,
    roleMappings: mapping === null ? {} : { [mappingKey]: mapping },
    identities: [],
  })
}

const login = (claims: WireObject): CheckedLogin => ({
  provider: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Pool',
  subject: 'sub',
  claims,
  roleMappingKey: mappingKey,
  amr: '',
})
const facebook: CheckedLogin = {
  provider: 'graph.facebook.com',
  subject: '1',
  claims: { iss: 'graph.facebook.com', aud: '100', sub: '1' },
  roleMappingKey: 'graph.facebook.com',
  amr: '',
}

const byToken: RoleMapping = { type: 'Token', ambiguous: 'AuthenticatedRole', rules: [] }
const byTokenOrDeny: RoleMapping = { type: 'Token', ambiguous: 'Deny', rules: [] }
const rule = (claim: string, match: RoleRule['match'], value: string, roleArn = admins): RoleRule => ({
  claim,
  match,
  value,
  roleArn,
})
const byRules = (...rules: RoleRule[]): RoleMapping => ({ type: 'Rules', ambiguous: 'AuthenticatedRole', rules })

const denied = {
  code: 'NotAuthorizedException',
  message: `The ambiguous role mapping rules for: ${mappingKey} denied this request.`,
}
const customRefused = {
  code: 'InvalidParameterException',
  message: 'CustomRoleArn is not supported for this login.',
}
const notInToken = {
  code: 'NotAuthorizedException',
  message: 'The requested role is not among the roles of the login token.',
}

const both = { 'cognito:roles': [admins, readers], 'cognito:preferred_role': admins }
const tie = { 'cognito:roles': [admins, readers] }

describe('the role is', () => {
  const cases: [string, IdentityPool, CheckedLogin[], string | null, string | null][] = [
    ['the guest role without logins', pool(byToken), [], null, guests],
    ['the default without a mapping', pool(null), [login(both)], null, users],
    ['none where the pool has no default', pool(null, null), [login({})], null, null],
    ['the preferred role of the token', pool(byTokenOrDeny), [login(both)], null, admins],
    ['the chosen one of the token’s roles', pool(byTokenOrDeny), [login(both)], readers, readers],
    ['the default when roles tie', pool(byToken), [login(tie)], null, users],
    ['the default without any role in the token', pool(byToken), [login({})], null, users],
    ['none when ambiguous and there is no default', pool(byToken, null), [login(tie)], null, null],
    ['the default for a login without a mapping', pool(byTokenOrDeny), [facebook], null, users],
    ['that of the login with a mapping', pool(byTokenOrDeny), [facebook, login(both)], null, admins],
    ['of the first rule that fits', rulePool('Equals', 'vip', readers), [login({ tier: 'vip' })], null, admins],
  ]
  test.each(cases)('%s', (_name, identityPool, logins, customRoleArn, expected) => {
    expect(resolveRoleArn(identityPool, logins, customRoleArn)).toBe(expected)
  })

  function rulePool(match: RoleRule['match'], value: string, second: string): IdentityPool {
    return pool(
      byRules(rule('other', 'NotEqual', 'x', second), rule('tier', match, value), rule('tier', match, value, second)),
    )
  }
})

describe('no role', () => {
  const cases: [string, RoleMapping | null, CheckedLogin[], string | null, object][] = [
    ['Deny when roles tie', byTokenOrDeny, [login(tie)], null, denied],
    ['Deny without any role', byTokenOrDeny, [login({})], null, denied],
    ['Deny when no rule fits', { ...byRules(), ambiguous: 'Deny' }, [login({})], null, denied],
    ['a chosen role that isn’t in the token', byToken, [login(both)], users, notInToken],
    ['a chosen role with no roles in the token', byToken, [login({})], admins, notInToken],
    [
      'a chosen role with rules',
      byRules(rule('tier', 'Equals', 'vip')),
      [login({ tier: 'vip' })],
      admins,
      customRefused,
    ],
    ['a chosen role without a mapping', null, [login(both)], admins, customRefused],
    ['a chosen role for a guest', byToken, [], admins, customRefused],
  ]
  test.each(cases)('%s', (_name, mapping, logins, customRoleArn, error) => {
    expect(() => resolveRoleArn(pool(mapping), logins, customRoleArn)).toThrow(expect.objectContaining(error))
  })
})

describe('a rule', () => {
  const cases: [RoleRule['match'], string, unknown, boolean][] = [
    ['Equals', 'vip', 'vip', true],
    ['Equals', 'vip', 'VIP', false],
    ['Equals', 'vip', 'vips', false],
    ['Equals', 'true', true, true],
    ['Equals', 'staff', ['staff'], true],
    ['Equals', 'staff', ['staff', 'admins'], false],
    ['Equals', 'vip', undefined, false],
    ['NotEqual', 'vip', 'plain', true],
    ['NotEqual', 'vip', 'vip', false],
    ['NotEqual', 'vip', undefined, false],
    ['NotEqual', 'vip', null, false],
    ['StartsWith', 'vi', 'vip', true],
    ['StartsWith', 'ip', 'vip', false],
    ['Contains', 'i', 'vip', true],
    ['Contains', 'admins', ['staff', 'admins'], true],
    ['Contains', 'owners', ['staff', 'admins'], false],
    ['Contains', 'a', undefined, false],
  ]
  test.each(cases)('%s %j on %j: %s', (match, value, claim, fits) => {
    const identityPool = pool(byRules(rule('tier', match, value)))
    expect(resolveRoleArn(identityPool, [login({ tier: claim })], null)).toBe(fits ? admins : users)
  })
})
