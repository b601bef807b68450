import { describe, expect, it } from 'vitest'
import type { Outcome, TraceEvent } from '../record/exchange.ts'
import { answered, computation, exchange, redirect, runOf } from './diagram-fixture.ts'
import { diagramOfRun } from './diagram-of-run.ts'

describe('a request', () => {
  const notAuthorized = { __type: 'NotAuthorizedException', message: 'Token is not from a supported provider.' }
  for (const [what, outcome, expected] of [
    ['in flight', { kind: 'pending' }, { state: 'pending', status: null, duration: null, refusal: null }],
    [
      'answered',
      answered(200, { IdentityId: 'x' }),
      { state: 'answered', status: 200, duration: 62, result: { what: 'identity' }, refusal: null },
    ],
    [
      'refused',
      answered(400, notAuthorized),
      {
        state: 'refused',
        status: 400,
        result: null,
        refusal: { code: 'NotAuthorizedException', message: 'Token is not from a supported provider.' },
      },
    ],
    [
      'answered with a page',
      {
        kind: 'answered',
        status: 200,
        headers: [],
        body: '<html>Sign in to the network</html>',
        size: 35,
        duration: 30,
      },
      { state: 'unreadable', duration: 30, status: 200, result: null },
    ],
    ['without an answer', { kind: 'unreachable', duration: 30 }, { state: 'unreachable', duration: 30, status: null }],
    ['cancelled', { kind: 'cancelled', duration: 3 }, { state: 'cancelled', duration: 3 }],
  ] as const satisfies readonly (readonly [string, Outcome, object])[]) {
    it(what, () => {
      const { arrows } = diagramOfRun(runOf([exchange('e1', { outcome, attempt: 2 })]))
      expect(arrows).toMatchObject([
        { id: 'e1', kind: 'request', from: 'browser', to: 'identity-pool', name: 'GetId', attempt: 2, ...expected },
      ])
    })
  }
})

describe('who left', () => {
  const left = redirect('r1', { provider: 'Facebook', at: 1_000 })
  const back = redirect('r2', {
    direction: 'returned',
    provider: 'Facebook',
    at: 9_500,
    url: 'https://app/callback?code=1',
  })
  for (const [what, events, state, expected] of [
    ['is away', [left], 'away', { state: 'pending', duration: null }],
    ['came back', [left, back], 'running', { state: 'answered', duration: 8_500 }],
    ['never came back', [left], 'failed', { state: 'cancelled', duration: null }],
    [
      'to sign out has no reason to come back',
      [{ ...left, url: 'https://example.com/logout?client_id=1' }],
      'done',
      { state: 'answered', purpose: 'log-out', name: '/logout' },
    ],
  ] as const) {
    it(what, () => {
      const { arrows, participants } = diagramOfRun(runOf(events, { signInMethod: 'hosted-ui', state }))
      expect(arrows[0]).toMatchObject({ id: 'r1', from: 'browser', via: 'hosted-ui', to: 'provider', ...expected })
      expect(participants).toContainEqual({ id: 'provider', name: 'Facebook' })
    })
  }

  it('and came back with an error was refused', () => {
    const url = 'https://app/callback?error=access_denied&error_description=No+thanks'
    const { arrows } = diagramOfRun(runOf([left, { ...back, url }], { signInMethod: 'hosted-ui', state: 'failed' }))
    expect(arrows[1]).toMatchObject({
      state: 'refused',
      from: 'provider',
      to: 'browser',
      result: null,
      refusal: { code: 'access_denied', message: 'No thanks' },
    })
  })
})

it('a secret that a service repeats is not among its words', () => {
  const first = exchange('e1', { requestBody: '{"AuthParameters":{"PASSWORD":"Alice-Passw0rd!"}}' })
  const message = 'Not Alice-Passw0rd! nor eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl'
  const second = exchange('e2', { outcome: answered(400, { __type: 'InvalidParameterException', message }) })
  const refusal = diagramOfRun(runOf([first, second])).arrows[1]?.refusal
  expect(refusal?.code).toBe('InvalidParameterException')
  expect(refusal?.message).toMatch(/^Not •••#\w{4} nor •••#\w{4}$/)
})

it('what was computed is a note on the browser’s line', () => {
  const { arrows, participants } = diagramOfRun(runOf([computation('c1', 'pkce')]))
  expect(arrows).toMatchObject([
    { id: 'c1', kind: 'computation', from: 'browser', to: 'browser', name: 'pkce', detail: 'code_verifier' },
  ])
  expect(participants).toEqual([{ id: 'browser', name: null }])
})

describe('while the sign-in goes on', () => {
  const names = (events: readonly TraceEvent[], part: Parameters<typeof runOf>[1]) =>
    diagramOfRun(runOf(events, { state: 'running', ...part })).arrows.map(({ name, state }) => `${name} ${state}`)
  const getId = exchange('e1', { operation: 'GetId' })
  const grant = ['GetId planned', 'GetCredentialsForIdentity planned', 'GetCallerIdentity planned']
  const plain = exchange('e1', { operation: 'InitiateAuth', requestBody: '{"AuthFlow":"USER_PASSWORD_AUTH"}' })

  const started = (AuthFlow: string, ChallengeName: string) =>
    exchange('e1', {
      operation: 'InitiateAuth',
      requestBody: JSON.stringify({ AuthFlow }),
      outcome: answered(200, { ChallengeName, Session: 's' }),
    })
  const asked = ['InitiateAuth answered', 'RespondToAuthChallenge planned', ...grant]

  for (const [what, events, part, expected] of [
    ['the rest is still planned', [getId], {}, ['GetId pending', ...grant.slice(1)]],
    ['an identity that was known needs no GetId', [], { knownIdentity: true }, grant.slice(1)],
    ['a plain password needs no proof', [plain], { signInMethod: 'user-pool' }, ['InitiateAuth pending', ...grant]],
    ['a choice is answered once', [started('USER_AUTH', 'SELECT_CHALLENGE')], { signInMethod: 'user-pool' }, asked],
    [
      'a preferred challenge takes its place',
      [started('USER_AUTH', 'EMAIL_OTP')],
      { signInMethod: 'user-pool' },
      asked,
    ],
    ['a question needs no proof', [started('CUSTOM_AUTH', 'CUSTOM_CHALLENGE')], { signInMethod: 'user-pool' }, asked],
    [
      'unless SRP comes first',
      [computation('c', 'srp-key'), started('CUSTOM_AUTH', 'PASSWORD_VERIFIER')],
      { signInMethod: 'user-pool' },
      [
        'srp-key answered',
        'InitiateAuth answered',
        'srp-proof planned',
        'RespondToAuthChallenge planned',
        'RespondToAuthChallenge planned',
        ...grant,
      ],
    ],
    ['and where it is done, nothing is', [getId], { state: 'done' }, ['GetId pending']],
    ['nor where it failed', [getId], { state: 'failed' }, ['GetId pending']],
  ] as const) {
    it(what, () => {
      expect(names(events, part)).toEqual(expected)
    })
  }

  it('a planned arrow keeps its ID while those before it happen', () => {
    const idOfLast = (events: readonly TraceEvent[]) =>
      diagramOfRun(runOf(events, { state: 'running' })).arrows.at(-1)?.id
    expect(idOfLast([getId])).toBe(idOfLast([]))
  })
})

it('an event that has not changed gives the same arrow', () => {
  const event = exchange('e1', { outcome: answered(200, {}) })
  expect(diagramOfRun(runOf([event])).arrows[0]).toBe(diagramOfRun(runOf([event, computation('c', 'pkce')])).arrows[0])
})
