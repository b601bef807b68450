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
    title: 'Redirect to the Hosted UI',
    purpose:
      'The browser leaves this page for the Hosted UI, where the user signs in with the pool’s own form or through a provider such as Facebook. This page never sees what the user types there.',
    before:
      'The browser has generated a code verifier, a state and a nonce, and keeps them in this tab. The address carries the state, the nonce and the code challenge, never the verifier.',
    after: 'The Hosted UI redirects the browser to the callback address with a code or an error.',
    mistakes: [
      'redirect_uri doesn’t exactly match the registered one: a slash, a port, http for https, 127.0.0.1 for localhost. The error then stays on the Hosted UI’s page and never reaches the callback.',
      'Calling fetch() instead of redirecting. This endpoint allows no cross-origin requests, so the call fails with a CORS error.',
      '“Login pages unavailable”: the app client has no managed login branding style yet.',
    ],
  },
  '/callback': {
    title: 'Return to this page',
    purpose:
      'The Hosted UI has redirected the browser here. The address carries a code, or an error with its message, and the state that was sent with the request.',
    before: 'The user was on other pages. Only the browser and those pages know what happened there.',
    after:
      'This page compares the state with the one kept in this tab, removes the code from the address bar and exchanges it for tokens.',
    mistakes: [
      '“No matching state found in storage”: the sign-in started on another origin (127.0.0.1 is not localhost), or the callback was handled twice.',
      'Handling the callback in a React effect. StrictMode runs it twice, and the second time the code has already been used.',
      '“Attribute cannot be updated” when a user signs in again: an attribute mapped from the provider is immutable in the user pool.',
    ],
  },
  '/oauth2/token': {
    title: 'Exchange the code for tokens',
    purpose:
      'Sends the code with the code verifier, which proves that this browser started the sign-in. The response contains the tokens.',
    before: 'The callback address contained the code. It works once and is valid for five minutes.',
    after: 'The page has ID, access and refresh tokens. The identity pool requires the ID token.',
    mistakes: [
      'invalid_grant right after a success: the code was exchanged twice, by a reload, by StrictMode or by two libraries.',
      'A new code is refused: redirect_uri differs from the one sent to /oauth2/authorize, or the code verifier belongs to another tab.',
      'invalid_client: the app client has a secret. Create a client without a secret for browser apps.',
    ],
  },
  '/logout': {
    title: 'Sign out of the Hosted UI',
    purpose:
      'Ends the Hosted UI session, a cookie valid for one hour, and redirects the browser to a registered sign-out address.',
    before: 'This page has already discarded its tokens. The Hosted UI would still sign the user in without a prompt.',
    after:
      'The next sign-in prompts for credentials again. Tokens and AWS credentials already issued work until they expire.',
    mistakes: [
      'Sending OpenID Connect’s parameters (post_logout_redirect_uri, id_token_hint). Cognito expects client_id and logout_uri.',
      'logout_uri doesn’t exactly match one of the app client’s sign-out URLs.',
      'Only discarding the tokens. The cookie remains, and so does the session at Facebook or Amazon: the next sign-in asks for no password.',
    ],
  },
  '/oauth2/revoke': {
    title: 'Revoke the refresh token',
    purpose: 'Ends the sign-in that this refresh token belongs to, using OAuth token revocation (RFC 7009).',
    before: 'The user wants to end this sign-in and keep all others.',
    after:
      'An empty response means success, even for a token that Cognito no longer knows. Tokens already issued look valid until they expire.',
    mistakes: [
      'Sending the access token: unsupported_token_type. Cognito revokes refresh tokens only.',
      'Token revocation is disabled for the app client: invalid_request.',
    ],
  },
  '/oauth2/userInfo': {
    title: 'Get the user’s claims',
    purpose: 'Returns the claims about the user that this access token’s scopes allow (OpenID Connect).',
    before: 'The page has an access token. It needs the scope openid.',
    after:
      'The response reflects the user’s current attributes. Here, email_verified is the string "true", not a boolean.',
    mistakes: [
      'Using a token from InitiateAuth: it lacks the scope openid, so it is refused. Use GetUser.',
      'Sending the ID token instead of the access token.',
    ],
  },
  '/.well-known/openid-configuration': {
    title: 'Get an issuer’s endpoints',
    purpose:
      'Every OpenID issuer publishes a document that lists its endpoints, including the address of its signing keys (OpenID Connect Discovery).',
    before: 'The token’s issuer isn’t part of this connection, and you allowed this request.',
    after:
      'If the document’s issuer matches the token’s, character by character, the page fetches the keys from jwks_uri. The token itself is not sent.',
    mistakes: [
      'The document’s issuer differs from the token’s, if only by a trailing slash. Its keys are then ignored.',
      'Reading the address of the keys from the token’s own header (jku). Whoever created the token chose that address.',
      'Looking for a user pool’s document at the Hosted UI’s domain. It is at the issuer’s, under the user pool ID.',
    ],
  },
  pkce: {
    title: 'Generate a code verifier and its challenge',
    purpose:
      'The code verifier is a random string; the challenge is its SHA-256 hash. The challenge is sent first, the verifier only when the code is exchanged. An intercepted code is therefore useless on its own.',
    before: 'The user chose the Hosted UI. Nothing has been sent yet.',
    after: 'The browser leaves for the Hosted UI with the challenge in the address.',
    mistakes: [
      'Omitting code_challenge_method, or setting it to plain: Cognito accepts S256 only.',
      'Sharing one verifier between tabs, so that two sign-ins overwrite each other’s. sessionStorage is separate for each tab.',
      'Using base64 instead of base64url: + and / don’t survive in a URL.',
    ],
  },
}
