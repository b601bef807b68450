import { describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import { withoutSignature } from '../../token/dropped-token.ts'
import type { AccessToken, IdToken } from '../../token/token-set.ts'
import { begin, type JourneyStep, type Progress } from './journey.ts'
import { outcomeOf, type StepHelp } from './step-outcome.ts'

const tokens = { idToken: 'a.b.c' as IdToken, accessToken: 'access' as AccessToken, refreshToken: null }
const credentials = { accessKeyId: 'ASIA', secretAccessKey: null, sessionToken: null, expires: 1 }
const challenge = {
  name: 'NEW_PASSWORD_REQUIRED',
  username: 'carol',
  session: 's',
  parameters: { requiredAttributes: [] },
  sent: {},
  available: [],
} as const
const user = begin('user-pool', 'alice', null)
const guest = begin('guest', null, {})
const dropped = { ...user, logins: { 'cognito-idp.example/pool': withoutSignature(tokens.idToken) } }
const cancelled = new ProblemError({ kind: 'cancelled' })

/** Nothing listens there. */
const connection: Connection = {
  id: 'test',
  name: 'test',
  region: 'eu-west-1',
  identityPoolId: 'eu-west-1:00000000-0000-4000-8000-000000000000',
  identityProviders: [],
  scopes: [],
  endpoints: { identityPool: 'http://127.0.0.1:1', sts: 'http://127.0.0.1:1' },
}

const fails = (kind: string) => ({ got: 'problem', problem: { kind } })

describe('a step', () => {
  const rows: readonly [string, JourneyStep, Progress, StepHelp['ask'], object][] = [
    ['brings tokens', 'sign-in', user, async () => ({ kind: 'tokens', tokens }), { got: 'tokens', tokens }],
    [
      'brings a challenge',
      'sign-in',
      user,
      async () => ({ kind: 'challenge', challenge }),
      { got: 'challenge', challenge },
    ],
    ['brings tokens for a code', 'exchange', user, async () => ({ kind: 'tokens', tokens }), { got: 'tokens', tokens }],
    ['tells what was thrown', 'sign-in', user, () => Promise.reject(cancelled), fails('cancelled')],
    ['can’t be taken again without what it asks', 'exchange', user, undefined, fails('fault')],
    [
      'sends no token that was dropped, and no request as a guest instead',
      'identity',
      dropped,
      undefined,
      fails('token-expired'),
    ],
    ['asks STS with nothing', 'caller', guest, undefined, fails('fault')],
    ['asks STS with no credentials that were dropped', 'caller', { ...guest, credentials }, undefined, fails('fault')],
  ]
  it.each(rows)('%s', async (_what, step, progress, ask, expected) => {
    const help = { ask, knownIdentityId: null, onIdentity: () => {}, isWanted: () => true, now: Date.now }
    expect(await outcomeOf(connection, step, progress, help)).toMatchObject(expected)
  })
})

it.each([
  ['identity', [['known']]],
  ['credentials', []],
] as const)('a known identity is told in the step %s before anything is sent', async (step, told) => {
  const onIdentity = vi.fn()
  const help = { ask: undefined, knownIdentityId: 'known', onIdentity, isWanted: () => true, now: Date.now }
  const outcome = await outcomeOf(connection, step, guest, help)
  expect(outcome).toMatchObject({ got: 'problem' })
  expect(onIdentity.mock.calls).toEqual(told)
})

it.each<[JourneyStep, Progress]>([
  ['identity', guest],
  ['caller', { ...guest, credentials: { ...credentials, secretAccessKey: 's', sessionToken: 't', expires: 9e15 } }],
  ['sign-in', user],
])('the step %s sends nothing where it was cancelled before its code was there', async (step, progress) => {
  const ask: StepHelp['ask'] = async (wanted) => {
    await wanted(Promise.resolve())
    throw new TypeError('what is sent')
  }
  const outcome = (isWanted: boolean) =>
    outcomeOf(connection, step, progress, {
      ...{ ask, knownIdentityId: null, onIdentity: () => {}, now: Date.now },
      isWanted: () => isWanted,
    })
  expect(await outcome(false)).toMatchObject(fails('cancelled'))
  // Nothing listens there, and Node is no browser: whatever is sent fails in another way.
  expect(await outcome(true)).not.toMatchObject(fails('cancelled'))
})
