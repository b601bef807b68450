/** How a parameter of an authorization request comes by its value. */
type Origin = 'connection' | 'generated' | 'chosen'

interface AuthorizeParameter {
  readonly origin: Origin
  /** The values that Cognito knows; empty: any. */
  readonly values: readonly string[]
}

/**
 * The parameters of GET /oauth2/authorize, in the order in which a request has them.
 * `prompt`, `lang` and `login_hint` are for managed login; the classic hosted UI ignores `prompt`.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export const authorizeParameters = {
  client_id: { origin: 'connection', values: [] },
  redirect_uri: { origin: 'connection', values: [] },
  response_type: { origin: 'connection', values: ['code', 'token'] },
  scope: { origin: 'connection', values: [] },
  state: { origin: 'generated', values: [] },
  nonce: { origin: 'generated', values: [] },
  code_challenge: { origin: 'generated', values: [] },
  code_challenge_method: { origin: 'connection', values: ['S256'] },
  identity_provider: { origin: 'connection', values: [] },
  prompt: { origin: 'chosen', values: ['login', 'none', 'select_account', 'consent'] },
  login_hint: { origin: 'chosen', values: [] },
  lang: { origin: 'chosen', values: [] },
  /** Seconds. https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-step-up-authentication.html */
  max_age: { origin: 'chosen', values: [] },
  acr_values: { origin: 'chosen', values: [] },
  /** Becomes `aud` of the access token (RFC 8707). */
  resource: { origin: 'chosen', values: [] },
} as const satisfies Readonly<Record<string, AuthorizeParameter>>

export type AuthorizeParameterName = keyof typeof authorizeParameters

export const authorizeParameterNames = Object.keys(authorizeParameters) as readonly AuthorizeParameterName[]

/** Those that a user may choose a value for; all others have one without. */
export const chosenParameterNames = authorizeParameterNames.filter(
  (name) => authorizeParameters[name].origin === 'chosen',
)

/** An authorization request's parameters by name, without those that are made when the browser leaves. */
export type AuthorizeQuery = Readonly<Record<string, string>>
