import type { ProofName } from '../../diagnosis/proof.ts'
import type { ProofText } from '../symptom-texts.ts'

const from = (position: string, sent: string) => {
  const rest = [...sent].slice(Number(position) - 1).join('')
  return `They differ at character ${position}${rest && `: ${rest}`}`
}

const prefixFaults: Readonly<Record<string, string>> = {
  empty: 'An empty prefix lists the whole bucket.',
  'no-slash': 'Only the trailing slash is missing.',
  sub: 'It looks like a user pool user’s sub: an identity ID starts with a Region.',
}

/** What the session shows for a cause. */
export const proofs: Readonly<Record<ProofName, ProofText>> = {
  'clock-off': (minutes, side) =>
    side === 'behind'
      ? `This computer’s clock is ${minutes} minutes behind Cognito’s.`
      : `This computer’s clock is ${minutes} minutes ahead of Cognito’s.`,
  'token-expired': (expired, now) => `The token expired at ${expired}; by Cognito’s clock it was ${now}.`,
  'session-old': (minutes) => `The Session had been issued ${minutes} minutes before it was sent.`,
  'code-old': (minutes) => `The code had come ${minutes} minutes before it was exchanged.`,
  'attempt-old': (minutes) => `The browser left for the Hosted UI ${minutes} minutes before it came back.`,
  'no-logins': (operation) => `${operation} was sent without Logins, as a guest’s request.`,
  'no-secret-hash': (client) => `The request for the client ${client} had no SECRET_HASH.`,
  'no-session-token': (operation) => `${operation} was signed, but had no x-amz-security-token header.`,
  'no-device-key': 'The sign-in confirmed a device, but the request had no DEVICE_KEY.',
  'no-verifier': 'The sign-in began with a code_challenge, but the exchange had no code_verifier.',
  'flow-sent': (flow, client) => `The request asked for ${flow} with the client ${client}.`,
  'scopes-sent': (scopes) => `The request asked for these scopes: ${scopes}.`,
  'no-openid-asked': (scopes) => `The request asked for ${scopes} without openid.`,
  'challenge-method': (method) =>
    method === '–'
      ? 'The request had only one of code_challenge and code_challenge_method.'
      : `The request had code_challenge_method=${method}.`,
  'prompt-contradicts': (provider) => `The request had prompt=none and identity_provider=${provider}.`,
  'prompt-none': 'The request had prompt=none.',
  'duration-sent': (seconds, role) => `The request asked for ${seconds} seconds with the role ${role}.`,
  'password-short': (length) => `The password that was sent has ${length} characters.`,
  'password-spaces': 'The password that was sent begins or ends with a space.',
  'phone-form': 'The phone number that was sent is not + and digits only.',
  'redirects-differ': (asked, sent, position) =>
    `The sign-in was started with ${asked}, the exchange had ${sent}. ${from(position, sent)}`,
  'redirect-unregistered': (sent, registered, position) =>
    `${sent} is not among the registered addresses. The nearest is ${registered}. ${from(position, sent)}`,
  'issuer-other': (found, expected) => `The address names the issuer ${found}, the connection’s is ${expected}.`,
  'is-access-token': (client) => `The token is an access token, of the client ${client}.`,
  'is-id-token': 'The token has token_use “id”: it is the ID token.',
  'is-limited-login': 'The token is a JWT of Facebook Limited Login, by its issuer.',
  'is-cognito-token': (key, needed) =>
    `The token is given under ${key}, but a user pool issued it: its key is ${needed}.`,
  'is-opaque': (key) => `The token under ${key} is no ID token by its form.`,
  'is-refresh-token': 'The token is a refresh token by its form.',
  'issuer-and-key': (key, needed) => `The token is given under ${key}, its iss needs ${needed}.`,
  'client-differs': (token, connection) => `The token’s aud is ${token}, the connection’s client is ${connection}.`,
  'key-not-published': (key) => `The token is signed with the key ${key}, which the user pool doesn’t publish.`,
  'signature-cut': 'The token’s signature is shorter than its algorithm makes it.',
  'scope-lacking': (scope, scopes) => `The token’s scopes are ${scopes}; ${scope} is not among them.`,
  'roles-in-token': (count, preferred) =>
    `The token has ${count} roles in cognito:roles; cognito:preferred_role: ${preferred}.`,
  'role-not-in-token': (role, roles) => `The request asked for ${role}; cognito:roles of the token: ${roles}.`,
  'no-audience': 'The token has neither aud nor azp.',
  'audience-sent': (key, audience) => `The token was sent under ${key}, its audience is ${audience}.`,
  'key-of-provider': (key) => `The token was sent under ${key}.`,
  'spent-before': (operation) => `It had been sent before with ${operation}, and was accepted then.`,
  'ended-here': (operation) => `This page sent ${operation} before, and it succeeded.`,
  'refused-before': (operation, code) => `Before that ${operation} was refused: ${code}.`,
  'keys-missing': (pool) => `There are no keys for ${pool}: the user pool doesn’t exist under this ID.`,
  'other-login-before': (before, now) => `The identity was obtained with ${before}; this request had ${now}.`,
  'returned-before': 'The browser came back with the same state or code before.',
  'never-left': 'This tab has not left for the Hosted UI.',
  'region-differs': (own, called) => `The ID begins with ${own}, but ${called} was called.`,
  offline: 'The browser reports that it is offline.',
  'mixed-content': (origin) => `The page is on HTTPS, the endpoint is ${origin}.`,
  'policy-blocks': (origin) => `${origin} is not in the page’s connect-src.`,
  'rp-differs': (id, host) => `The user pool’s relying party ID is ${id}, this page’s host is ${host}.`,
  'prefix-foreign': (identityId, fault) =>
    `The prefix doesn’t start with ${identityId}/.${fault in prefixFaults ? ` ${prefixFaults[fault]}` : ''}`,
  'says-policy': (name, how) =>
    how === 'explicit'
      ? `S3’s error names an explicit deny in this kind of policy: ${name}.`
      : `S3’s error says that no ${name} allows it.`,
  'says-nothing-more': 'S3’s error says only “Access Denied”, as for callers from another account.',
  'guest-enhanced': 'These are guest credentials from the enhanced flow, which adds a session policy.',
  'credentials-over': 'They had expired by the services’ clock.',
  'others-answered': (operation) => `Since then, ${operation} was answered by the same endpoint.`,
  'html-answer': 'The response is HTML, which the service never sends.',
  'page-insecure': (origin) => `The page was loaded from ${origin}.`,
}
