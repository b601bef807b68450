import type { Symptom } from '../../diagnosis/symptoms.ts'
import { accountSymptoms } from './account-symptoms.ts'
import { passkeySymptoms } from './passkey-symptoms.ts'

/** Cause and remedy of each known refusal. */
export const symptoms: Readonly<Record<Symptom, { readonly cause: string; readonly remedy: string }>> = {
  'guests-off': {
    cause: 'The request contained no login, and this identity pool doesn’t allow guests.',
    remedy: 'Use another sign-in method, or enable guest access in the identity pool.',
  },
  'token-not-registered': {
    cause: 'The identity pool doesn’t list the user pool and app client that issued this token.',
    remedy: 'Add the user pool with exactly this client ID to the identity pool’s identity providers.',
  },
  'token-expired': {
    cause: 'The token has expired.',
    remedy: 'Get a new one and try again.',
  },
  'issuer-differs': {
    cause:
      'The selected provider did not issue this token; or the user pool uses AWS’s updated issuer (issuer-cognito-idp), for which it is not documented which key the identity pool wants.',
    remedy:
      'Select the provider that the token’s iss claim names, without https://. For the updated issuer also try the key without issuer-, under Provider token with any OIDC issuer.',
  },
  'access-token-sent': {
    cause: 'This looks like an access token. The identity pool requires the ID token.',
    remedy: 'Use the ID token from the same sign-in.',
  },
  'token-not-openid': {
    cause: 'The token is not an OpenID Connect ID token, which the selected provider requires.',
    remedy:
      'Use Facebook and Login with Amazon access tokens with their own providers, and an ID token with any other.',
  },
  'signature-wrong': {
    cause: 'The token was changed, truncated, or signed with a key that the issuer doesn’t publish.',
    remedy: 'Copy the whole token again, from the first character to the last.',
  },
  'token-refused': {
    cause: 'The provider doesn’t recognize this token: it is wrong, expired, or was issued for another application.',
    remedy: 'Get a new token for the application that is registered in the identity pool.',
  },
  'provider-unknown': {
    cause: 'The identity pool has no provider of this name.',
    remedy: 'Check the provider’s spelling, and that the identity pool lists it.',
  },
  'logins-differ': {
    cause: 'The login sent with the request doesn’t belong to this identity.',
    remedy: 'Start over to request a new identity ID.',
  },
  'identity-forbidden': {
    cause: 'The identity belongs to a signed-in user, and the request contained no login.',
    remedy: 'Try again: the page will request a new guest identity.',
  },
  'identity-gone': {
    cause: 'The identity was deleted, or merged into another one.',
    remedy: 'Try again: the page will request a new identity.',
  },
  'identity-pool-gone': {
    cause: 'There is no such identity pool in this region.',
    remedy: 'Compare the identity pool ID and the region with the AWS console.',
  },
  'role-missing': {
    cause: 'The identity pool has no role for this case, or the role’s trust policy doesn’t let the pool assume it.',
    remedy:
      'Check the pool’s roles: the trust policy needs sts:AssumeRoleWithWebIdentity, this pool’s ID as aud, and the correct amr.',
  },
  'role-ambiguous': {
    cause: 'No role mapping matches this user, and the mapping is set to deny in that case.',
    remedy: 'Add the user to a group with a role, or let the mapping fall back to the authenticated role.',
  },
  'old-password-wrong': {
    cause: 'The current password is wrong. Cognito words that as at a sign-in.',
    remedy: 'Enter the password that you signed in with; the new one is still there.',
  },
  'wrong-password': {
    cause: 'The password is wrong, or there is no such user: Cognito does not say which.',
    remedy: 'Check both, including upper and lower case, and that this is the right user pool.',
  },
  'user-unknown': {
    cause: 'The user pool has no user with this name.',
    remedy: 'Check the spelling, and whether the user pool uses email addresses for sign-in.',
  },
  'user-disabled': {
    cause: 'An administrator disabled this user.',
    remedy: 'Enable the user again in the user pool.',
  },
  'user-unconfirmed': {
    cause: 'The user signed up but never confirmed the sign-up.',
    remedy: 'Confirm the account with the code, or have an administrator confirm it.',
  },
  'password-reset': {
    cause: 'An administrator requires a new password.',
    remedy: 'Reset the password with a code that Cognito sends to the user.',
  },
  'too-many-passwords': {
    cause: 'Too many wrong passwords in a row: Cognito waits before it accepts another.',
    remedy: 'Wait; the delay doubles with each attempt, up to about 15 minutes.',
  },
  'code-wrong': {
    cause:
      'The code is not the one that this sign-in waits for: mistyped, of an earlier message, or from a clock that differs.',
    remedy:
      'Enter the code of the latest message; with an authenticator app, the code that it shows now, and check the clock of that device. The Session stays open for another try.',
  },
  'code-used': {
    cause: 'An authenticator app’s code is accepted once, and this one or a later one was used before.',
    remedy: 'Wait for the next code, at most 30 seconds, and enter that one.',
  },
  'password-policy': {
    cause: 'The new password does not meet the pool’s password policy.',
    remedy: 'Choose a password that meets the policy named above.',
  },
  ...accountSymptoms,
  'session-over': {
    cause: 'The sign-in was left unfinished too long, or was continued twice.',
    remedy: 'Sign in again from the beginning.',
  },
  'temporary-password-expired': {
    cause: 'The temporary password expired before it was used.',
    remedy: 'Have an administrator set a new one.',
  },
  'client-has-secret': {
    cause: 'This app client has a secret. A page can’t keep a secret.',
    remedy: 'Create an app client without a secret; an existing secret can’t be removed.',
  },
  'flow-off': {
    cause: 'The app client doesn’t allow this authentication flow.',
    remedy: 'Select another password flow, or allow this one in the app client’s settings.',
  },
  'client-unknown': {
    cause: 'There is no such app client in this region.',
    remedy: 'Compare client ID and region with the AWS console.',
  },
  'value-malformed': {
    cause: 'The service doesn’t accept the format of a value.',
    remedy: 'The text above names the member and the format it requires.',
  },
  'code-refused': {
    cause: 'The code has already been used, is older than five minutes, or was requested by another tab.',
    remedy: 'Start the sign-in again.',
  },
  'exchange-unauthorized': {
    cause: 'The redirect address differs from the one used to start the sign-in, or the client may not use this grant.',
    remedy: 'Register this app’s redirect address with the app client, character by character.',
  },
  'client-refused': {
    cause: 'The app client is unknown, or has a secret that this page doesn’t know.',
    remedy: 'Use the ID of an app client without a secret.',
  },
  'consent-cancelled': {
    cause: 'The sign-in was cancelled on the provider’s page, or the provider refused it.',
    remedy: 'Start again and give consent there.',
  },
  'keys-expired': {
    cause: 'The credentials have expired.',
    remedy: 'Sign in again to get new ones.',
  },
  'keys-unknown': {
    cause:
      'STS doesn’t recognize these credentials: they come from another AWS environment, or from a local Cognito that was restarted.',
    remedy: 'Sign in again.',
  },
  'signature-refused': {
    cause: 'The signature doesn’t match the request, often because this machine’s clock is wrong.',
    remedy: 'Set the clock, then try again.',
  },
  ...passkeySymptoms,
  'device-not-proven': {
    cause:
      'The user pool makes a device known only after a sign-in by SRP, and only the device that this access token was issued to.',
    remedy: 'Sign in with SRP, then press “Remember this device” again.',
  },
  'device-gone': {
    cause:
      'The device that this browser was remembered as has been forgotten, here or elsewhere, or its user was deleted.',
    remedy: 'Sign in again: the key of the device is not sent any more.',
  },
  'sessions-off': {
    cause:
      'The user pool does not track sessions. Tracking is off unless it was turned on, and only the Essentials and Plus plans have it.',
    remedy:
      'Turn session tracking on in the user pool’s settings, on one of these plans; sign-ins from then on are listed. Without it, GlobalSignOut still ends all of them at once.',
  },
  'operation-not-enabled': {
    cause:
      'The user pool is replicated, and its secondary Region does not carry out this operation: it signs in and refreshes, but takes no sign-up, password reset, profile change or authenticator app.',
    remedy:
      'Call the pool’s primary Region, which its ID begins with; if this Region should be active, check the replication in the AWS console.',
  },
  throttled: {
    cause: 'Too many requests in a short time, counted across this account and region.',
    remedy: 'Wait a moment and try again.',
  },
  'service-down': {
    cause: 'The service, or a proxy in front of it, is down or overloaded. Nothing you entered caused this.',
    remedy:
      'Try again in a minute. If it persists, check the Region in the AWS Health Dashboard (health.aws.amazon.com); with the local Cognito, check its output.',
  },
  'scope-missing': {
    cause:
      'The access token lacks the scope aws.cognito.signin.user.admin, which every self-service operation of the user pool requires.',
    remedy:
      'Add that scope to the connection and allow it for the app client, then sign in again. Tokens from the user pool API always have it.',
  },
  'openid-missing': {
    cause: 'The access token lacks the scope openid. Tokens from the user pool API never have it.',
    remedy: 'Use GetUser with this token, or sign in through the Hosted UI with the scope openid.',
  },
  'access-token-ended': {
    cause: 'This access token’s sign-in has ended: the token was revoked, or the user signed out everywhere.',
    remedy: 'Sign in again.',
  },
  'access-token-expired': {
    cause: 'The access token has expired.',
    remedy: 'Refresh the tokens, then try again.',
  },
  'refresh-token-revoked': {
    cause: 'The refresh token was revoked, or the user was signed out everywhere.',
    remedy: 'Sign in again.',
  },
  'refresh-token-expired': {
    cause: 'The refresh token has expired: after 30 days, unless the app client sets another duration.',
    remedy: 'Sign in again.',
  },
  'refresh-token-unknown': {
    cause:
      'The user pool doesn’t accept this refresh token for this app client: it was issued to another client, or to a remembered device whose key was not sent, or it was replaced by rotation.',
    remedy: 'Sign in again with this app client.',
  },
  'refresh-token-used': {
    cause:
      'The app client rotates its refresh tokens, and this one was used before: another tab or program has its replacement.',
    remedy: 'Sign in again. If you didn’t use it yourself, revoke that sign-in.',
  },
  'refresh-refused': {
    cause:
      'The refresh token was revoked, has already been used, or has expired. The token endpoint returns no more than this code.',
    remedy: 'Sign in again.',
  },
  'revocation-off': {
    cause: 'Token revocation is not enabled for this app client, or this kind of token can’t be revoked.',
    remedy: 'Enable token revocation for the app client, or sign out everywhere instead.',
  },
  'token-inactive': {
    cause: 'This identity pool checks with the user pool whether a sign-in is still active, and this one is not.',
    remedy: 'Sign in again.',
  },
  'classic-off': {
    cause: 'The identity pool doesn’t allow the classic flow (AllowClassicFlow is false).',
    remedy: 'Allow the classic flow in the identity pool, or continue with the enhanced flow.',
  },
  'role-not-trusting': {
    cause:
      'The role doesn’t exist, or its trust policy doesn’t let this identity pool assume it for this kind of identity.',
    remedy:
      'The trust policy needs Federated cognito-identity.amazonaws.com, sts:AssumeRoleWithWebIdentity, this pool’s ID as aud, and authenticated or unauthenticated as amr.',
  },
  'duration-too-long': {
    cause: 'The duration is longer than the role allows.',
    remedy: 'Request a shorter duration, or raise the role’s maximum session duration.',
  },
  'role-not-offered': {
    cause:
      'You can request a role only if it is in the token’s cognito:roles and the identity pool chooses roles by token. How AWS responds otherwise has not been confirmed.',
    remedy: 'Set the role mapping of this app client to “Token” in the identity pool.',
  },
}
