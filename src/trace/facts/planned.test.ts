import { describe, expect, it } from 'vitest'
import { answered, computation, exchange, redirect } from '../diagram/diagram-fixture.ts'
import type { TraceEvent } from '../record/exchange.ts'
import { type PlannedStep, plannedSteps, stepsAhead } from './planned.ts'

const withPool = { identityPoolId: 'eu-west-1:1' }

function nameOf(step: PlannedStep): string {
  if (step.kind === 'exchange') return step.operation
  return step.kind === 'redirect' ? step.direction : step.name
}

const grant = ['GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity']

describe('the steps of a sign-in', () => {
  for (const [what, signInMethod, options, connection, expected] of [
    ['a guest', 'guest', {}, withPool, grant],
    ['a guest that is known', 'guest', { knownIdentity: true }, withPool, grant.slice(1)],
    ['SRP', 'user-pool', {}, withPool, ['srp-key', 'InitiateAuth', 'srp-proof', 'RespondToAuthChallenge', ...grant]],
    ['a plain password', 'user-pool', { flow: 'plain' }, withPool, ['InitiateAuth', ...grant]],
    ['a choice', 'user-pool', { flow: 'choice' }, withPool, ['InitiateAuth', 'RespondToAuthChallenge', ...grant]],
    [
      'SRP before questions',
      'user-pool',
      { flow: 'custom-srp' },
      withPool,
      ['srp-key', 'InitiateAuth', 'srp-proof', 'RespondToAuthChallenge', 'RespondToAuthChallenge', ...grant],
    ],
    ['a guest that is kept', 'provider-token', { knownIdentity: true }, withPool, grant.slice(1)],
    ['the Hosted UI', 'hosted-ui', {}, withPool, ['pkce', 'left', 'returned', '/oauth2/token', ...grant]],
    ['no identity pool', 'user-pool', { flow: 'plain' }, {}, ['InitiateAuth']],
  ] as const) {
    it(what, () => {
      expect(plannedSteps(connection, signInMethod, { knownIdentity: false, ...options }).map(nameOf)).toEqual(expected)
    })
  }
})

it('SRP before questions begins with SRP_A, whatever the flow is called', () => {
  const steps = plannedSteps(withPool, 'user-pool', { knownIdentity: false, flow: 'custom-srp' })
  expect(steps[1]).toMatchObject({ operation: 'InitiateAuth', purpose: 'srp-start', detail: 'CUSTOM_AUTH' })
})

describe('what is left of the plan', () => {
  const call = (operation: string, attempt = 1): TraceEvent =>
    exchange(`${operation}${attempt}`, { operation, attempt })
  const answer = (status: number, body: object) =>
    exchange(`answered${status}`, { operation: 'RespondToAuthChallenge', outcome: answered(status, body) })
  const wanted = answer(200, { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 's' })
  const setUp = answer(200, { ChallengeName: 'MFA_SETUP', Session: 's' })
  const secret = exchange('secret', {
    operation: 'AssociateSoftwareToken',
    outcome: answered(200, { SecretCode: 'A', Session: 's' }),
  })
  const refused = answer(400, { __type: 'InvalidPasswordException', message: 'too short' })
  for (const [what, signInMethod, events, expected] of [
    ['nothing happened', 'guest', [], grant],
    ['one request is under way', 'guest', [call('GetId')], grant.slice(1)],
    ['a step was skipped', 'guest', [call('GetCredentialsForIdentity')], grant.slice(2)],
    ['a request was tried again', 'guest', [call('GetId'), call('GetId', 2)], grant.slice(1)],
    [
      'a challenge came in between',
      'user-pool',
      [call('InitiateAuth'), call('RespondToAuthChallenge'), call('RespondToAuthChallenge')],
      grant,
    ],
    [
      'a new password is wanted',
      'user-pool',
      [call('InitiateAuth'), call('RespondToAuthChallenge'), wanted],
      ['RespondToAuthChallenge', ...grant],
    ],
    [
      'a second factor has to be set up',
      'user-pool',
      [call('InitiateAuth'), setUp],
      ['AssociateSoftwareToken', 'VerifySoftwareToken', 'RespondToAuthChallenge', ...grant],
    ],
    [
      'its secret has come',
      'user-pool',
      [call('InitiateAuth'), setUp, secret],
      ['VerifySoftwareToken', 'RespondToAuthChallenge', ...grant],
    ],
    [
      'a new password was refused',
      'user-pool',
      [call('InitiateAuth'), wanted, refused],
      ['RespondToAuthChallenge', ...grant],
    ],
    [
      'a new password is on its way',
      'user-pool',
      [call('InitiateAuth'), wanted, call('RespondToAuthChallenge', 2)],
      grant,
    ],
    [
      'the browser has left',
      'hosted-ui',
      [computation('1', 'pkce'), redirect('2', {})],
      ['returned', '/oauth2/token', ...grant],
    ],
    ['all is done', 'guest', grant.map((operation) => call(operation)), []],
    ['an earlier call came again', 'user-pool', [call('GetId'), call('InitiateAuth')], grant.slice(1)],
    ['something else was called', 'guest', [call('GetUser')], grant],
  ] as const) {
    it(what, () => {
      const plan = plannedSteps(withPool, signInMethod, { knownIdentity: false })
      expect(stepsAhead(plan, events).map(nameOf)).toEqual(expected)
    })
  }
})
