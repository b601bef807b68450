import type { GuideName, GuideText } from '../guide-text.ts'

type Told =
  | 'InitiateAuth'
  | 'refresh'
  | 'step-up'
  | 'RespondToAuthChallenge'
  | 'AssociateSoftwareToken'
  | 'VerifySoftwareToken'
  | 'GetTokensFromRefreshToken'
  | 'RevokeToken'
  | 'GlobalSignOut'
  | 'GetUser'
  | '/.well-known/jwks.json'
  | 'srp-key'
  | 'srp-proof'

export const guideUserPool: Readonly<Record<Extract<GuideName, Told>, GuideText>> = {
  InitiateAuth: {
    title: 'Start a sign-in at the user pool',
    purpose:
      'Starts the sign-in: who is signing in, and with which flow. The user pool responds with tokens, or with a challenge to answer first.',
    before:
      'No user is signed in yet. The browser knows the app client ID and the username; for SRP, it has just generated a key pair.',
    after:
      'With SRP, the response is the challenge PASSWORD_VERIFIER: a salt, the pool’s public value and a secret block, from which the browser computes its proof. With USER_PASSWORD_AUTH, the response may already contain the tokens. With USER_AUTH, it is SELECT_CHALLENGE and lists in AvailableChallenges what this user can begin with, or it is the preferred challenge.',
    mistakes: [
      'The app client doesn’t allow the flow. SRP is enabled by default; USER_PASSWORD_AUTH and USER_AUTH are not.',
      'The app client has a secret, and the user pool reports that SECRET_HASH was not received. A page can’t keep a secret, and you can’t remove one from a client: create a new client without a secret.',
      '“User pool client … does not exist.” often means just the wrong region. The right one is the prefix of the user pool ID.',
    ],
  },
  'step-up': {
    title: 'Step up to a higher level',
    purpose:
      'Asks for one more factor of a user who is signed in: USER_AUTH with the access token and, in TARGET_ACR_VALUES, the levels wanted.',
    before: 'The user is signed in. The acr claim of the tokens says at which level, if one was asked for.',
    after:
      'The response is the challenge for the missing factor. The tokens that follow it name the new level in acr and the factors in amr.',
    mistakes: [
      'Asking for a level that this user can’t reach: the user has to set up the factor first, such as an authenticator app.',
      'Asking for a level that the access token has already: the user pool refuses, and issues no new tokens.',
      'Sending ACCESS_TOKEN without TARGET_ACR_VALUES, or with the USERNAME of another user.',
    ],
  },
  refresh: {
    title: 'Refresh the tokens',
    purpose:
      'Exchanges the refresh token for new ID and access tokens, with the flow REFRESH_TOKEN_AUTH. The user doesn’t have to type anything.',
    before: 'The page holds a refresh token. The ID and access tokens may have expired.',
    after: 'The response contains no refresh token: the one that was sent stays valid until its own expiry.',
    mistakes: [
      'The refresh token has expired, or has been revoked by a sign-out: “Refresh Token has expired” and “Refresh Token has been revoked”.',
      'The app client rotates refresh tokens. This flow is then refused; use GetTokensFromRefreshToken.',
      'The user’s device is remembered, and the request lacks its DEVICE_KEY.',
    ],
  },
  RespondToAuthChallenge: {
    title: 'Respond to the pool’s challenge',
    purpose:
      'Sends what the user pool requires: the password proof (SRP), a code, a choice, or a new password to replace a temporary one.',
    before: 'The user pool has named a challenge. Its Session, if there is one, ties this response to that challenge.',
    after:
      'If the response is correct, the user pool issues ID, access and refresh tokens, or names the next challenge for the browser to answer with this call.',
    mistakes: [
      'Computing the proof with the name that was typed instead of the challenge’s USER_ID_FOR_SRP. They differ when users sign in by email.',
      'A leading zero in the day of TIMESTAMP, or a clock about five minutes off: both cause “Incorrect username or password.”',
      'Reusing a Session. It works once, and for three minutes unless the app client sets another duration. After that, start the sign-in again.',
    ],
  },
  AssociateSoftwareToken: {
    title: 'Get a secret for an authenticator app',
    purpose:
      'Asks the user pool for the secret that it will share with the user’s authenticator app (TOTP), and by which both compute the codes.',
    before: 'The user pool has named the challenge MFA_SETUP: the user needs a second factor and has none.',
    after: 'The app takes the secret from the QR code or as text. VerifySoftwareToken then proves that it has it.',
    mistakes: [
      'Calling it twice with one Session. Each call of the set-up returns the Session for the next.',
      'Showing the QR code outside the page, for example by a service that draws it: it holds the secret.',
    ],
  },
  VerifySoftwareToken: {
    title: 'Prove that the authenticator app has the secret',
    purpose: 'Sends the first code of the app. Only then does the user pool accept codes of it at a sign-in.',
    before: 'The app has the secret of AssociateSoftwareToken and shows codes.',
    after: 'RespondToAuthChallenge answers MFA_SETUP with the Session that this call returned.',
    mistakes: [
      'Answering MFA_SETUP with the Session of AssociateSoftwareToken instead of this one.',
      'A clock more than 30 seconds off on the device of the app.',
    ],
  },
  GetTokensFromRefreshToken: {
    title: 'Refresh the tokens',
    purpose:
      'Exchanges the refresh token for new ID and access tokens, and for a new refresh token if the app client rotates them. The user doesn’t have to type anything.',
    before: 'The page holds a refresh token. The ID and access tokens may have expired.',
    after: 'A new refresh token replaces the old one, which stops working after a short grace period.',
    mistakes: [
      'Reusing the old refresh token after a rotation: RefreshTokenReuseException.',
      'Calling InitiateAuth with REFRESH_TOKEN_AUTH when rotation is enabled. It is refused; use this call instead.',
      'Discarding the current refresh token because none came back. Without rotation, the response contains no refresh token.',
    ],
  },
  RevokeToken: {
    title: 'Revoke the refresh token',
    purpose:
      'Ends the sign-in that this refresh token belongs to: Cognito no longer accepts it or the access tokens issued with it.',
    before: 'The user wants to end this sign-in and keep all others.',
    after:
      'APIs that only check the signature keep accepting the tokens until they expire. AWS credentials also keep working.',
    mistakes: [
      'Sending an access or ID token: UnsupportedTokenTypeException. Only refresh tokens can be revoked.',
      'Token revocation is disabled for the app client.',
    ],
  },
  GlobalSignOut: {
    title: 'Sign out on all devices',
    purpose: 'Ends all of this user’s sign-ins at the user pool, on all devices.',
    before: 'The access token identifies the user. It needs the scope aws.cognito.signin.user.admin.',
    after: 'Refresh tokens are refused from now on. The Hosted UI’s cookie and AWS credentials remain valid.',
    mistakes: [
      '“Access Token does not have required scopes”: a token from the Hosted UI has the scope only if it was requested.',
      'The next Hosted UI sign-in asks for no password: its cookie is valid for an hour. Redirect to /logout too.',
    ],
  },
  GetUser: {
    title: 'Read the user’s attributes',
    purpose: 'Returns the current username and attributes of this access token’s user.',
    before: 'The page has an access token. It needs the scope aws.cognito.signin.user.admin.',
    after: 'The response reflects the user’s current attributes; a token keeps those from when it was issued.',
    mistakes: [
      '“Access Token does not have required scopes”: a token from the Hosted UI has the scope only if it was requested.',
      'Sending the ID token instead of the access token.',
    ],
  },
  '/.well-known/jwks.json': {
    title: 'Fetch the keys that sign the tokens',
    purpose:
      'The issuer’s public keys. Anyone can use them to check that the issuer signed a token and that it hasn’t been changed since.',
    before: 'The token’s header names the signing key as kid.',
    after: 'The browser checks the signature. The token itself is not sent.',
    mistakes: [
      'Expecting one key. A user pool has two: one signs ID tokens, the other access tokens.',
      'Looking for the keys at the Hosted UI’s domain. They are at the issuer’s, cognito-idp.<region>.amazonaws.com.',
      'Checking only the signature. Issuer, audience, token_use and expiry must be checked too.',
    ],
  },
  'srp-key': {
    title: 'Generate a key pair for this sign-in',
    purpose:
      'A random number a, which stays in the browser, and A = g^a mod N, which is sent. With them, both sides can agree on a key without ever sending the password (Secure Remote Password).',
    before: 'The user entered a username and password. Neither has been sent yet.',
    after: 'InitiateAuth sends A as SRP_A.',
    mistakes: [
      'Using the wrong group. Cognito uses the 3072-bit prime of RFC 3526 with g = 2; RFC 5054 has g = 5 for this size.',
      'Reusing a. Generate a new one for each sign-in.',
    ],
  },
  'srp-proof': {
    title: 'Compute the password proof',
    purpose:
      'From the password, the salt and both public values, the browser computes a key that the user pool can compute too, and signs the challenge with it. A wrong password gives another key, and the signature doesn’t match.',
    before: 'The challenge has arrived: SALT, SRP_B and SECRET_BLOCK.',
    after: 'RespondToAuthChallenge sends the signature to the user pool.',
    mistakes: [
      'Hashing numbers without the leading zero byte that AWS’s own code adds. It fails only sometimes, depending on the random values.',
      'Hashing the whole user pool ID. Use only the part after the underscore.',
      'Hashing the name that was typed instead of USER_ID_FOR_SRP.',
    ],
  },
}
