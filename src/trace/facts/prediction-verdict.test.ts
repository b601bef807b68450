import { describe, expect, it } from 'vitest'
import type { Exchange, Expectation, Redirect } from '../record/exchange.ts'
import { answer, exchange, runOf, start } from '../record/run-fixture.ts'
import { predictionVerdictOf } from './prediction-verdict.ts'

const identity: Expectation = {
  result: 'identity',
  challenge: null,
  members: ['IdentityId'],
  identity: null,
  refusal: null,
}
const taken = (changes: Partial<Exchange>, expected: Partial<Expectation> = {}) =>
  exchange({ ...changes, step: { expected: { ...identity, ...expected }, edited: [] } })
const verdict = (event: Exchange, before: readonly Exchange[] = []) =>
  predictionVerdictOf(event, [runOf([...before, event])])

const refused = answer('{"__type":"NotAuthorizedException","message":"Guests are off"}', { status: 400 })

describe('an exchange', () => {
  for (const [name, event, mismatches] of [
    ['brought what was expected', taken({}), []],
    [
      'was refused',
      taken({ outcome: refused }),
      [{ kind: 'refused', status: 400, refusal: { code: 'NotAuthorizedException', message: 'Guests are off' } }],
    ],
    ['was refused as expected', taken({ outcome: refused }, { refusal: 'signed-out' }), []],
    ['was accepted unexpectedly', taken({}, { refusal: 'expired' }), [{ kind: 'accepted' }]],
    [
      'had no answer',
      taken({ outcome: { kind: 'unreachable', duration: 1 } }),
      [{ kind: 'no-answer', outcome: 'unreachable' }],
    ],
    ['brought something else', taken({ outcome: answer('{}') }), [{ kind: 'other-result', came: null }]],
    [
      'brought another challenge',
      taken(
        { operation: 'InitiateAuth', outcome: answer('{"ChallengeName":"NEW_PASSWORD_REQUIRED"}') },
        { result: 'challenge', challenge: 'PASSWORD_VERIFIER', members: [] },
      ),
      [{ kind: 'other-result', came: { what: 'challenge', name: 'NEW_PASSWORD_REQUIRED' } }],
    ],
    [
      'lacks a member',
      taken(
        {
          operation: 'GetCredentialsForIdentity',
          outcome: answer('{"IdentityId":"a","Credentials":{"SecretKey":"s"}}'),
        },
        { result: 'credentials', members: ['IdentityId', 'Credentials.SecretKey', 'Credentials.SessionToken'] },
      ),
      [{ kind: 'missing', members: ['Credentials.SessionToken'] }],
    ],
    [
      'brought members in XML',
      taken(
        {
          operation: 'GetCallerIdentity',
          outcome: answer(
            '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:x</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>',
          ),
        },
        { result: 'caller', members: ['Arn', 'Account'] },
      ),
      [{ kind: 'missing', members: ['Account'] }],
    ],
    [
      'rotated the refresh token besides',
      taken(
        { operation: 'InitiateAuth', outcome: answer('{"AuthenticationResult":{"RefreshToken":"r"}}') },
        { result: 'fresh-tokens', members: [] },
      ),
      [],
    ],
  ] as const) {
    it(`${name}`, () => expect(verdict(event)).toEqual(mismatches))
  }

  it('of which nothing was expected, or nothing came yet, has none', () => {
    expect(verdict(exchange())).toBeNull()
    expect(verdict(taken({ outcome: { kind: 'pending' } }))).toBeNull()
    expect(verdict(exchange({ step: { expected: null, edited: ['ClientId'] } }))).toBeNull()
  })
})

describe('the identity ID', () => {
  const granted = (sent: string, came: string, expected: Expectation['identity']) =>
    taken(
      {
        id: 'run-1-2',
        operation: 'GetCredentialsForIdentity',
        requestBody: JSON.stringify({ IdentityId: sent, Logins: { a: 'b' } }),
        outcome: answer(JSON.stringify({ IdentityId: came, Credentials: {} })),
      },
      { result: 'credentials', members: [], identity: expected },
    )
  for (const [name, event, came] of [
    ['was kept', granted('a', 'a', 'kept'), null],
    ['was to be kept, and merged', granted('a', 'b', 'kept'), 'merged'],
    ['was linked', granted('a', 'a', 'linked'), null],
    ['was to be linked, and merged', granted('a', 'b', 'linked'), 'merged'],
    ['was merged', granted('a', 'b', 'merged'), null],
    ['was to be merged, and linked', granted('a', 'a', 'merged'), 'linked'],
  ] as const) {
    it(name, () => expect(verdict(event)).toEqual(came === null ? [] : [{ kind: 'other-identity', came }]))
  }

  it('is new only where it was not seen before', () => {
    const again = taken({ id: 'run-1-2' }, { identity: 'new' })
    expect(verdict(again)).toEqual([])
    expect(verdict(again, [exchange()])).toEqual([{ kind: 'other-identity', came: 'kept' }])
  })
})

describe('a redirect', () => {
  const expected: Expectation = { ...identity, result: 'code', members: ['code', 'state'] }
  const left: Redirect = {
    kind: 'redirect',
    id: 'l',
    direction: 'left',
    provider: null,
    url: 'https://a.b/oauth2/authorize',
    at: start,
    step: { expected, edited: [] },
  }
  const back = (query: string): Redirect => ({
    ...left,
    id: 'r',
    direction: 'returned',
    url: `https://app/callback?${query}`,
    step: undefined,
  })
  it('is judged by the way back', () => {
    const judged = (query: string) => predictionVerdictOf(left, [runOf([left, back(query)])])
    expect(judged('code=a&state=b')).toEqual([])
    expect(judged('code=a')).toEqual([{ kind: 'missing', members: ['state'] }])
    expect(judged('error=access_denied&error_description=No')).toEqual([
      { kind: 'refused', status: null, refusal: { code: 'access_denied', message: 'No' } },
    ])
    expect(predictionVerdictOf(left, [runOf([left], { state: 'away' })])).toBeNull()
    expect(predictionVerdictOf(left, [runOf([left], { state: 'failed' })])).toEqual([
      { kind: 'no-answer', outcome: 'cancelled' },
    ])
  })
})
