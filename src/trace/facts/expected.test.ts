import { describe, expect, it } from 'vitest'
import { expectedResponses } from '../../protocol/expectations.ts'
import type { OperationName } from '../../protocol/operations.ts'
import type { Outgoing, TraceEvent } from '../record/exchange.ts'
import { answer, exchange, runOf, start } from '../record/run-fixture.ts'
import { expectationOf, expiryOf, sessionExpiryOf } from './expected.ts'

const key = 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A'
const pool = 'ap-northeast-1:11111111-2222-4333-8444-555555555555'

function outgoing(operation: string, body: object | string, changes: Partial<Outgoing> = {}): Outgoing {
  const requestBody = typeof body === 'string' ? body : JSON.stringify(body)
  return { ...exchange(), step: undefined, operation, requestBody, ...changes }
}

const expected = (request: Outgoing, events: readonly TraceEvent[] = [], now = start) =>
  expectationOf(request, [runOf(events)], now)

const preferring = (PREFERRED_CHALLENGE: string, more: object = {}) => ({
  AuthFlow: 'USER_AUTH',
  AuthParameters: { PREFERRED_CHALLENGE, ...more },
})
const choosing = (ChallengeName: string, ANSWER: string, more: object = {}) => ({
  ChallengeName,
  ChallengeResponses: { ANSWER, ...more },
})

describe('what a request is expected to bring', () => {
  for (const [operation, body, result, challenge] of [
    ['InitiateAuth', { AuthFlow: 'USER_SRP_AUTH' }, 'challenge', 'PASSWORD_VERIFIER'],
    ['InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH' }, 'tokens', null],
    ['InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH' }, 'fresh-tokens', null],
    ['RespondToAuthChallenge', { ChallengeName: 'NEW_PASSWORD_REQUIRED' }, 'tokens', null],
    ['InitiateAuth', { AuthFlow: 'USER_AUTH', AuthParameters: {} }, 'challenge', 'SELECT_CHALLENGE'],
    ['InitiateAuth', preferring('EMAIL_OTP'), 'challenge', 'EMAIL_OTP'],
    ['InitiateAuth', preferring('PASSWORD', { PASSWORD: 'p' }), 'tokens', null],
    ['InitiateAuth', preferring('PASSWORD_SRP', { SRP_A: 'a' }), 'challenge', 'PASSWORD_VERIFIER'],
    ['InitiateAuth', { AuthFlow: 'CUSTOM_AUTH' }, 'challenge', 'CUSTOM_CHALLENGE'],
    ['InitiateAuth', { AuthFlow: 'CUSTOM_AUTH', AuthParameters: { SRP_A: 'a' } }, 'challenge', 'PASSWORD_VERIFIER'],
    ['RespondToAuthChallenge', choosing('SELECT_CHALLENGE', 'EMAIL_OTP'), 'challenge', 'EMAIL_OTP'],
    ['RespondToAuthChallenge', choosing('SELECT_CHALLENGE', 'PASSWORD', { PASSWORD: 'p' }), 'tokens', null],
    ['RespondToAuthChallenge', choosing('SELECT_MFA_TYPE', 'SMS_MFA'), 'challenge', 'SMS_MFA'],
    ['GetId', { IdentityPoolId: pool }, 'identity', null],
    ['GetUser', {}, 'attributes', null],
    ['RevokeToken', {}, null, null],
    ['/oauth2/token', 'grant_type=authorization_code&code=x', 'tokens', null],
    ['/oauth2/token', 'grant_type=refresh_token&refresh_token=x', 'fresh-tokens', null],
    ['/oauth2/authorize', '', 'code', null],
    ['GetCallerIdentity', 'Action=GetCallerIdentity', 'caller', null],
  ] as const) {
    it(`${operation} ${JSON.stringify(body)}: ${result}`, () => {
      expect(expected(outgoing(operation, body))).toMatchObject({ result, challenge, refusal: null })
    })
  }

  it('is nothing for a flow or an operation that no table has, and for what the page fetches beside the journey', () => {
    expect(expected(outgoing('InitiateAuth', { AuthFlow: 'MADE_UP_AUTH' }))).toBeNull()
    expect(expected(outgoing('/elsewhere', {}))).toBeNull()
    for (const operation of ['/.well-known/jwks.json', '/callback'] satisfies OperationName[]) {
      expect(expectedResponses[operation]).toBeNull()
      expect(expected(outgoing(operation, {}))).toBeNull()
    }
  })
})

describe('what becomes of the identity ID', () => {
  const guest = exchange()
  const [guestId] = ['ap-northeast-1:3f6c02aa-0000-4000-8000-00000000b1e9']
  const login = { Logins: { [key]: 'token' } }
  const loginsId = exchange({ requestBody: JSON.stringify({ IdentityPoolId: pool, ...login }) })
  const others = exchange({
    requestBody: JSON.stringify({ IdentityPoolId: pool, ...login }),
    outcome: answer('{"IdentityId":"another"}'),
  })
  for (const [name, body, events, identity] of [
    ['GetId', { IdentityPoolId: pool }, [], 'new'],
    ['GetId', { IdentityPoolId: pool, ...login }, [], 'own'],
    ['GetCredentialsForIdentity', { IdentityId: guestId }, [guest], 'kept'],
    ['GetCredentialsForIdentity', { IdentityId: guestId, ...login }, [loginsId], 'kept'],
    ['GetCredentialsForIdentity', { IdentityId: guestId, ...login }, [guest], 'linked'],
    ['GetCredentialsForIdentity', { IdentityId: guestId, ...login }, [], 'linked'],
    ['GetCredentialsForIdentity', { IdentityId: guestId, ...login }, [others, guest], 'merged'],
    ['GetOpenIdToken', { IdentityId: guestId, ...login }, [loginsId], 'kept'],
    ['GetUser', {}, [guest], null],
  ] as const) {
    it(`${name} ${JSON.stringify(body)} after ${events.length} answers: ${identity}`, () => {
      expect(expected(outgoing(name, body), events)?.identity).toBe(identity)
    })
  }
})

describe('a guest’s identity sent with the login of a further user of the same pool', () => {
  const guestId = 'ap-northeast-1:3f6c02aa-0000-4000-8000-00000000b1e9'
  const tokenOf = (claims: object) =>
    [{ alg: 'none' }, claims]
      .map((part) => encodePart(part))
      .join('.')
      .concat('.x')
  const encodePart = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const logins = (claims: object) => ({ Logins: { [key]: tokenOf(claims) } })
  const alice = exchange({
    requestBody: JSON.stringify({ IdentityPoolId: pool, ...logins({ sub: 'alice' }) }),
    outcome: answer('{"IdentityId":"of-alice"}'),
  })
  it.each([
    ['bob', 'linked'],
    // Every token of a user is another one.
    ['alice', 'merged'],
  ])('of %s after alice: %s', (sub, identity) => {
    const request = outgoing('GetCredentialsForIdentity', { IdentityId: guestId, ...logins({ sub, jti: '2' }) })
    expect(expected(request, [alice, exchange()])?.identity).toBe(identity)
  })
})

describe('a refusal is expected', () => {
  const ended = (operation: string) => exchange({ operation, requestBody: '{}', outcome: answer('{}') })
  it.each(['RevokeToken', 'GlobalSignOut', '/oauth2/revoke'])('after %s, of what it ended', (operation) => {
    const events = [ended(operation)]
    for (const request of [
      outgoing('GetUser', {}),
      outgoing('/oauth2/userInfo', ''),
      outgoing('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH' }),
    ]) {
      expect(expected(request, events)?.refusal).toBe('signed-out')
    }
    expect(expected(outgoing('GetCredentialsForIdentity', { IdentityId: 'x' }), events)?.refusal).toBeNull()
  })

  it('not after one that was refused itself', () => {
    const refused = exchange({ operation: 'RevokeToken', outcome: answer('{}', { status: 400 }) })
    expect(expected(outgoing('GetUser', {}), [refused])?.refusal).toBeNull()
  })

  const back = {
    kind: 'redirect',
    id: 'b',
    direction: 'returned',
    provider: null,
    url: 'https://a.b/',
    at: start,
  } as const
  const code = outgoing('/oauth2/token', 'grant_type=authorization_code&code=x')
  const challenged = exchange({
    operation: 'InitiateAuth',
    outcome: answer('{"ChallengeName":"NEW_PASSWORD_REQUIRED"}'),
  })
  const signed = outgoing('GetCallerIdentity', 'Action=GetCallerIdentity', {
    requestHeaders: [['x-amz-date', '20261121T093000Z']],
  })
  for (const [name, request, events, expires] of [
    ['a code', code, [back], start + 300_000],
    ['the session of a challenge', outgoing('RespondToAuthChallenge', {}), [challenged], start + 10 + 58 + 180_000],
    ['a signature', signed, [], start + 300_000],
    ['a code of which nobody knows when it came', code, [], null],
    ['a request that needs none of these', outgoing('GetId', {}), [back], null],
  ] as const) {
    it(`once ${name} is too old`, () => {
      expect(expiryOf(request, [runOf(events)])).toBe(expires)
      expect(expected(request, events, (expires ?? 0) - 1)?.refusal).toBeNull()
      expect(expected(request, events, expires ?? start)?.refusal).toBe(expires === null ? null : 'expired')
    })
  }

  it('of the session of a challenge the end is known before anything is answered', () => {
    expect(sessionExpiryOf(runOf([challenged, back]))).toBe(start + 10 + 58 + 180_000)
    expect(sessionExpiryOf(runOf([back]))).toBeNull()
    expect(sessionExpiryOf(undefined)).toBeNull()
  })
})
