import { firstDifference, likest } from '../../text/first-difference.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { messageOf, only, unlessSaid } from '../proofs/wording.ts'
import { allowCodeGrant, allowScopes, describeClient, registerCallback } from '../repairs/client-repairs.ts'
import { guide, oauthErrors, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const refusedScope = /invalid_scope/
const ownRows =
  /invalid_scope|OAuth2\.0 flows|response_type|code_challenge|user attributes|Already found|attributes required|SAML|Error - \d|failed with error|invocation failed|IdP token|timed out|reset$|getting token|is (disabled|not enabled)|security reasons|attribute mapping|WAF/i
const scopes = ({ sent }: Evidence) => (sent?.values.scope ?? '').split(' ').filter(Boolean)

/** Requests for the Hosted UI: what it sends back, and what it would not send back at all. */
export const oauthAuthorize = {
  'redirect-mismatch': {
    says: /redirect_mismatch/,
    when: (evidence) => unregistered(evidence),
    otherwise: 'likely',
    foretells: ['/oauth2/authorize'],
    repair: ({ connection, sent, page }) => registerCallback(connection, sent?.values.redirect_uri ?? page.redirectUri),
    source: guide.authorize,
  },
  'scope-without-openid': {
    kinds: ['sent-back'],
    says: refusedScope,
    when: (evidence) => {
      const asked = scopes(evidence)
      return only(lacksOpenId(asked) ? proof('no-openid-asked', asked.join(' ')) : null)
    },
    otherwise: 'ruled-out',
    foretells: ['/oauth2/authorize'],
    source: guide.authorize,
  },
  'scope-not-allowed': {
    kinds: ['sent-back'],
    says: refusedScope,
    when: (evidence) => {
      const asked = scopes(evidence)
      if (lacksOpenId(asked)) return 'ruled-out'
      return asked.length === 0 ? 'open' : proof('scopes-sent', asked.join(' '))
    },
    otherwise: 'likely',
    repair: (evidence) => allowScopes(evidence.connection, scopes(evidence)),
    source: guide.authorize,
  },
  'oauth-off': {
    kinds: ['sent-back'],
    says: /Client is not enabled for OAuth2\.0 flows/,
    otherwise: 'likely',
    repair: ({ connection }) => allowCodeGrant(connection),
    source: seenIn('aws-amplify/amplify-js', 7240),
  },
  'response-type-off': {
    kinds: ['sent-back'],
    says: /^unauthorized_client$|^unsupported_response_type$|response_type/,
    when: unlessSaid(/OAuth2\.0 flows/),
    otherwise: 'likely',
    repair: ({ connection }) => describeClient(connection, 'UserPoolClient.AllowedOAuthFlows'),
    source: oauthErrors.authorize,
  },
  'pkce-method': {
    kinds: ['sent-back'],
    says: /code_challenge|^invalid_request$/,
    when: (evidence) => challengeMethod(evidence),
    otherwise: 'likely',
    foretells: ['/oauth2/authorize'],
    source: guide.authorize,
  },
  'prompt-and-provider': {
    kinds: ['sent-back'],
    says: /^login_required$/,
    when: ({ sent }) => {
      const { prompt, identity_provider: provider } = sent?.values ?? {}
      return only(prompt === 'none' && provider === 'COGNITO' ? proof('prompt-contradicts', provider) : null)
    },
    otherwise: 'ruled-out',
    foretells: ['/oauth2/authorize'],
    source: seenIn('aws-amplify/amplify-js', 14897),
  },
  'login-required': {
    kinds: ['sent-back'],
    says: /^(login|interaction|consent|account_selection)_required$/,
    when: ({ sent }) => {
      const { prompt, identity_provider: provider } = sent?.values ?? {}
      if (prompt !== 'none') return 'open'
      return provider === 'COGNITO' ? 'ruled-out' : proof('prompt-none')
    },
    otherwise: 'likely',
    source: guide.authorize,
  },
  'consent-cancelled': {
    kinds: ['sent-back'],
    says: /^access_denied$/,
    when: (evidence) => (ownRows.test(messageOf(evidence)) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    source: oauthErrors.authorize,
  },
  'authorize-malformed': {
    kinds: ['sent-back'],
    says: /^(invalid_request|temporarily_unavailable)$/,
    when: unlessSaid(ownRows),
    otherwise: 'possible',
    source: oauthErrors.authorize,
  },
} as const satisfies SymptomTable

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
function lacksOpenId(asked: readonly string[]): boolean {
  return !asked.includes('openid') && asked.some((scope) => ['email', 'phone', 'profile'].includes(scope))
}

/** Both or none, and S256: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
function challengeMethod(evidence: Evidence): Judgement {
  const { code_challenge: challenge, code_challenge_method: method } = evidence.sent?.values ?? {}
  const isAsked = challenge !== undefined || method !== undefined
  if (isAsked && !(challenge && method === 'S256')) return proof('challenge-method', challenge ? (method ?? '–') : '–')
  return /code_challenge/.test(messageOf(evidence)) ? 'open' : 'ruled-out'
}

/** Told where the registered URLs are known: the first character that differs from the nearest of them. */
function unregistered({ connection, sent, page }: Evidence): Judgement {
  const uri = sent?.values.redirect_uri ?? page.redirectUri
  const registered = connection.callbackUrls ?? []
  if (registered.length === 0) return 'open'
  if (registered.includes(uri)) return 'open'
  const nearest = likest(uri, registered)
  const difference = nearest === null ? null : firstDifference(uri, nearest)
  return difference ? proof('redirect-unregistered', uri, nearest ?? '', String(difference.at + 1)) : 'open'
}
