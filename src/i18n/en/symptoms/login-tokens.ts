import type { loginTokens as table } from '../../../diagnosis/symptoms/login-tokens.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: tokens in Logins that an identity pool refuses for what they are. */
export const loginTokens: SymptomTexts<typeof table> = {
  'token-expired': {
    cause: 'The token has expired.',
    remedy: 'Get a new one and try again.',
  },
  'limited-login-sent': {
    cause: 'This is a token of Facebook Limited Login. Identity pools take only Facebook’s classic access tokens.',
    remedy:
      'On iOS, use the classic login with tracking permission, or sign in to a user pool that has Facebook as an OIDC provider.',
  },
  'access-token-sent': {
    cause: 'The identity pool requires an ID token, not an access token.',
    remedy: 'Use the ID token from the same sign-in.',
  },
  'cognito-token-elsewhere': {
    cause:
      'The token is the user pool’s, although the user signed in with another provider through it. Its key is that of the user pool.',
    remedy: 'Send it under the user pool’s key, not under the provider’s.',
  },
  'issuer-differs': {
    cause:
      'The token was not issued by the provider that the request names: the key in Logins must be the token’s issuer.',
    remedy: 'Select the provider that the token’s iss claim names, without https://.',
  },
  'issuer-updated': {
    cause:
      'The user pool uses AWS’s updated issuer (issuer-cognito-idp), for which it is not documented which key the identity pool wants.',
    remedy: 'Also try the key without issuer-, under Provider token with any OIDC issuer.',
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
  'developer-token': {
    cause:
      'A token of GetOpenIdTokenForDeveloperIdentity and one of a provider were confused: the first goes only under cognito-identity.amazonaws.com, the second never.',
    remedy: 'Send a developer token under cognito-identity.amazonaws.com, and any other under its provider’s key.',
  },
  'token-inactive': {
    cause: 'This identity pool checks with the user pool whether a sign-in is still active, and this one is not.',
    remedy: 'Sign in again.',
  },
  'login-clock': {
    cause:
      'The token is in force, but this computer’s clock and Cognito’s differ, so that times can’t be compared by eye.',
    remedy: 'Set the clock of this computer, then get a new token.',
  },
}
