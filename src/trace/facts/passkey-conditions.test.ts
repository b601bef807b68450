import { expect, it } from 'vitest'
import type { Exchange } from '../record/exchange.ts'
import { answer, exchange, runOf } from '../record/run-fixture.ts'
import { type KnownConditions, knownPasskeyConditions } from './passkey-conditions.ts'

const page = new URL('https://app.example.com')

const call = (operation: string, request: object, response: object, status = 200): Exchange =>
  exchange({
    operation,
    requestBody: JSON.stringify(request),
    outcome: answer(JSON.stringify(response), { status }),
  })

const userAuth = { AuthFlow: 'USER_AUTH' }
const refusal = (__type: string, message = '') => ({ __type, message })
const options = (id: string) => ({ CredentialCreationOptions: { rp: { id, name: id } } })
const webAuthn = (rpId: string) => ({
  ChallengeName: 'WEB_AUTHN',
  ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify({ rpId }) },
})
const offered = { plan: true, 'first-factor': true, registered: true }

it.each<[string, readonly Exchange[], KnownConditions]>([
  ['nothing', [], {}],
  [
    'a plain sign-in',
    [call('InitiateAuth', { AuthFlow: 'USER_SRP_AUTH' }, { ChallengeName: 'PASSWORD_VERIFIER' })],
    {},
  ],
  [
    'a choice without it',
    [call('InitiateAuth', userAuth, { AvailableChallenges: ['PASSWORD'] })],
    { 'client-flow': true },
  ],
  [
    'a choice with it',
    [call('InitiateAuth', userAuth, { AvailableChallenges: ['PASSWORD', 'WEB_AUTHN'] })],
    { ...offered, 'client-flow': true },
  ],
  [
    'the challenge for this page',
    [call('RespondToAuthChallenge', {}, webAuthn('example.com'))],
    { ...offered, 'relying-party': true },
  ],
  [
    'the challenge for another page',
    [call('RespondToAuthChallenge', {}, webAuthn('example.org'))],
    { ...offered, 'relying-party': false },
  ],
  [
    'a client without the flow',
    [
      call(
        'InitiateAuth',
        userAuth,
        refusal('InvalidParameterException', 'USER_AUTH flow not enabled for this client'),
        400,
      ),
    ],
    { 'client-flow': false },
  ],
  ['a wrong password', [call('InitiateAuth', userAuth, refusal('NotAuthorizedException'), 400)], {}],
  [
    'the Lite plan',
    [call('InitiateAuth', userAuth, refusal('FeatureUnavailableInTierException'), 400)],
    { plan: false },
  ],
  [
    'a registration',
    [call('StartWebAuthnRegistration', {}, options('app.example.com'))],
    { plan: true, 'first-factor': true, 'relying-party': true },
  ],
  [
    'a registration for another page',
    [call('StartWebAuthnRegistration', {}, options('auth.example.com'))],
    { plan: true, 'first-factor': true, 'relying-party': false },
  ],
  [
    'a pool without passkeys',
    [call('StartWebAuthnRegistration', {}, refusal('WebAuthnNotEnabledException'), 400)],
    { 'first-factor': false },
  ],
  [
    'a pool without a domain',
    [call('StartWebAuthnRegistration', {}, refusal('WebAuthnConfigurationMissingException'), 400)],
    { 'relying-party': false },
  ],
  [
    'what changed meanwhile',
    [
      call('ListWebAuthnCredentials', {}, { Credentials: [] }),
      call('ListWebAuthnCredentials', {}, { Credentials: [{}] }),
    ],
    { registered: true },
  ],
])('knows from %s', (_, events, known) => {
  expect(knownPasskeyConditions([runOf(events)], page)).toEqual(known)
})
