import { describe, expect, it } from 'vitest'
import { answered, exchange } from './diagram-fixture.ts'
import type { Answer } from './exchange.ts'
import { gainOf, meaningOf } from './meaning.ts'

const json = JSON.stringify

describe('what a request asks for', () => {
  for (const [operation, body, ask, detail] of [
    ['InitiateAuth', json({ AuthFlow: 'USER_SRP_AUTH' }), 'srp-start', 'USER_SRP_AUTH'],
    ['InitiateAuth', json({ AuthFlow: 'USER_PASSWORD_AUTH' }), 'password', 'USER_PASSWORD_AUTH'],
    ['InitiateAuth', json({ AuthFlow: 'CUSTOM_AUTH' }), null, 'CUSTOM_AUTH'],
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
    it(`${operation} with ${body}: ${ask}`, () => {
      expect(meaningOf(exchange('1', { operation, requestBody: body }))).toEqual({ ask, detail })
    })
  }
})

describe('what an answer brings', () => {
  for (const [body, gain] of [
    [json({ AuthenticationResult: { IdToken: 'x', RefreshToken: 'z' } }), { what: 'tokens', name: null }],
    [json({ AuthenticationResult: { IdToken: 'x' } }), { what: 'fresh-tokens', name: null }],
    [json({ ChallengeName: 'SMS_MFA', Session: 'x' }), { what: 'challenge', name: 'SMS_MFA' }],
    [json({ AuthenticationResult: null, ChallengeName: 'SMS_MFA' }), { what: 'challenge', name: 'SMS_MFA' }],
    [json({ id_token: 'x', access_token: 'y', refresh_token: 'z' }), { what: 'tokens', name: null }],
    [json({ id_token: 'x', access_token: 'y' }), { what: 'fresh-tokens', name: null }],
    [json({ IdentityId: 'x' }), { what: 'identity', name: null }],
    [json({ IdentityId: 'x', Credentials: {} }), { what: 'credentials', name: null }],
    [json({ IdentityId: 'x', Token: 'y' }), { what: 'open-id-token', name: null }],
    ['<GetCallerIdentityResponse xmlns="x"></GetCallerIdentityResponse>', { what: 'caller', name: null }],
    ['<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="x"/>', { what: 'objects', name: null }],
    ['<constructor/>', null],
    ['<!doctype html>', null],
    [json({ Username: 'alice', UserAttributes: [] }), { what: 'attributes', name: null }],
    [json({ sub: 'x', email: 'y' }), { what: 'claims', name: null }],
    [json({ keys: [] }), { what: 'issuer-keys', name: null }],
    [json({ issuer: 'x', jwks_uri: 'y' }), { what: 'issuer-addresses', name: null }],
    ['{}', null],
    [json({ __proto__: { IdentityId: 'x' } }), null],
    ['[]', null],
    ['', null],
    [json({ IdentityId: 'x'.repeat(300_000) }), null],
  ] as const) {
    it(`${body.slice(0, 60)}: ${gain?.what ?? 'nothing'}`, () => {
      expect(gainOf(answered(200, body) as Answer)).toEqual(gain)
    })
  }
})
