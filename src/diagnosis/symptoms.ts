import type { Problem } from '../cognito/problem.ts'
import { accountSymptoms } from './account-symptoms.ts'
import { passkeySymptoms } from './passkey-symptoms.ts'

/** What was asked for when a service uses words that mean another thing elsewhere. */
export type Asked = 'refresh' | 'revocation' | 'role' | 'sessions' | 'password-change'

/** How a service words a refusal; with `asked` only where that was asked for. */
type Wording = RegExp | { readonly asked: Asked; readonly says: RegExp }

/**
 * What a refusal usually means. One entry a symptom: how the service words it (the text decides, since most refusals
 * share the code NotAuthorizedException; the first that fits counts); the cause and the remedy stand in the message
 * catalogue under the same name.
 */
const symptoms = {
  'refresh-refused': { asked: 'refresh', says: /^invalid_grant$/ },
  'revocation-off': { asked: 'revocation', says: /^(UnsupportedOperationException|invalid_request)$/ },
  // The types are the model's; which of them a pool without session tracking answers is unverified.
  'sessions-off': { asked: 'sessions', says: /^(OperationNotEnabled|FeatureUnavailableInTier)Exception$/ },
  'role-not-offered': { asked: 'role', says: /CustomRoleArn|requested role/i },
  'scope-missing': /does not have required scopes/,
  'openid-missing': /does not contain openid scope/,
  'access-token-ended': /Access Token has been revoked|or the user has globally signed out/,
  'access-token-expired': /Access Token has expired/,
  'refresh-token-revoked': /Refresh Token has been revoked/,
  'refresh-token-expired': /Refresh Token has expired/,
  'refresh-token-unknown': /Invalid Refresh Token|Refresh Token has different Client/,
  'refresh-token-used': /^RefreshTokenReuseException$/,
  'token-inactive': /Token is inactive/,
  'classic-off': /classic\) flow is not enabled/,
  'role-not-trusting': /Not authorized to perform sts:AssumeRoleWithWebIdentity/,
  'duration-too-long': /DurationSeconds exceeds the MaxSessionDuration/,
  'guests-off': /^Unauthenticated access is not supported/,
  'token-not-registered': /^Token is not from a supported provider/,
  'token-expired': /^Invalid login token\. Token expired/,
  'issuer-differs': /^Invalid login token\. Issuer doesn't match/,
  'access-token-sent': /^Invalid login token\. Missing a required claim: aud/,
  'token-not-openid': /^Invalid login token\. Not a valid OpenId Connect/,
  'signature-wrong': /^Invalid login token\. Couldn't verify/,
  'token-refused': /^Invalid login token\.?$/,
  'provider-unknown': /^Please provide a valid public provider/,
  'logins-differ': /^Logins don't match/,
  'identity-forbidden': /^Access to Identity .* is forbidden/,
  'identity-gone': /^Identity '.*' not found/,
  'identity-pool-gone': /^IdentityPool '.*' not found/,
  'role-missing': /^Invalid identity pool configuration/,
  'role-ambiguous': /^The ambiguous role mapping rules/,
  'old-password-wrong': { asked: 'password-change', says: /^Incorrect username or password/ },
  'device-not-proven': /^Invalid device key given/,
  'device-gone': /^Device does not exist/,
  'wrong-password': /^Incorrect username or password/,
  'user-unknown': /^User does not exist|^Username\/client id combination not found/,
  'user-disabled': /^User is disabled/,
  'user-unconfirmed': /^User is not confirmed/,
  'password-reset': /^Password reset required/,
  'too-many-passwords': /^Password attempts exceeded/,
  'code-wrong': /^Invalid code (received for user|or auth state)/,
  'code-used': /software token has already been used/,
  'password-policy': /^Password d(id|oes) not conform/,
  ...accountSymptoms,
  'session-over': /^Invalid session for the user/,
  'temporary-password-expired': /^Temporary password has expired/,
  'client-has-secret': /SECRET_HASH was not received|is configured for secret|Unable to verify secret/,
  'flow-off': /not enabled for (this|the) client/,
  'client-unknown': /^User pool client .* does not exist/,
  'value-malformed': /validation errors? detected/,
  'code-refused': /^invalid_grant$/,
  'exchange-unauthorized': /^unauthorized_client$/,
  'client-refused': /^invalid_client$/,
  'consent-cancelled': /^access_denied$/,
  'keys-expired': /^ExpiredToken/,
  'keys-unknown': /^InvalidClientTokenId$/,
  'signature-refused': /^SignatureDoesNotMatch$/,
  ...passkeySymptoms,
  'operation-not-enabled': /^OperationNotEnabledException$/,
  throttled: /^TooManyRequestsException$|^Throttling/,
  'service-down': /^ServiceUnavailable/,
} as const satisfies Readonly<Record<string, Wording>>

export type Symptom = keyof typeof symptoms

/**
 * The symptom that a problem shows, or null for one that isn't known.
 * @param asked what was asked for, where that decides; null: a step of a sign-in, or anything else
 */
export function symptomOf(problem: Problem, asked: Asked | null = null): Symptom | null {
  const words = wordsOf(problem)
  const found = entries.find(([, wording]) => {
    if (wording instanceof RegExp) return words.some((text) => wording.test(text))
    return wording.asked === asked && words.some((text) => wording.says.test(text))
  })
  return found ? found[0] : symptomOfStatus(problem)
}

// Object.entries forgets which keys there are.
const entries = Object.entries(symptoms) as [Symptom, Wording][]

/** What the HTTP status says of an answer, whatever its words are. */
function symptomOfStatus(problem: Problem): Symptom | null {
  if (!('status' in problem)) return null
  if (problem.status === 429) return 'throttled'
  return problem.status >= 500 ? 'service-down' : null
}

function wordsOf(problem: Problem): readonly string[] {
  if (problem.kind === 'refused') return [problem.message, problem.code]
  if (problem.kind === 'sent-back' || problem.kind === 'authenticator') return [problem.error]
  return []
}
