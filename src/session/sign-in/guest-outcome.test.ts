import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Connection } from '../../connection/connection.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { initialState, type SessionState } from '../session-state.ts'
import { createAppStorage } from '../storage/app-storage.ts'
import { memoryStorage } from '../storage/available-storage.ts'
import { rememberedGuest } from '../storage/remembered-guest.ts'
import type { StepOutcome } from './answered.ts'
import { knownIdentityOf } from './guest-identities.ts'
import { followOutcome } from './guest-outcome.ts'
import { begin } from './journey.ts'

const identityPoolId = 'eu-west-1:00000000-0000-4000-8000-000000000000'
const [mine, other] = [
  'eu-west-1:11111111-1111-4111-8111-111111111111',
  'eu-west-1:22222222-2222-4222-8222-222222222222',
]
const credentials = { accessKeyId: 'a', secretAccessKey: 's', sessionToken: 't', expires: null }
const granted: StepOutcome = { got: 'grant', identityId: other, credentials }
const refusal = (code: string): StepOutcome => ({
  got: 'problem',
  problem: {
    kind: 'refused',
    service: 'identity-pool',
    operation: 'GetCredentialsForIdentity',
    code,
    message: '',
    status: 400,
  },
})
const connection: Connection = {
  id: 'test',
  name: 'test',
  region: 'eu-west-1',
  identityPoolId,
  identityProviders: [],
  scopes: [],
  endpoints: {},
}

function given(linkedGuestId: string | null) {
  const storage = createAppStorage({ local: memoryStorage(), session: memoryStorage() })
  storage.write('guest', mine, identityPoolId)
  const store = createStore<SessionState>(() => ({ ...initialState(connection, storage), linkedGuestId }))
  return { storage, store }
}

const gone = refusal('ResourceNotFoundException')

describe('what follows from a step', () => {
  it.each([
    [
      'a guest’s new identity is remembered',
      'guest',
      null,
      granted,
      { remembered: other, linked: null, identityId: mine },
    ],
    ['one that the pool refuses is not', 'guest', null, gone, { remembered: null, linked: null, identityId: null }],
    [
      'nor one that has become a user’s',
      'guest',
      null,
      refusal('NotAuthorizedException'),
      { remembered: null, linked: null, identityId: null },
    ],
    [
      'other refusals change nothing',
      'guest',
      null,
      refusal('TooManyRequestsException'),
      { remembered: mine, linked: null, identityId: mine },
    ],
    [
      'a user’s sign-in leaves it alone',
      'user-pool',
      null,
      granted,
      { remembered: mine, linked: null, identityId: mine },
    ],
    [
      'one that was taken along is the user’s',
      'user-pool',
      mine,
      granted,
      { remembered: null, linked: null, identityId: mine },
    ],
    [
      'one that was taken along and refused stays',
      'user-pool',
      mine,
      gone,
      { remembered: mine, linked: null, identityId: null },
    ],
  ] as const satisfies readonly (readonly [string, SignInMethod, string | null, StepOutcome, object])[])(
    '%s',
    (_what, signInMethod, linked, outcome, expected) => {
      const { storage, store } = given(linked)
      const progress = followOutcome(storage, store, { ...begin(signInMethod, null, {}), identityId: mine }, outcome)
      expect(rememberedGuest(storage, connection)).toBe(expected.remembered)
      expect(store.getState()).toMatchObject({ guestIdentityId: expected.remembered, linkedGuestId: expected.linked })
      expect(progress.identityId).toBe(expected.identityId)
    },
  )
})

it('an identity of another Region is none of this pool’s', () => {
  const { storage } = given(null)
  storage.write('guest', mine.replace('eu-west-1', 'us-east-1'), identityPoolId)
  expect(rememberedGuest(storage, connection)).toBeNull()
})

it.each([
  ['guest', mine],
  ['user-pool', other],
] as const)('a sign-in as %s takes along its own', (signInMethod, expected) => {
  expect(knownIdentityOf({ guestIdentityId: mine, linkedGuestId: other }, signInMethod)).toBe(expected)
})
