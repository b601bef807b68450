import type { StepName } from '../../protocol/steps.ts'
import type { GuideText } from '../guide-text.ts'

type Told =
  | 'InitiateAuth'
  | 'RespondToAuthChallenge'
  | 'GetTokensFromRefreshToken'
  | 'RevokeToken'
  | 'GlobalSignOut'
  | 'GetUser'
  | '/.well-known/jwks.json'
  | 'srp-key'
  | 'srp-proof'

export const guideUserPool: Readonly<Record<Extract<StepName, Told>, GuideText>> = {
  InitiateAuth: {
    title: 'Open a sign-in at the user pool',
    purpose:
      'Says who wants to sign in and by which flow. The user pool answers with tokens at once, or with a challenge that has to be answered first.',
    before:
      'Nobody is signed in. The browser knows the app client’s ID and the user name; with SRP it has just made a key pair.',
    after:
      'With SRP the answer is the challenge PASSWORD_VERIFIER: a salt, the pool’s public value and a secret block, from which the browser computes its proof. With USER_PASSWORD_AUTH the tokens may be there already.',
    mistakes: [
      'The app client doesn’t allow the flow. SRP is on unless switched off; USER_PASSWORD_AUTH is off unless switched on.',
      'The app client has a secret, and the pool complains that SECRET_HASH was not received. A page can’t keep a secret, and a client can’t lose one: make a new client without.',
      '“User pool client … does not exist.” is often only the wrong region. The right one is the front of the pool’s ID.',
    ],
  },
  RespondToAuthChallenge: {
    title: 'Answer the pool’s challenge',
    purpose:
      'Gives the user pool what it asked for: the proof of the password (SRP), or a password of one’s own in place of a temporary one.',
    before: 'The pool has named a challenge. Its Session, where one came along, ties this answer to that question.',
    after:
      'If the pool is content it issues the ID, access and refresh token. Otherwise it names the next challenge, and this call is made again.',
    mistakes: [
      'Making the proof with the name that was typed instead of USER_ID_FOR_SRP of the challenge, which differs where people sign in by e-mail.',
      'TIMESTAMP with a zero in front of the day, or a clock some five minutes off: both end in “Incorrect username or password.”',
      'A Session works once, and for three minutes unless the app client says otherwise. After that the sign-in starts anew.',
    ],
  },
  GetTokensFromRefreshToken: {
    title: 'Get fresh tokens for the refresh token',
    purpose:
      'Trades the refresh token for a new ID and access token, and for a new refresh token where the app client rotates them. Nobody has to type anything.',
    before: 'The access and ID token are about to end, or have ended. The refresh token is still good.',
    after: 'Where a new refresh token came it takes the place of the old one, which stops working after a short grace.',
    mistakes: [
      'The old refresh token is used again after a rotation: RefreshTokenReuseException.',
      'Calling InitiateAuth with REFRESH_TOKEN_AUTH once rotation is on. It is refused then; this call takes its place.',
      'Where rotation is off no refresh token comes back, and the one at hand is thrown away by mistake.',
    ],
  },
  RevokeToken: {
    title: 'Revoke the refresh token',
    purpose:
      'Ends the sign-in that this refresh token belongs to: it and the access tokens made from it stop working at Cognito.',
    before: 'Somebody wants to sign out of this sign-in, and of no other.',
    after: 'Whoever only checks a signature goes on accepting the tokens until they expire; so do AWS credentials.',
    mistakes: [
      'An access or ID token is sent: UnsupportedTokenTypeException. Only refresh tokens can be revoked.',
      'Revocation is switched off at the app client.',
    ],
  },
  GlobalSignOut: {
    title: 'Sign out on all devices',
    purpose: 'Ends every sign-in of this user at the user pool, on all devices.',
    before: 'The access token says who asks. It needs the scope aws.cognito.signin.user.admin.',
    after: 'Refresh tokens are refused from now on. The Hosted UI’s cookie and AWS credentials live on.',
    mistakes: [
      '“Access Token does not have required scopes”: a token of the Hosted UI has the scope only if it was asked for.',
      'The next sign-in at the Hosted UI asks for no password: its cookie is good for an hour. Visit /logout too.',
    ],
  },
  GetUser: {
    title: 'Read the user’s attributes',
    purpose: 'The user pool tells the user name and attributes of the owner of this access token, as they are now.',
    before: 'The access token is at hand. It needs the scope aws.cognito.signin.user.admin.',
    after: 'The answer is of this moment, while a token keeps what was true when it was issued.',
    mistakes: [
      '“Access Token does not have required scopes”: a token of the Hosted UI has the scope only if it was asked for.',
      'The ID token in place of the access token.',
    ],
  },
  '/.well-known/jwks.json': {
    title: 'Fetch the keys that sign the tokens',
    purpose:
      'The public keys of the issuer. With them anybody can check that a token was signed by it and not changed since.',
    before: 'A token names its key in the header, as kid.',
    after: 'The signature is checked here, in the browser. The token itself is sent nowhere for it.',
    mistakes: [
      'Expecting one key. A user pool has two: ID and access tokens are signed with different ones.',
      'Looking for the keys at the Hosted UI’s domain. They are at the issuer’s, cognito-idp.<region>.amazonaws.com.',
      'Taking a good signature for everything: issuer, audience, token_use and expiry have to be checked as well.',
    ],
  },
  'srp-key': {
    title: 'Make a key pair for this sign-in',
    purpose:
      'A random number a that stays here, and A = g^a mod N, which is sent. With it both sides can agree on a key without the password ever travelling (Secure Remote Password).',
    before: 'A user name and a password were typed. Neither was sent yet.',
    after: 'InitiateAuth takes A along as SRP_A.',
    mistakes: [
      'The wrong group. Cognito uses the 3072-bit prime of RFC 3526 with g = 2; RFC 5054 has g = 5 for this size.',
      'Using the same a again. It belongs to one sign-in.',
    ],
  },
  'srp-proof': {
    title: 'Compute the proof of the password',
    purpose:
      'From the password, the salt and both public values the browser computes a key that the pool can compute too, and signs the challenge with it. A wrong password gives another key, and the signature doesn’t fit.',
    before: 'The challenge has come: SALT, SRP_B and SECRET_BLOCK.',
    after: 'RespondToAuthChallenge takes the signature back to the pool.',
    mistakes: [
      'Numbers are hashed without the zero byte that AWS’s own code puts in front. It fails only sometimes, depending on the random values.',
      'The whole pool ID is hashed. Only what follows its underscore belongs there.',
      'The name that was typed is hashed in place of USER_ID_FOR_SRP.',
    ],
  },
}
