import { describe, expect, it } from 'vitest'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken, IdToken, TokenSet } from '../../token/token-set.ts'
import { answered, type StepOutcome } from './answered.ts'
import { begin, type Journey, type JourneyStep, type Progress, proceed } from './journey.ts'

const connection: Connection = {
  id: 'test',
  name: 'test',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  userPoolClientId: 'client',
  identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  identityProviders: [],
  scopes: [],
  endpoints: {},
}
const userPoolOnly: Connection = { ...connection, identityPoolId: undefined }

const tokens: TokenSet = { idToken: 'id' as IdToken, accessToken: 'access' as AccessToken, refreshToken: null }
const credentials = { accessKeyId: 'ASIA', secretAccessKey: 's', sessionToken: 't', expires: 1 }
const caller = { account: '0', arn: 'arn', userId: 'u' }
const guest = begin('guest', null, {})
const alice = begin('user-pool', 'alice', null)

const poolLogins = { 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI': 'id' }

describe('a step leads to the next', () => {
  const cases: readonly [string, Connection, Progress, JourneyStep, StepOutcome, Journey][] = [
    [
      'tokens become the login at the identity pool',
      connection,
      alice,
      'sign-in',
      { got: 'tokens', tokens },
      { at: 'working', step: 'identity', progress: { ...alice, tokens, logins: poolLogins } },
    ],
    [
      'without an identity pool tokens are the end',
      userPoolOnly,
      alice,
      'sign-in',
      { got: 'tokens', tokens },
      { at: 'done', progress: { ...alice, tokens, logins: poolLogins } },
    ],
    [
      'an identity leads to credentials',
      connection,
      guest,
      'identity',
      { got: 'identity', identityId: 'i' },
      { at: 'working', step: 'credentials', progress: { ...guest, identityId: 'i' } },
    ],
    [
      'the identity of the credentials replaces the one of GetId',
      connection,
      { ...guest, identityId: 'i' },
      'credentials',
      { got: 'grant', identityId: 'merged', credentials },
      { at: 'working', step: 'caller', progress: { ...guest, identityId: 'merged', credentials } },
    ],
    [
      'the caller is the end',
      connection,
      { ...guest, identityId: 'i', credentials },
      'caller',
      { got: 'caller', caller },
      { at: 'done', progress: { ...guest, identityId: 'i', credentials, caller } },
    ],
    [
      'a problem keeps what was obtained, and never goes on as a guest',
      connection,
      { ...alice, tokens, logins: poolLogins },
      'identity',
      { got: 'problem', problem: { kind: 'unreachable', service: 'identity-pool', operation: 'GetId' } },
      {
        at: 'failed',
        step: 'identity',
        problem: { kind: 'unreachable', service: 'identity-pool', operation: 'GetId' },
        progress: { ...alice, tokens, logins: poolLogins },
      },
    ],
  ]
  for (const [what, at, progress, step, outcome, expected] of cases) {
    it(what, () => expect(answered(at, progress, step, outcome)).toEqual(expected))
  }
})

describe('a sign-in begins', () => {
  const cases: readonly [string, Progress, JourneyStep][] = [
    ['a guest at the identity pool', guest, 'identity'],
    ['a user at the user pool', alice, 'sign-in'],
    ['a return from the Hosted UI with the exchange of the code', begin('hosted-ui', 'Facebook', null), 'exchange'],
    [
      'a provider token at the identity pool',
      begin('provider-token', 'www.amazon.com', { 'www.amazon.com': 't' }),
      'identity',
    ],
  ]
  for (const [what, progress, step] of cases) {
    it(what, () => expect(proceed(connection, progress)).toMatchObject({ at: 'working', step }))
  }
})
