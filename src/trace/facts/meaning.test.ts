import { describe, expect, it } from 'vitest'
import type { Result } from '../../protocol/purposes.ts'
import { exchange } from '../diagram/diagram-fixture.ts'
import { meaningOf, resultOf } from './meaning.ts'

const json = JSON.stringify

describe('what a request is for', () => {
  for (const [operation, body, purpose, detail] of [
    ['InitiateAuth', json({ AuthFlow: 'USER_SRP_AUTH' }), 'srp-start', 'USER_SRP_AUTH'],
    ['InitiateAuth', json({ AuthFlow: 'USER_PASSWORD_AUTH' }), 'password', 'USER_PASSWORD_AUTH'],
    ['InitiateAuth', json({ AuthFlow: 'CUSTOM_AUTH' }), 'custom-start', 'CUSTOM_AUTH'],
    ['InitiateAuth', json({ AuthFlow: 'CUSTOM_AUTH', AuthParameters: { SRP_A: 'a' } }), 'srp-start', 'CUSTOM_AUTH'],
    ['InitiateAuth', json({ AuthFlow: 'USER_AUTH' }), 'choice-start', 'USER_AUTH'],
    ['InitiateAuth', json({ AuthFlow: 'USER_AUTH', AuthParameters: null }), 'choice-start', 'USER_AUTH'],
    ['InitiateAuth', json({ AuthFlow: 'constructor' }), null, 'constructor'],
    ['InitiateAuth', '{"AuthFlow"', null, null],
    [
      'RespondToAuthChallenge',
      json({ ChallengeName: 'NEW_PASSWORD_REQUIRED' }),
      'new-password',
      'NEW_PASSWORD_REQUIRED',
    ],
    ['/oauth2/token', 'grant_type=authorization_code&code=x', 'code', 'authorization_code'],
    ['GetId', json({ IdentityPoolId: 'x' }), 'guest-identity', null],
    ['GetId', json({ Logins: {} }), 'guest-identity', null],
    ['GetId', json({ Logins: { 'graph.facebook.com': '•••#9c41' } }), 'identity', null],
    ['GetId', null, 'guest-identity', null],
    ['GetCredentialsForIdentity', json({ Logins: { a: 'b' } }), 'credentials', null],
    ['GetCallerIdentity', 'Action=GetCallerIdentity', 'caller', null],
    ['GetUser', json({ AccessToken: 'x' }), 'user', null],
    ['/oauth2/revoke', 'token=x', 'revoke', null],
    ['ListObjectsV2', null, 'objects', null],
    ['ListUsers', '{}', null, null],
    ['toString', '{}', null, null],
  ] as const) {
    it(`${operation} with ${body}: ${purpose}`, () => {
      expect(meaningOf(exchange('1', { operation, requestBody: body }))).toEqual({ purpose, detail })
    })
  }
})

describe('what a response brings', () => {
  for (const [operation, body, result, name] of [
    ['InitiateAuth', json({ AuthenticationResult: { IdToken: 'x', RefreshToken: 'z' } }), 'tokens'],
    ['GetTokensFromRefreshToken', json({ AuthenticationResult: { IdToken: 'x' } }), 'fresh-tokens'],
    ['InitiateAuth', json({ ChallengeName: 'SMS_MFA', Session: 'x' }), 'challenge', 'SMS_MFA'],
    ['InitiateAuth', json({ AuthenticationResult: null, ChallengeName: 'SMS_MFA' }), 'challenge', 'SMS_MFA'],
    ['/oauth2/token', json({ id_token: 'x', access_token: 'y', refresh_token: 'z' }), 'tokens'],
    ['/oauth2/token', json({ id_token: 'x', access_token: 'y' }), 'fresh-tokens'],
    ['GetId', json({ IdentityId: 'x' }), 'identity'],
    ['GetCredentialsForIdentity', json({ IdentityId: 'x', Credentials: {} }), 'credentials'],
    ['GetOpenIdToken', json({ IdentityId: 'x', Token: 'y' }), 'open-id-token'],
    ['GetCallerIdentity', '<GetCallerIdentityResponse xmlns="x"></GetCallerIdentityResponse>', 'caller'],
    ['ListObjectsV2', '<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="x"/>', 'objects'],
    ['GetCallerIdentity', '<constructor/>', null],
    ['GetCallerIdentity', '<!doctype html>', null],
    ['GetUser', json({ Username: 'alice', UserAttributes: [] }), 'attributes'],
    ['/oauth2/userInfo', json({ sub: 'x', email: 'y' }), 'claims'],
    ['/.well-known/jwks.json', json({ keys: [] }), 'issuer-keys'],
    ['/.well-known/openid-configuration', json({ issuer: 'x', jwks_uri: 'y' }), 'issuer-addresses'],
    ['GetId', '{}', null],
    ['GetId', json({ __proto__: { IdentityId: 'x' } }), null],
    ['GetId', '[]', null],
    ['GetId', '', null],
    ['GetId', json({ IdentityId: 'x'.repeat(300_000) }), null],
    ['ListUsers', json({ IdentityId: 'x' }), null],
  ] as const satisfies readonly (readonly [string, string, Result | null, string?])[]) {
    it(`${operation} with ${body.slice(0, 60)}: ${result ?? 'nothing'}`, () => {
      expect(resultOf(operation, { body })).toEqual(result && { what: result, name: name ?? null })
    })
  }
})
