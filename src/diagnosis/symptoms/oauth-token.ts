import { firstDifference } from '../../text/first-difference.ts'
import type { EarlierStep, Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { spentBefore } from '../proofs/history.ts'
import { olderThan } from '../proofs/time.ts'
import { only } from '../proofs/wording.ts'
import { allowCodeGrant, createPublicClient, describeClient, registerCallback } from '../repairs/client-repairs.ts'
import { guide, oauthErrors, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const token = ['/oauth2/token'] as const
const grant = /^invalid_grant$/

/** How long a code can be exchanged. https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
const codeLife = 5 * 60_000

/** The exchange of a code for tokens. */
export const oauthToken = {
  'code-spent': {
    operations: token,
    says: grant,
    when: (evidence) => only(isExchange(evidence) ? spentBefore(evidence) : null),
    otherwise: 'ruled-out',
    source: seenIn('aws-amplify/amplify-js', 8166),
  },
  'code-expired': {
    operations: token,
    says: grant,
    when: (evidence) => {
      const judged = isExchange(evidence)
        ? olderThan(codeLife, evidence, evidence.returned?.at, 'code-old')
        : 'ruled-out'
      return judged === 'open' ? 'ruled-out' : judged
    },
    otherwise: 'ruled-out',
    source: guide.token,
  },
  'verifier-missing': {
    operations: token,
    says: grant,
    when: (evidence) => {
      const { sent } = evidence
      const wasAsked = leaving(evidence)?.values.code_challenge !== undefined
      return only(sent && isExchange(evidence) && wasAsked && !sent.values.code_verifier ? proof('no-verifier') : null)
    },
    otherwise: 'ruled-out',
    source: { kind: 'rfc', rfc: 7636, section: '4.6' },
  },
  'redirect-differs': {
    operations: token,
    says: /^(invalid_grant|unauthorized_client|redirect_mismatch)$/,
    when: (evidence) => only(isExchange(evidence) ? redirects(evidence) : null),
    otherwise: 'ruled-out',
    source: oauthErrors.token,
  },
  'code-refused': {
    operations: token,
    says: grant,
    when: (evidence) => (isRefresh(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    source: guide.token,
  },
  'attribute-unreadable': {
    operations: token,
    says: grant,
    when: (evidence) => (isExchange(evidence) ? 'open' : 'ruled-out'),
    otherwise: 'possible',
    repair: ({ connection }) => describeClient(connection, 'UserPoolClient.ReadAttributes'),
    source: guide.token,
  },
  'exchange-unauthorized': {
    operations: token,
    says: /^unauthorized_client$/,
    otherwise: 'likely',
    repair: ({ connection, page }) => registerCallback(connection, page.redirectUri),
    source: guide.token,
  },
  'grant-unsupported': {
    operations: token,
    says: /^unsupported_grant_type$/,
    otherwise: 'likely',
    repair: ({ connection }) => allowCodeGrant(connection),
    source: guide.token,
  },
  'exchange-malformed': { operations: token, says: /^invalid_request$/, otherwise: 'likely', source: guide.token },
  'client-refused': {
    says: /^invalid_client$|^invalid_client_secret$|^Invalid client or secret|^UnauthorizedException$/,
    otherwise: 'likely',
    repair: ({ connection }) => createPublicClient(connection),
    source: guide.token,
  },
} as const satisfies SymptomTable

function isExchange({ sent }: Evidence): boolean {
  return sent?.values.grant_type === 'authorization_code'
}

const isRefresh = ({ sent }: Evidence) => sent?.values.grant_type === 'refresh_token'

function leaving({ earlier }: Evidence): EarlierStep | undefined {
  return earlier.findLast(({ operation }) => operation === '/oauth2/authorize')
}

function redirects(evidence: Evidence): Exclude<Judgement, string> | null {
  const asked = leaving(evidence)?.values.redirect_uri
  const sent = evidence.sent?.values.redirect_uri
  const difference = asked === undefined || sent === undefined ? null : firstDifference(sent, asked)
  return difference && proof('redirects-differ', asked ?? '', sent ?? '', String(difference.at + 1))
}
