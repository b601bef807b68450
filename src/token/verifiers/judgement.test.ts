import { describe, expect, it } from 'vitest'
import { issuers } from '../issuers.ts'
import { foreignTokens } from '../kind/foreign-tokens-fixture.ts'
import { readToken } from '../read-token.ts'
import { poolVerdict } from '../report.ts'
import { accessClaims, check, connection, forge, idClaims, seconds } from '../token-fixture.ts'
import { identityPool } from './identity-pool.ts'
import { judge } from './judgement.ts'
import { otherClient, shown, updatedIssuer } from './presented-tokens-fixture.ts'
import { type VerifierId, verifierIds, verifiers } from './verifiers.ts'

const header = { alg: 'RS256', kid: 'key-1' }
const token = (claims: object) => forge(header, claims)
const foreign = { sub: 'x', aud: 'app', exp: seconds + 60 }

async function judged(value: string, id: VerifierId) {
  return judge(verifiers[id], readToken(value), await check(value))
}

const tokens = {
  id: token(shown['ID token']),
  access: token(shown['access token of the Hosted UI']),
  api: token(shown['access token of InitiateAuth']),
  machine: token(shown['machine token']),
  bound: token(shown['access token bound to a resource']),
  other: token(shown['ID token of another client']),
  'updated id': token(shown['ID token of the updated issuer']),
  replica: token(shown['ID token of a replica']),
  expired: token(shown['expired ID token']),
  openid: forge(
    { ...header, alg: 'RS512' },
    { ...foreign, iss: issuers['cognito-openid'].names[0], aud: connection.identityPoolId },
  ),
  limited: token({ ...foreign, iss: 'https://www.facebook.com' }),
  auth0: forge(header, { ...foreignTokens.Auth0.claims, exp: seconds + 60, nbf: undefined, iat: seconds }),
  facebook: 'EAALocalabc',
  refresh: `${forge({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }, {}).split('.')[0]}.a.b.c.d`,
}

/** A: accepts, D: depends, R: refuses; and by which rule. By the verifiers' own documentation. */
const expected: Readonly<Record<VerifierId, Readonly<Partial<Record<keyof typeof tokens, string>>>>> = {
  'identity-pool': {
    id: 'D provider',
    access: 'R token-use',
    api: 'R token-use',
    machine: 'R token-use',
    bound: 'R token-use',
    other: 'R audience',
    'updated id': 'D issuer',
    expired: 'R expired',
    openid: 'D provider',
    limited: 'R limited-login',
    auth0: 'D provider',
    facebook: 'D provider',
    refresh: 'R token-use',
  },
  'user-pool-api': {
    id: 'R token-use',
    access: 'R scope',
    api: 'A',
    machine: 'R scope',
    bound: 'A',
    refresh: 'R token-use',
  },
  'user-info': { id: 'R token-use', access: 'A', api: 'R scope', machine: 'R scope', facebook: 'R token-use' },
  'token-endpoint': { id: 'R token-use', access: 'R token-use', refresh: 'A' },
  sts: {
    id: 'D provider',
    access: 'R audience',
    machine: 'R audience',
    bound: 'R audience',
    openid: 'A',
    limited: 'D provider',
    facebook: 'A',
    refresh: 'R no-jwt',
  },
  'rest-api': {
    id: 'D token-use',
    access: 'D token-use',
    api: 'D token-use',
    machine: 'D token-use',
    // It has no setting for clients.
    other: 'D token-use',
    'updated id': 'R issuer-form',
    replica: 'R issuer',
    auth0: 'R not-of-pool',
    expired: 'R expired',
  },
  'http-api': {
    id: 'D scope',
    access: 'A',
    machine: 'A',
    bound: 'R audience',
    other: 'R audience',
    'updated id': 'D issuer',
    refresh: 'R no-jwt',
  },
  'load-balancer-jwt': {
    id: 'A',
    access: 'A',
    machine: 'A',
    bound: 'R audience',
    other: 'R audience',
    expired: 'R expired',
  },
  'load-balancer-sign-in': { id: 'A', access: 'R token-use', other: 'R audience' },
  'app-sync-user-pool': { id: 'A', access: 'A', other: 'R audience', replica: 'R issuer', auth0: 'R not-of-pool' },
  'app-sync-oidc': { id: 'A', access: 'D audience', other: 'D audience', auth0: 'A' },
  'agent-core': {
    id: 'D client',
    access: 'D audience',
    machine: 'D audience',
    other: 'R audience',
    'updated id': 'D issuer',
  },
  'aws-jwt-verify': {
    id: 'D token-use',
    access: 'D token-use',
    other: 'R audience',
    'updated id': 'D token-use',
    replica: 'R issuer',
  },
  jose: { id: 'A', access: 'D audience', other: 'D audience', replica: 'R issuer', 'updated id': 'D issuer' },
  'spring-security': { id: 'A', access: 'D audience', other: 'D audience', expired: 'R expired' },
  'auth-js': { id: 'A', access: 'R audience', other: 'R audience', 'updated id': 'D issuer', refresh: 'R no-jwt' },
}

const letters = { accepts: 'A', depends: 'D', refuses: 'R' } as const

describe.each(verifierIds)('%s', (id) => {
  it.each(Object.entries(expected[id]))('%s', async (name, answer) => {
    const value = Object.entries(tokens).find(([each]) => each === name)?.[1] ?? ''
    const { answer: given, refusal } = await judged(value, id)
    expect([letters[given], refusal?.rule].filter(Boolean).join(' ')).toBe(answer)
  })
})

describe('the setting', () => {
  it.each([
    ['http-api', 'other', otherClient],
    ['agent-core', 'other', '"allowedAudience"'],
    ['agent-core', 'access', '"allowedClients"'],
    ['jose', 'replica', 'eu-central-1'],
    ['aws-jwt-verify', 'id', 'tokenUse: "id"'],
    ['aws-jwt-verify', 'access', 'tokenUse: "access"'],
    ['rest-api', 'id', 'AuthorizationScopes: []'],
    ['rest-api', 'access', 'AuthorizationScopes: ["openid"]'],
    ['load-balancer-jwt', 'id', 'Name: aud'],
    ['load-balancer-jwt', 'access', 'Name: client_id'],
    ['http-api', 'updated id', updatedIssuer],
    ['identity-pool', 'facebook', 'graph.facebook.com'],
    ['sts', 'openid', connection.identityPoolId],
  ] as const)('of %s for %s has the token’s own value %s', async (id, name, part) => {
    expect((await judged(tokens[name], id)).setting).toContain(part)
  })

  it.each(verifierIds)('of %s is none for a token that has expired', async (id) => {
    const { answer, setting } = await judged(tokens.expired, id)
    expect([answer, setting]).toEqual(['refuses', null])
  })

  it('tells what is missing in the set-up that comes nearest', async () => {
    const value = token({ ...accessClaims, client_id: otherClient })
    expect((await judged(value, 'agent-core')).refusal).toEqual({
      rule: 'client',
      found: otherClient,
      wanted: connection.userPoolClientId,
    })
  })
})

describe('the identity pool’s row and the report say the same of', () => {
  it.each([
    ['a good one', token(idClaims), ['depends', 'unverified']],
    ['an expired one', token({ ...idClaims, exp: seconds - 1 }), ['refuses', 'failed']],
    ['one without an end', token({ ...idClaims, exp: undefined }), ['refuses', 'failed']],
    ['one in milliseconds', token({ ...idClaims, exp: seconds * 2000 }), ['refuses', 'failed']],
    ['HMAC', forge({ alg: 'HS256' }, idClaims), ['refuses', 'failed']],
    ['an access token', token(accessClaims), ['refuses', 'failed']],
    ['an expired access token', token({ ...accessClaims, exp: 1 }), ['refuses', 'failed']],
    ['a Limited Login token', tokens.limited, ['refuses', 'failed']],
  ] as const)('%s', async (_, value, answers) => {
    const report = await check(value)
    expect([judge(identityPool, readToken(value), report).answer, poolVerdict(report)]).toEqual(answers)
  })
})
