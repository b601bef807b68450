import type { Symptom } from '../../diagnosis/symptoms.ts'

/** Cause and remedy of each known refusal. */
export const symptoms: Readonly<Record<Symptom, { readonly cause: string; readonly remedy: string }>> = {
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
    cause: 'The login that was sent is not one of this identity’s.',
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
    cause: 'The password is wrong, or there is no such user: Cognito does not say which.',
    remedy: 'Check both, including capital letters, and that this is the right user pool.',
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
    cause: 'The user signed up, but the sign-up was never confirmed.',
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
    remedy: 'Choose one that meets the policy named above.',
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
  'service-down': {
    cause: 'The service, or a proxy in front of it, is down or overloaded. Nothing that was entered is the cause.',
    remedy:
      'Try again in a minute. If it lasts, look for the Region in the AWS Health Dashboard (health.aws.amazon.com); with the local Cognito, look at its output.',
  },
  'scope-missing': {
    cause:
      'The access token lacks the scope aws.cognito.signin.user.admin, without which the user pool refuses every self-service operation.',
    remedy:
      'Add that scope to the connection and allow it at the app client, then sign in again. Tokens of the user pool API always have it.',
  },
  'openid-missing': {
    cause: 'The access token lacks the scope openid. Tokens of the user pool API never have it.',
    remedy: 'Use GetUser for such a token, or sign in through the Hosted UI with the scope openid.',
  },
  'access-token-ended': {
    cause:
      'The sign-in that this access token belongs to was ended: the token revoked, or the user signed out everywhere.',
    remedy: 'Sign in again.',
  },
  'access-token-expired': {
    cause: 'The access token is past its end.',
    remedy: 'Refresh the tokens, then try again.',
  },
  'refresh-token-revoked': {
    cause: 'The refresh token was revoked, or the user was signed out everywhere.',
    remedy: 'Sign in again.',
  },
  'refresh-token-expired': {
    cause: 'The refresh token is past its end: 30 days, unless the app client says otherwise.',
    remedy: 'Sign in again.',
  },
  'refresh-token-unknown': {
    cause:
      'The user pool does not take this refresh token for this app client: it was issued to another client, or to a remembered device whose key was not sent, or it was rotated away.',
    remedy: 'Sign in again with this app client.',
  },
  'refresh-token-used': {
    cause:
      'The app client rotates its refresh tokens, and this one was used before: another tab or program has its successor.',
    remedy: 'Sign in again. If it was not you who used it, revoke that sign-in.',
  },
  'refresh-refused': {
    cause:
      'The refresh token was revoked, used up, or is past its end. The token endpoint says no more than this code.',
    remedy: 'Sign in again.',
  },
  'revocation-off': {
    cause: 'Token revocation is not switched on for this app client, or the token is none that can be revoked.',
    remedy: 'Switch on token revocation at the app client, or sign out everywhere instead.',
  },
  'token-inactive': {
    cause: 'This identity pool checks with the user pool whether a sign-in is still in force, and this one is not.',
    remedy: 'Sign in again.',
  },
  'classic-off': {
    cause: 'The identity pool does not allow the classic flow (AllowClassicFlow is false).',
    remedy: 'Allow the classic flow in the identity pool, or go on with the enhanced one.',
  },
  'role-not-trusting': {
    cause:
      'The role does not exist, or its trust policy does not let this identity pool assume it for this kind of identity.',
    remedy:
      'The trust policy needs Federated cognito-identity.amazonaws.com, sts:AssumeRoleWithWebIdentity, this pool’s ID as aud, and authenticated or unauthenticated as amr.',
  },
  'duration-too-long': {
    cause: 'The duration is longer than the role allows.',
    remedy: 'Ask for less, or raise the role’s maximum session duration.',
  },
  'role-not-offered': {
    cause:
      'A role can be asked for only if it stands in the token’s cognito:roles and the identity pool chooses roles by token. What AWS says otherwise was never seen for sure.',
    remedy: 'Set the role mapping of this app client to “Token” in the identity pool.',
  },
}
