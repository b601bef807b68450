import type { StepName } from '../../protocol/steps.ts'
import type { GuideText } from '../guide-text.ts'

type Told =
  | '/oauth2/authorize'
  | '/callback'
  | '/oauth2/token'
  | '/oauth2/revoke'
  | '/oauth2/userInfo'
  | '/.well-known/openid-configuration'
  | '/logout'
  | 'pkce'

export const guideHostedUi: Readonly<Record<Extract<StepName, Told>, GuideText>> = {
  '/oauth2/authorize': {
    title: 'Leave for the Hosted UI',
    purpose:
      'The whole page goes to the Hosted UI, where the person signs in with the pool’s own form or at a provider such as Facebook. What is typed there is never seen here.',
    before:
      'The browser has made a code verifier, a state and a nonce and keeps them in this tab. The address carries the state, the nonce and the challenge, never the verifier.',
    after: 'The Hosted UI sends the browser back to the callback address, with a code or with an error.',
    mistakes: [
      'redirect_uri is not exactly the registered one: a slash, a port, http for https, 127.0.0.1 for localhost. The error then stays on the Hosted UI’s page and never comes back.',
      'fetch() in place of leaving the page. This address answers no other origin, so it ends in a CORS error.',
      '“Login pages unavailable”: managed login has no branding style for this app client yet.',
    ],
  },
  '/callback': {
    title: 'Come back to this page',
    purpose:
      'The Hosted UI sent the browser back. The address carries a code, or an error in its own words, and the state with which the browser left.',
    before: 'The person was away. What happened there, only the browser and those pages know.',
    after:
      'The state is compared with the one this tab kept. Then the code is taken out of the address bar and traded for tokens.',
    mistakes: [
      '“No matching state found in storage”: the sign-in began at another origin (127.0.0.1 is not localhost), or the return was handled twice.',
      'Handling the return in a React effect. StrictMode runs it twice, and by the second time the code is used up.',
      '“Attribute cannot be updated” on somebody’s second visit: an attribute that the provider fills is immutable in the pool.',
    ],
  },
  '/oauth2/token': {
    title: 'Trade the code for tokens',
    purpose:
      'Sends the code with the code verifier, which proves that the browser that asks is the one that left. The answer is the tokens.',
    before: 'The code came back in the address. It works once, for five minutes.',
    after: 'The ID, access and refresh token are here. The ID token is the one that the identity pool wants.',
    mistakes: [
      'invalid_grant right after a success: the code was traded twice, by a reload, by StrictMode or by two libraries.',
      'A fresh code is refused: redirect_uri is not the same text as when leaving, or the code verifier is that of another tab.',
      'invalid_client: the app client has a secret. Make a client without one for a page.',
    ],
  },
  '/logout': {
    title: 'Sign out of the Hosted UI',
    purpose:
      'Ends the Hosted UI’s own session, a cookie of one hour, and sends the browser to a registered sign-out address.',
    before: 'The tokens are gone from this page already. The Hosted UI would still let the person in without asking.',
    after: 'The next sign-in asks again. Tokens and AWS credentials that are out there work until they expire.',
    mistakes: [
      'OpenID Connect’s parameters (post_logout_redirect_uri, id_token_hint). Cognito wants client_id and logout_uri.',
      'logout_uri is not exactly one of the sign-out addresses of the app client.',
      'Only dropping the tokens. The cookie stays, and so does the session at Facebook or Amazon: the next sign-in asks for no password.',
    ],
  },
  '/oauth2/revoke': {
    title: 'Revoke the refresh token',
    purpose: 'Ends the sign-in that this refresh token belongs to, as OAuth has it (RFC 7009).',
    before: 'Somebody wants to sign out of this sign-in, and of no other.',
    after:
      'An empty answer is a yes, also for a token that is no longer known. Tokens that were issued look valid until they expire.',
    mistakes: [
      'The access token is sent: unsupported_token_type. Cognito revokes refresh tokens only.',
      'Revocation is switched off at the app client: invalid_request.',
    ],
  },
  '/oauth2/userInfo': {
    title: 'Ask who the owner of the token is',
    purpose: 'The claims about a person that the scopes of this access token allow to see (OpenID Connect).',
    before: 'The access token is at hand. It needs the scope openid.',
    after: 'The answer is of this moment; email_verified is a text here, "true", not a boolean.',
    mistakes: [
      'A token of InitiateAuth: it has no scope openid, so it is refused. Use GetUser.',
      'The ID token in place of the access token.',
    ],
  },
  '/.well-known/openid-configuration': {
    title: 'Ask an issuer where its keys are',
    purpose:
      'Every OpenID issuer publishes a document with its addresses, that of its keys among them (OpenID Connect Discovery).',
    before: 'A token has come from an issuer that is not the connection’s, and you allowed this request.',
    after:
      'The keys are fetched from the address jwks_uri, if the document’s issuer is that of the token, character by character. The token itself is sent nowhere.',
    mistakes: [
      'The document’s issuer is not the token’s; a slash at the end is enough. Its keys don’t count then.',
      'Taking the address of the keys from the token’s own header (jku). Whoever made the token chose it.',
      'Looking for a user pool’s document at the Hosted UI’s domain. It is at the issuer’s, below the pool’s ID.',
    ],
  },
  pkce: {
    title: 'Make a code verifier and its challenge',
    purpose:
      'A random text, the code verifier, and its SHA-256 hash, the challenge. The challenge goes ahead; the verifier is shown only when the code is traded. So a code that somebody caught on the way is worth nothing.',
    before: 'The person chose the Hosted UI. Nothing was sent yet.',
    after: 'The browser leaves with the challenge in the address.',
    mistakes: [
      'code_challenge_method left out, or plain: Cognito takes S256 only.',
      'The verifier is kept for all tabs together, and two sign-ins overwrite each other’s. sessionStorage belongs to one tab.',
      'base64 in place of base64url: + and / don’t survive the way through an address.',
    ],
  },
}
