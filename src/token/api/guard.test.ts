import { expect, it, test } from 'vitest'
import { readToken } from '../read-token.ts'
import { accessClaims, check, connection, forge, idClaims } from '../token-fixture.ts'
import { type ApiCredential, type ApiKind, apiCredentials, apiKindIds } from './api-kinds.ts'
import { guard } from './guard.ts'

const header = { alg: 'RS256', kid: 'key-1' }
const tokens = {
  'id-token': forge(header, { ...idClaims, aud: connection.userPoolClientId }),
  'access-token': forge(header, { ...accessClaims, client_id: connection.userPoolClientId }),
} as const

async function verdict(kind: ApiKind, credential: ApiCredential, token?: string) {
  const isToken = credential === 'id-token' || credential === 'access-token'
  const value = token ?? (isToken ? tokens[credential] : null)
  return guard(kind, credential, value === null ? null : { token: readToken(value), report: await check(value) })
    .verdict
}

/** Of a good ID token, a good access token, a signature, and nothing. By what AWS says of each kind. */
const expected: Readonly<Record<ApiKind, readonly [string, string, string, string]>> = {
  'rest-api': ['fits', 'depends', 'depends', 'refused'],
  'http-api': ['depends', 'fits', 'depends', 'refused'],
  'iam-api': ['refused', 'refused', 'fits', 'refused'],
  'app-sync': ['fits', 'fits', 'depends', 'refused'],
  'function-url': ['refused', 'refused', 'fits', 'depends'],
  'load-balancer': ['fits', 'fits', 'refused', 'refused'],
  'aws-service': ['refused', 'refused', 'fits', 'refused'],
  plain: ['fits', 'fits', 'refused', 'depends'],
}

test.each(apiKindIds)('%s', async (kind) => {
  const verdicts = await Promise.all(apiCredentials.map((credential) => verdict(kind, credential)))
  expect(verdicts).toEqual(expected[kind])
})

test.each(['rest-api', 'http-api', 'app-sync', 'load-balancer', 'plain'] as const)(
  '%s refuses a token that has expired, and the guard says by which rule',
  async (kind) => {
    const expired = forge(header, { ...idClaims, aud: connection.userPoolClientId, exp: 1 })
    expect(await verdict(kind, 'id-token', expired)).toBe('refused')
    const judged = guard(kind, 'id-token', { token: readToken(expired), report: await check(expired) })
    expect(judged.judged?.refusal?.rule).toBe('expired')
  },
)

it('says nothing certain of a token that was not checked yet', () => {
  expect(guard('rest-api', 'id-token', null)).toEqual({ verdict: 'depends', judged: null })
})
