import { userPoolIssuer } from '../../connection/connection.ts'
import { openId, rfc } from '../../token/kind/source.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { only } from '../proofs/wording.ts'
import { guide, oauthErrors, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const lost = { kinds: ['unexpected-return'], says: /^no-attempt$/ } as const
const state = rfc(6749, '10.12')

/** Returns from the Hosted UI that this tab can’t finish. */
export const callback = {
  'return-twice': {
    ...lost,
    when: ({ returned }) => only(returned?.isSecond ? proof('returned-before') : null),
    otherwise: 'ruled-out',
    source: seenIn('authts/oidc-client-ts', 402),
  },
  'return-elsewhere': {
    ...lost,
    when: (evidence) => (evidence.returned?.isSecond ? 'ruled-out' : neverLeft(evidence)),
    otherwise: 'likely',
    source: state,
  },
  'return-state-lost': {
    ...lost,
    when: (evidence) => (evidence.returned?.isSecond || neverLeft(evidence) !== 'open' ? 'ruled-out' : 'open'),
    otherwise: 'possible',
    source: state,
  },
  'return-stale': {
    ...lost,
    when: ({ returned }) => (returned?.isSecond ? 'ruled-out' : 'open'),
    otherwise: 'possible',
    source: state,
  },
  'return-without-state': {
    kinds: ['unexpected-return'],
    says: /^no-state$/,
    otherwise: 'likely',
    source: oauthErrors.authorize,
  },
  'return-too-old': {
    kinds: ['unexpected-return'],
    says: /^too-old$/,
    when: ({ sent, returned }) => {
      if (!sent || !returned || returned.at <= sent.at) return 'open'
      return proof('attempt-old', String(Math.round((returned.at - sent.at) / 60_000)))
    },
    otherwise: 'likely',
    source: guide.token,
  },
  'return-of-other-issuer': {
    kinds: ['unexpected-return'],
    says: /^other-issuer$/,
    when: ({ returned, connection }) => {
      const issuer = returned?.values.iss
      return issuer ? proof('issuer-other', issuer, userPoolIssuer(connection) ?? '') : 'open'
    },
    otherwise: 'likely',
    source: rfc(9207, '2.4'),
  },
  'error-unawaited': {
    kinds: ['sent-back'],
    when: ({ problem }) => (problem?.kind === 'sent-back' && !problem.awaited ? 'open' : 'ruled-out'),
    otherwise: 'likely',
    source: state,
  },
  'nonce-mismatch': { kinds: ['nonce-mismatch'], otherwise: 'likely', source: openId('3.1.3.7', 'IDTokenValidation') },
} as const satisfies SymptomTable

/** No redirect to the Hosted UI was recorded in this tab. */
function neverLeft({ earlier, sent }: Evidence): Judgement {
  const left =
    sent?.operation === '/oauth2/authorize' || earlier.some(({ operation }) => operation === '/oauth2/authorize')
  return left ? 'open' : proof('never-left')
}
