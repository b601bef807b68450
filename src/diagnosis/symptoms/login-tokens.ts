import { awsIssuer } from '../../connection/pool-issuers.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { endedHere } from '../proofs/history.ts'
import { accessTokenSent, keyDiffers, limitedLoginSent, loginOf, opaqueSent } from '../proofs/logins.ts'
import { clockOff, expired } from '../proofs/time.ts'
import { only } from '../proofs/wording.ts'
import { describeIdentityPool } from '../repairs/identity-pool-repairs.ts'
import { api, guide, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const services = ['identity-pool'] as const
const foretells = ['GetId', 'GetCredentialsForIdentity', 'GetOpenIdToken'] as const
/** Whatever the identity pool says of a login: a proof decides. */
const anyRefusal =
  /^Invalid login token|^Token is not from a supported provider|^Please provide a valid public provider/

/** Tokens in Logins that an identity pool refuses for what they are. */
export const loginTokens = {
  'token-expired': {
    services,
    says: /^Invalid login token\. Token expired/,
    when: (evidence) => expired(evidence, loginOf(evidence)?.token) ?? 'open',
    otherwise: 'likely',
    foretells,
    press: 'refresh-tokens',
    source: api('identity-pool', 'GetId'),
  },
  'limited-login-sent': {
    services,
    says: anyRefusal,
    when: (evidence) => only(limitedLoginSent(evidence)),
    otherwise: 'ruled-out',
    foretells,
    source: seenIn('aws-amplify/aws-sdk-ios', 5311),
  },
  'access-token-sent': {
    services,
    says: /^Invalid login token\. Missing a required claim: aud/,
    when: (evidence) => accessTokenSent(evidence) ?? 'open',
    otherwise: 'likely',
    foretells,
    source: seenIn('amazon-archives/amazon-cognito-identity-js', 12),
  },
  'cognito-token-elsewhere': {
    services,
    says: anyRefusal,
    when: (evidence) => only(keyDiffersAs(evidence, 'is-cognito-token')),
    otherwise: 'ruled-out',
    foretells,
    source: guide.poolToken,
  },
  'issuer-differs': {
    services,
    says: /^Invalid login token\. Issuer doesn't match/,
    when: (evidence) => keyDiffersAs(evidence, 'issuer-and-key') ?? (keyDiffers(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    foretells,
    source: seenIn('amazon-archives/amazon-cognito-identity-js', 40),
  },
  'issuer-updated': {
    services,
    says: /^Invalid login token\. Issuer doesn't match|^Token is not from a supported provider/,
    when: (evidence) => {
      const issuer = loginOf(evidence)?.token.issuer ?? ''
      return awsIssuer(issuer)?.form === 'updated' ? 'open' : 'ruled-out'
    },
    otherwise: 'possible',
    source: guide.regions,
  },
  'token-not-openid': {
    services,
    says: /^Invalid login token\. Not a valid OpenId Connect/,
    when: (evidence) => opaqueSent(evidence) ?? (limitedLoginSent(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    foretells,
    source: seenIn('aws-amplify/amplify-js', 7658),
  },
  'signature-wrong': {
    services,
    says: /^Invalid login token\. Couldn't verify/,
    when: (evidence) => badSignature(evidence),
    otherwise: 'likely',
    source: guide.externalProviders,
  },
  'token-refused': {
    services,
    says: /^Invalid login token\.?$/,
    when: (evidence) => (limitedLoginSent(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    repair: ({ connection }) => describeIdentityPool(connection),
    source: 'unverified',
  },
  'developer-token': {
    services,
    says: /^Invalid login token\. Not a Cognito token|Can't pass in a Cognito token/,
    otherwise: 'likely',
    source: api('identity-pool', 'GetOpenIdTokenForDeveloperIdentity'),
  },
  'token-inactive': {
    services,
    says: /^Token is inactive/,
    when: (evidence) => endedHere(evidence) ?? 'open',
    otherwise: 'likely',
    source: guide.poolToken,
  },
  'login-clock': {
    services,
    says: /^Invalid login token\. Token (expired|is not yet)/,
    when: (evidence) => only(expired(evidence, loginOf(evidence)?.token) ? null : clockOff(evidence)),
    otherwise: 'ruled-out',
    source: guide.signature,
  },
} as const satisfies SymptomTable

function keyDiffersAs(evidence: Evidence, name: 'is-cognito-token' | 'issuer-and-key') {
  const found = keyDiffers(evidence)
  return found?.name === name ? found : null
}

function badSignature(evidence: Evidence): Judgement {
  const token = loginOf(evidence)?.token
  if (!token) return 'open'
  if (token.isCut) return proof('signature-cut')
  const { keyIds } = evidence
  const isForeign =
    token.keyId !== null && keyIds !== null && token.kind === 'user-pool-id' && !keyIds.includes(token.keyId)
  return isForeign ? proof('key-not-published', token.keyId ?? '') : 'open'
}
