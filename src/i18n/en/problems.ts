import type { ConnectionFault } from '../../connection/parse-connections.ts'
import type { Symptom } from '../../diagnosis/symptoms.ts'

interface Explanation {
  readonly cause: string
  readonly remedy: string
}

export const services = {
  'user-pool': 'the user pool',
  'hosted-ui': 'the Hosted UI',
  'identity-pool': 'the identity pool',
  sts: 'STS',
} as const

/** Why a step failed, when the service itself gave no reason. */
export const problems = {
  refusedTitle: (step: string) => `${step} was refused`,
  failedTitle: (step: string) => `${step} failed`,
  cancelledTitle: (step: string) => `${step} was cancelled`,
  service: (service: string, status: number | null) =>
    `What ${service} said${status === null ? '' : `, with HTTP status ${status}`}`,
  likelyCause: 'Likely cause',
  whatToDo: 'What to do',
  retry: 'Try again',
  startOver: 'Start over',
  unknownRefusal: {
    cause: 'This refusal is not one that the Inspector knows.',
    remedy: 'Search for the text above together with the name of the operation.',
  },
  unreachable: (service: string): Explanation => ({
    cause: `The browser got no answer from ${service}: no network, a wrong address, a firewall, or an answer without CORS headers. A page is not told which.`,
    remedy:
      'Check the network and the endpoint in the connection, then try again. For the local Cognito, check that it is still running.',
  }),
  unreadable: (service: string): Explanation => ({
    cause: `Somebody answered, but not as ${service} does: often a proxy, a captive portal, or a wrong endpoint that serves a web page.`,
    remedy: 'Open the endpoint in a browser tab to see who answers there.',
  }),
  incomplete: (service: string, missing: string): Explanation => ({
    cause: `The answer of ${service} lacks “${missing}”, which the API promises.`,
    remedy: 'Check the endpoint: a proxy or another emulator may stand between.',
  }),
  sentBack: 'What the Hosted UI sent back',
  noAttempt: {
    cause:
      'No sign-in of this tab is waiting for this answer: it was finished already, started in another tab, or its state was changed on the way.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  noState: {
    cause: 'The address holds no state or no code, so it cannot be tied to a sign-in.',
    remedy: 'Start the sign-in again here. No token was requested.',
  },
  tooOld: {
    cause: 'This sign-in was started more than 15 minutes ago.',
    remedy: 'Start the sign-in again. No token was requested.',
  },
  nonceMismatch: {
    cause:
      'The nonce in the ID token is not the one that this tab sent: the token belongs to another sign-in. It was thrown away.',
    remedy: 'Start the sign-in again. If it happens twice, something between you and Cognito replays answers.',
  },
  unsupportedChallenge: (name: string) => `this challenge is not supported yet: ${name}`,
  unsupportedChallengeHelp: {
    cause: 'The user pool asks this user for one more proof, which the Inspector cannot give yet.',
    remedy: 'Sign in as another user, or through the Hosted UI, which can answer every challenge.',
  },
  insecurePage: {
    cause:
      'This page was loaded over plain HTTP from another machine. Browsers give cryptography only to HTTPS and to localhost.',
    remedy: 'Open it over HTTPS, or on localhost.',
  },
  cancelled: {
    cause: 'You cancelled it. What was obtained before is still there.',
    remedy: 'Try again when you are ready.',
  },
  fault: {
    cause: 'This is a fault of the Inspector itself.',
    remedy: 'Try again; if it stays, report it with the text above.',
  },
} as const

/** Cause and remedy of each known refusal. */
export const symptoms: Readonly<Record<Symptom, Explanation>> = {
  'guests-off': {
    cause: 'The request carried no login, and this identity pool takes no guests.',
    remedy: 'Sign in another way, or switch on guest access in the identity pool.',
  },
  'token-not-registered': {
    cause: 'The identity pool does not list the user pool and app client that issued this token.',
    remedy: 'Add the user pool with exactly this client ID to the identity pool’s providers.',
  },
  'token-expired': {
    cause: 'The token is past its end.',
    remedy: 'Get a fresh one and try again.',
  },
  'issuer-differs': {
    cause: 'The provider chosen is not the one that issued the token.',
    remedy: 'Choose the provider that the token’s iss claim names, without https://.',
  },
  'access-token-sent': {
    cause: 'This looks like an access token. The identity pool wants the ID token.',
    remedy: 'Use the ID token of the same sign-in.',
  },
  'token-not-openid': {
    cause: 'The token is not an OpenID Connect ID token, but the provider chosen needs one.',
    remedy:
      'Facebook and Login with Amazon access tokens belong under their own providers; for the others use the ID token.',
  },
  'signature-wrong': {
    cause: 'The token was changed, cut short, or signed by a key that the issuer does not publish.',
    remedy: 'Copy the whole token again, from the first character to the last.',
  },
  'token-refused': {
    cause: 'The provider does not know this token: it is wrong, expired, or was issued for another application.',
    remedy: 'Get a fresh token for the application that is registered in the identity pool.',
  },
  'provider-unknown': {
    cause: 'The identity pool has no provider of this name.',
    remedy: 'Check the provider’s spelling, and that the identity pool lists it.',
  },
  'logins-differ': {
    cause: 'The identity belongs to another login than the one that was sent.',
    remedy: 'Start over, so that a fresh identity ID is asked for.',
  },
  'identity-forbidden': {
    cause: 'The identity belongs to somebody who signed in, and the request carried no login.',
    remedy: 'Try again: a new guest identity will be asked for.',
  },
  'identity-gone': {
    cause: 'The identity was deleted, or merged into another one.',
    remedy: 'Try again: a new identity will be asked for.',
  },
  'identity-pool-gone': {
    cause: 'There is no such identity pool in this region.',
    remedy: 'Compare the identity pool ID and the region with the AWS console.',
  },
  'role-missing': {
    cause: 'The identity pool has no role for this case, or the role’s trust policy does not let the pool use it.',
    remedy:
      'Check the pool’s roles: the trust policy needs sts:AssumeRoleWithWebIdentity, this pool’s ID as aud, and the right amr.',
  },
  'role-ambiguous': {
    cause: 'No role mapping fits this user, and the mapping says to deny in that case.',
    remedy: 'Put the user in a group with a role, or let the mapping fall back to the authenticated role.',
  },
  'wrong-password': {
    cause: 'The password is wrong, or there is no such user: Cognito does not tell which.',
    remedy: 'Check both, mind capital letters and the pool you are signing in to.',
  },
  'user-unknown': {
    cause: 'The user pool has no user of this name.',
    remedy: 'Check the spelling, and whether the pool signs in by email address.',
  },
  'user-disabled': {
    cause: 'An administrator switched this user off.',
    remedy: 'Switch the user on again in the user pool.',
  },
  'user-unconfirmed': {
    cause: 'The user signed up but never confirmed the address.',
    remedy: 'Confirm the sign-up with the code, or as an administrator.',
  },
  'password-reset': {
    cause: 'An administrator asked for a new password.',
    remedy: 'Reset the password through “Forgot password” on the Hosted UI.',
  },
  'too-many-passwords': {
    cause: 'Too many wrong passwords in a row: Cognito waits before it takes another.',
    remedy: 'Wait; the pause doubles with each try, up to about 15 minutes.',
  },
  'password-policy': {
    cause: 'The new password does not meet the pool’s password policy.',
    remedy: 'Choose one that has what the text above asks for.',
  },
  'session-over': {
    cause: 'The sign-in was left unfinished for too long, or was continued twice.',
    remedy: 'Sign in again from the beginning.',
  },
  'temporary-password-expired': {
    cause: 'The temporary password was not used in time.',
    remedy: 'Have an administrator set a new one.',
  },
  'client-has-secret': {
    cause: 'This app client has a secret. A page cannot keep one.',
    remedy: 'Make an app client without a secret; an existing secret cannot be removed.',
  },
  'flow-off': {
    cause: 'The app client does not allow this authentication flow.',
    remedy: 'Choose the other password flow, or allow this one in the app client’s settings.',
  },
  'client-unknown': {
    cause: 'There is no such app client in this region.',
    remedy: 'Compare client ID and region with the AWS console.',
  },
  'value-malformed': {
    cause: 'A value has a form that the service does not take.',
    remedy: 'The text above names the member and the form it must have.',
  },
  'code-refused': {
    cause: 'The code was used already, is older than five minutes, or was asked for by another tab.',
    remedy: 'Start the sign-in again.',
  },
  'exchange-unauthorized': {
    cause:
      'The redirect address differs from the one that the sign-in began with, or the client may not use this grant.',
    remedy: 'Register this app’s redirect address at the app client, character by character.',
  },
  'client-refused': {
    cause: 'The app client is unknown, or has a secret that this page does not know.',
    remedy: 'Use the ID of an app client without a secret.',
  },
  'consent-cancelled': {
    cause: 'The sign-in was cancelled on the provider’s page, or the provider refused it.',
    remedy: 'Start again and consent there.',
  },
  'keys-expired': {
    cause: 'The credentials are past their end.',
    remedy: 'Sign in again for fresh ones.',
  },
  'keys-unknown': {
    cause: 'STS does not know these keys: they come from another AWS, or from a local Cognito that was restarted.',
    remedy: 'Sign in again.',
  },
  'signature-refused': {
    cause: 'The signature does not fit the request, often because this machine’s clock is wrong.',
    remedy: 'Set the clock, then try again.',
  },
  throttled: {
    cause: 'Too many requests in a short time, by everybody in this account and region together.',
    remedy: 'Wait a moment and try again.',
  },
}

/** What is wrong in config.json. */
export const faults: Readonly<Record<ConnectionFault['code'], string>> = {
  'not-json': 'the file is not JSON',
  'not-an-object': 'an object is needed here',
  'connections-missing': 'the file needs a list named “connections”',
  'not-a-list': 'a list of texts is needed here',
  'text-needed': 'a text is needed here',
  'name-empty': 'a connection needs a name',
  'name-twice': 'two connections have this name',
  'region-form': 'not an AWS region, such as eu-west-1',
  'user-pool-form': 'not a user pool ID, such as eu-west-1_AbCdEfGhI',
  'client-form': 'not an app client ID: letters and digits only',
  'identity-pool-form': 'not an identity pool ID, such as eu-west-1:11111111-2222-4333-8444-555555555555',
  'domain-form': 'not a host name, such as example.auth.eu-west-1.amazoncognito.com',
  'endpoint-form': 'an endpoint is an https address without a path (http only for localhost)',
  'other-region': 'this ID belongs to another region than the connection',
  'client-without-pool': 'an app client needs its user pool: userPoolId is missing',
  'pool-without-client': 'a user pool needs an app client: userPoolClientId is missing',
  'unknown-member': 'there is no setting of this name',
}
