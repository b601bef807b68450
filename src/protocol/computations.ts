import { challenges } from './challenges.ts'
import { rfc, type Specification } from './specification.ts'
import type { Stage } from './stages.ts'

/** What is computed in the browser between two requests; `gives` names the parameters of requests that it makes. */
export const computations = {
  /** Code verifier and code challenge. */
  pkce: {
    specification: rfc(7636, '4.1'),
    stages: ['sign-in'],
    gives: ['code_verifier', 'code_challenge', 'code_challenge_method'],
  },
  /** The client's SRP key pair. */
  'srp-key': { specification: rfc(5054, '2.5.4'), stages: ['sign-in'], gives: ['SRP_A'] },
  /** The SRP proof of the password. */
  'srp-proof': { specification: rfc(5054, '2.6'), stages: ['sign-in'], gives: challenges.PASSWORD_VERIFIER.responses },
  /** The browser has the authenticator make a passkey. */
  'passkey-creation': {
    specification: { kind: 'webauthn', section: 'sctn-createCredential' },
    stages: ['tokens'],
    gives: ['Credential'],
  },
  /** The browser has a passkey sign the challenge. */
  'passkey-signature': {
    specification: { kind: 'webauthn', section: 'sctn-getAssertion' },
    stages: ['sign-in'],
    gives: challenges.WEB_AUTHN.responses,
  },
  /** The SRP proof that this is the remembered device. */
  'device-proof': {
    specification: rfc(5054, '2.6'),
    stages: ['sign-in'],
    gives: challenges.DEVICE_PASSWORD_VERIFIER.responses,
  },
  /** A token whose claims were edited, signed by a key of this page. */
  'forged-token': { specification: rfc(7515, '5.1'), stages: ['tokens'], gives: [] },
  /** The secret of a device, and the verifier made of it. */
  'device-verifier': { specification: rfc(5054, '2.4'), stages: ['tokens'], gives: ['PasswordVerifier', 'Salt'] },
} as const satisfies Readonly<
  Record<
    string,
    { readonly specification: Specification; readonly stages: readonly Stage[]; readonly gives: readonly string[] }
  >
>

export type ComputationName = keyof typeof computations

export const computationNames = Object.keys(computations) as readonly ComputationName[] as readonly [
  ComputationName,
  ...ComputationName[],
]
