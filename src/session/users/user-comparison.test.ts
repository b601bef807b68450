import { describe, expect, it } from 'vitest'
import type { AccessToken, IdToken } from '../../token/token-set.ts'
import { begin, type Progress } from '../sign-in/journey.ts'
import { noTasks } from '../tasks/task-state.ts'
import { compareUsers } from './user-comparison.ts'
import type { SignedInUser } from './user-facts.ts'

const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenOf = (claims: object) => `${json({ alg: 'RS256' })}.${json(claims)}.signature`

const connection = { id: 'a', name: 'A', region: 'eu-west-1', identityProviders: [], scopes: [], endpoints: {} }

function user(progress: Partial<Progress>, more: Partial<SignedInUser> = {}): SignedInUser {
  const whole = { ...begin('user-pool', 'alice', {}), ...progress }
  return { number: 1, connection, journey: { at: 'done', progress: whole }, tasks: noTasks, ...more }
}

function withTokens(id: object, access: object, more: Partial<Progress> = {}) {
  const idToken = tokenOf(id) as IdToken
  const tokens = { idToken, accessToken: tokenOf(access) as AccessToken, refreshToken: null }
  return user({ tokens, logins: { pool: idToken }, ...more })
}

const admin = 'arn:aws:iam::000000000000:role/Admins'
const caller = (role: string) => ({ account: '0', arn: `arn:aws:sts::0:assumed-role/${role}/x`, userId: 'A:x' })
const alice = withTokens(
  { sub: '1', aud: 'c', iat: 1, 'cognito:groups': ['admins'], 'cognito:preferred_role': admin, email: 'a@example.com' },
  { sub: '1', scope: 'openid', jti: 'x' },
  { identityId: 'i:1', caller: caller('Admins') },
)
const bob = withTokens(
  { sub: '2', aud: 'c', iat: 2 },
  { sub: '2', scope: 'openid', jti: 'y' },
  { identityId: 'i:2', caller: caller('Users') },
)
const guest = user({ signInMethod: 'guest', identifier: null, identityId: 'i:3', caller: caller('Guests') })

describe('two users', () => {
  it.each([
    ['sub', '1', '2', 'differs'],
    ['aud', 'c', 'c', 'same'],
    // Of no interest: so they do between two sign-ins of one user.
    ['iat', 1, 2, 'always'],
    ['cognito:groups', ['admins'], undefined, 'differs'],
    ['email', 'a@example.com', undefined, 'differs'],
  ])('the claim %s of their ID tokens', (name, left, right, difference) => {
    const { claims } = compareUsers(alice, bob)
    expect(claims.idToken?.find((claim) => claim.name === name)).toEqual({ name, left, right, difference })
  })

  it('claims that only the second has come last', () => {
    expect(compareUsers(bob, alice).claims.idToken?.map(({ name }) => name)).toEqual([
      ...['sub', 'aud', 'iat', 'cognito:groups', 'cognito:preferred_role', 'email'],
    ])
  })

  it('identity, role and why', () => {
    const { identityId, role, reason, groups, roles, logins, account } = compareUsers(alice, bob).facts
    expect(identityId).toEqual({ left: 'i:1', right: 'i:2', difference: 'differs' })
    expect(role).toEqual({ left: 'Admins', right: 'Users', difference: 'differs' })
    expect(reason).toEqual({ left: 'preferred', right: 'no-claim', difference: 'differs' })
    expect(groups).toEqual({ left: ['admins'], right: [], difference: 'differs' })
    expect(roles).toEqual({ left: [admin], right: [], difference: 'differs' })
    expect([logins.difference, account.difference]).toEqual(['same', 'same'])
  })

  it('a guest has no claims: each of the other’s is one that the guest lacks', () => {
    const { claims, facts } = compareUsers(guest, bob)
    expect(claims.accessToken).toEqual([
      { name: 'sub', left: undefined, right: '2', difference: 'differs' },
      { name: 'scope', left: undefined, right: 'openid', difference: 'differs' },
      { name: 'jti', left: undefined, right: 'y', difference: 'differs' },
    ])
    expect(facts.reason).toMatchObject({ left: 'guest', right: 'no-claim' })
  })

  it('two guests have no claims to compare', () => {
    expect(compareUsers(guest, guest).claims).toEqual({ idToken: null, accessToken: null })
  })

  it('a provider’s token stands for the ID token, and one that only its provider can read for none', () => {
    const google = user({ signInMethod: 'provider-token', logins: { 'accounts.google.com': tokenOf({ sub: 'g' }) } })
    const amazon = user({ signInMethod: 'provider-token', logins: { 'www.amazon.com': 'Atza|opaque' } })
    expect(compareUsers(google, amazon).claims).toEqual({
      idToken: [{ name: 'sub', left: 'g', right: undefined, difference: 'differs' }],
      accessToken: null,
    })
  })

  it('what is inherited is no claim', () => {
    const odd = withTokens({ sub: '1' }, JSON.parse('{"__proto__":1,"constructor":2}'))
    expect(compareUsers(odd, odd).claims.accessToken).toMatchObject([
      { name: '__proto__', left: 1, difference: 'same' },
      { name: 'constructor', left: 2, difference: 'same' },
    ])
  })

  it('an expiry that only one has differs; two never agree', () => {
    const keys = (expires: number) => ({
      credentials: { accessKeyId: `ASIA${expires}`, secretAccessKey: 's', sessionToken: 't', expires },
    })
    const [one, other] = [user(keys(1)), user(keys(2))]
    expect(compareUsers(one, other).facts.expires).toEqual({ left: 1, right: 2, difference: 'always' })
    expect(compareUsers(one, guest).facts.expires).toEqual({ left: 1, right: null, difference: 'differs' })
    expect(compareUsers(one, one).facts.accessKeyId.difference).toBe('same')
  })
})
