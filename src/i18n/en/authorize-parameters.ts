import type { AuthorizeParameterName } from '../../protocol/authorize-parameters.ts'

const names: Readonly<Record<AuthorizeParameterName, string>> = {
  client_id: 'The app client.',
  redirect_uri:
    'Where the browser returns with the code. Must equal a registered callback URL, character by character.',
  response_type: 'An authorization code, exchanged for tokens afterwards.',
  scope: 'What the access token may be used for.',
  state: 'Ties the return to this request, so that no other site can finish it.',
  nonce: 'Returned in the ID token, which ties the token to this request.',
  code_challenge: 'SHA-256 of a secret that only this browser has: a stolen code is useless without it (PKCE).',
  code_challenge_method: 'How the challenge was made.',
  identity_provider: 'Goes straight to this provider instead of the Hosted UI’s own page.',
  prompt:
    'login asks for credentials even if a session is alive; none never asks, and fails with login_required without a session. Managed login only.',
  login_hint: 'Fills in the username. Passed on to OIDC providers only.',
  lang: 'The language of the managed login pages, e.g. ja or de.',
  max_age: 'The oldest sign-in that is accepted, in seconds. An older one has to be repeated.',
  acr_values:
    'The levels that are accepted, the preferred one first, separated by spaces: urn:cognito:loa:1 (password) to urn:cognito:loa:4 (password and authenticator app). The tokens then tell the level in acr. Ignored on the Lite plan.',
  resource: 'The API the access token is for; becomes its aud claim.',
}

export const authorizeParameters = { names } as const
