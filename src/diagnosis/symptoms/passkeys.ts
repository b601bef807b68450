import { isAccepted, judgeRelyingParty } from '../../passkey/relying-party.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { readMfa, readPool } from '../repairs/user-pool-repairs.ts'
import { api, guide, webAuthn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const complete = api('user-pool', 'CompleteWebAuthnRegistration')
const relyingParty = ({ connection }: Evidence) => readMfa(connection, 'passkeys')

/** Refusals of the user pool, and errors of the browser (WebAuthn, sections 5.1.3 and 5.1.4). */
export const passkeys = {
  'passkeys-off': {
    says: /^WebAuthnNotEnabledException$/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'sign-in', 'UserPool.[UserPoolTier, Policies.SignInPolicy]'),
    source: guide.passkeys,
  },
  'passkey-no-relying-party': {
    says: /^WebAuthnConfigurationMissingException$/,
    otherwise: 'likely',
    repair: relyingParty,
    source: api('user-pool', 'StartWebAuthnRegistration'),
  },
  'passkey-origin': {
    says: /^WebAuthnOriginNotAllowedException$/,
    when: (evidence) => offRelyingParty(evidence),
    otherwise: 'likely',
    repair: relyingParty,
    source: complete,
  },
  'passkey-relying-party': {
    says: /^WebAuthnRelyingPartyMismatchException$/,
    otherwise: 'likely',
    repair: relyingParty,
    source: complete,
  },
  'passkey-challenge-gone': { says: /^WebAuthnChallengeNotFoundException$/, otherwise: 'likely', source: complete },
  'passkey-other-client': { says: /^WebAuthnClientMismatchException$/, otherwise: 'likely', source: complete },
  'passkey-unsupported': { says: /^WebAuthnCredentialNotSupportedException$/, otherwise: 'likely', source: complete },
  'passkey-too-many': {
    operations: ['StartWebAuthnRegistration', 'CompleteWebAuthnRegistration'],
    says: /^LimitExceededException$/,
    otherwise: 'likely',
    source: guide.limits,
  },
  'passkey-credential': { says: /^Invalid credential$/, otherwise: 'likely', source: webAuthn },
  'authenticator-other-site': {
    kinds: ['authenticator'],
    says: /^SecurityError$/,
    when: (evidence) => offRelyingParty(evidence),
    otherwise: 'likely',
    repair: relyingParty,
    source: webAuthn,
  },
  'authenticator-no-answer': {
    kinds: ['authenticator'],
    says: /^NotAllowedError$/,
    otherwise: 'likely',
    source: webAuthn,
  },
  'authenticator-has-one': {
    kinds: ['authenticator'],
    says: /^InvalidStateError$/,
    otherwise: 'likely',
    source: webAuthn,
  },
  'authenticator-unsuitable': {
    kinds: ['authenticator'],
    says: /^(NotSupportedError|ConstraintError)$/,
    otherwise: 'likely',
    source: webAuthn,
  },
} as const satisfies SymptomTable

/** The relying party ID that the user pool named last is none that this page’s host may use. */
function offRelyingParty({ relyingPartyId: id, page }: Evidence): Judgement {
  if (id === null) return 'open'
  const address = new URL(page.origin)
  return isAccepted(judgeRelyingParty(id, address)) ? 'open' : proof('rp-differs', id, address.hostname)
}
