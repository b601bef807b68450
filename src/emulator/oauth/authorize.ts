import type { Level } from '../../protocol/authentication-levels.ts'
import type { OAuthFlow, UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { readKept } from '../user-pool/administration/kept.ts'
import { wantedLevels } from '../user-pool/sessions/strength.ts'
import { findClient } from '../user-pool/tokens.ts'
import { redirectBack } from './redirect-back.ts'

/** An authorization request that passed every check. */
export interface AuthorizeRequest {
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly redirectUri: string
  /** `token`: the implicit grant. */
  readonly responseType: 'code' | 'token'
  readonly state: string | null
  readonly scopes: readonly string[]
  readonly nonce: string | null
  readonly codeChallenge: string | null
  /** Of acr_values, the highest first; empty: no level is asked for. */
  readonly wantedLevels: readonly Level[]
  /** Seconds since the sign-in, at most; null: any. */
  readonly maxAge: number | null
  readonly prompt: Prompt
  /** Given: no choice is offered. `COGNITO` is the pool's own username form. */
  readonly provider: string | null
  /** The query as it came, for the pages that follow. */
  readonly query: string
}

/** What becomes of a session that is there: none goes on without a page, or fails; login asks again. */
export type Prompt = 'none' | 'login' | null

export type AuthorizeOutcome =
  | { readonly kind: 'allowed'; readonly request: AuthorizeRequest }
  /** Goes back to the app. */
  | { readonly kind: 'refused'; readonly location: string }
  /** The app is told nothing, since it is not known to be one or offers a choice that isn't there: the error page. */
  | { readonly kind: 'shown'; readonly error: string; readonly clientId: string | null }

interface Asked {
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly query: URLSearchParams
  readonly requirePkce: boolean
}

/** What the app is told in `error_description`; `error` is invalid_request whatever it is. */
type Description = 'unauthorized_client' | 'invalid_scope' | null
type Check = (asked: Asked) => { readonly description: Description } | null

const checks: readonly Check[] = [checkResponseType, checkPkce, checkScope, checkLevels, checkPrompt]

/**
 * Checks a request to /oauth2/authorize (or to /login, which takes the same query), in AWS's order of importance: first
 * whether there is an app to answer, then what it asks for.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export const checkAuthorize = (emulated: Emulated, query: URLSearchParams): AuthorizeOutcome =>
  checkRequest(emulated, query, checks)

/** For a page that leads back to the app without a code: whether there is an app to lead to. */
export const checkApp = (emulated: Emulated, query: URLSearchParams): AuthorizeOutcome =>
  checkRequest(emulated, query, [])

function checkRequest(emulated: Emulated, query: URLSearchParams, checks: readonly Check[]): AuthorizeOutcome {
  const clientId = query.get('client_id')
  const redirectUri = query.get('redirect_uri')
  if (!clientId) return { kind: 'shown', error: missing('client_id'), clientId: null }
  if (!redirectUri) return { kind: 'shown', error: missing('redirect_uri'), clientId }
  const found = findClient(emulated, clientId)
  if (!found?.client.callbackUrls.includes(redirectUri)) {
    return { kind: 'shown', error: 'redirect_mismatch', clientId }
  }
  const asked = { ...found, query, requirePkce: emulated.settings.requirePkce }
  for (const check of checks) {
    const refusal = check(asked)
    if (refusal) return { kind: 'refused', location: refuse(redirectUri, query, refusal.description) }
  }
  const provider = providerOf(asked)
  if (provider === 'unavailable') {
    return { kind: 'shown', error: 'Login option is not available. Please try another one', clientId }
  }
  return {
    kind: 'allowed',
    request: {
      ...found,
      redirectUri,
      responseType: responseTypeOf(query),
      state: query.get('state'),
      scopes: scopesOf(asked),
      nonce: query.get('nonce'),
      codeChallenge: query.get('code_challenge'),
      wantedLevels: wantedLevels(query.get('acr_values') ?? ''),
      maxAge: maxAgeOf(query),
      prompt: promptOf(asked),
      provider,
      query: query.toString(),
    },
  }
}

/** Text of AWS for an absent parameter, seen on its error page. */
export const missing = (parameter: string) => `Required String parameter '${parameter}' is not present`

const refuse = (redirectUri: string, query: URLSearchParams, description: Description): string =>
  refusedBack(
    { redirectUri, responseType: responseTypeOf(query), state: query.get('state') },
    'invalid_request',
    description,
  )

const responseTypeOf = (query: URLSearchParams) => (query.get('response_type') === 'token' ? 'token' : 'code')

/** The address of the app with an error. In Cognito's order, as recorded in amplify-cli issue 2082 and amazon-cognito-auth-js issue 40. */
export const refusedBack = (
  { redirectUri, responseType, state }: Pick<AuthorizeRequest, 'redirectUri' | 'responseType' | 'state'>,
  error: string,
  description: string | null,
): string =>
  redirectBack(
    redirectUri,
    [
      ['error_description', description],
      ['state', state],
      ['error', error],
    ],
    responseType === 'token' ? 'fragment' : 'query',
  )

const flowOf: Readonly<Record<string, OAuthFlow>> = { code: 'code', token: 'implicit' }

function checkResponseType({ client, query }: Asked): ReturnType<Check> {
  const flow = flowOf[query.get('response_type') ?? '']
  if (flow !== undefined && (client.oauthFlows ?? ['code']).includes(flow)) return null
  // Without the flow as in amazon-cognito-auth-js issue 40. Other types are an invalid request (IdentityModel.OidcClient
  // issue 135); that they go without a description is unverified: no public thread shows one.
  return { description: flow === undefined ? null : 'unauthorized_client' }
}

function checkPkce({ query, requirePkce }: Asked): ReturnType<Check> {
  const challenge = query.get('code_challenge')
  const method = query.get('code_challenge_method')
  if (challenge === null && method === null && !requirePkce) return null
  // RFC 7636 section 4.2: S256 gives 32 bytes, which are 43 base64url characters. That
  // AWS counts them is unverified: no public thread shows it.
  const wellFormed = challenge !== null && /^[\w-]{43}$/.test(challenge)
  return method === 'S256' && wellFormed ? null : { description: null }
}

/** The guide says both "ignored" and "invalid_scope" of a scope that the client lacks. openchoreo issue 3217 and
 * awscdk-minecraft issue 40 show the latter at the callback; social-app-django issue 538 has it on the domain's own page,
 * and no other thread. */
function checkScope(asked: Asked): ReturnType<Check> {
  const scopes = scopesOf(asked)
  const isAllowed = scopes.every((scope) => asked.client.scopes.includes(scope))
  // "can only be requested if openid is also requested"; the error it gives is unverified: no public thread shows it.
  const needsOpenid = scopes.some((scope) => scope === 'email' || scope === 'phone' || scope === 'profile')
  return isAllowed && (scopes.includes('openid') || !needsOpenid) ? null : { description: 'invalid_scope' }
}

/** What AWS answers where no value is a level, or to an age that is no number, is unverified: no public thread shows it. */
function checkLevels({ query }: Asked): ReturnType<Check> {
  const names = query.get('acr_values')
  const isLevel = names === null || wantedLevels(names).length > 0
  const isAge = query.get('max_age') === null || maxAgeOf(query) !== null
  return isLevel && isAge ? null : { description: null }
}

function maxAgeOf(query: URLSearchParams): number | null {
  const text = query.get('max_age') ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** OpenID Connect Core 3.1.2.1: `none` beside another value is an error. Which one AWS gives is unverified. */
function checkPrompt(asked: Asked): ReturnType<Check> {
  const prompts = promptsOf(asked)
  return prompts.includes('none') && prompts.length > 1 ? { description: null } : null
}

function promptOf(asked: Asked): Prompt {
  const prompts = promptsOf(asked)
  // The others say nothing of the pool's own sessions: they are passed on to providers.
  return prompts.includes('none') ? 'none' : prompts.includes('login') ? 'login' : null
}

/** A domain with the classic hosted UI, which CreateUserPoolDomain makes where nothing else is said, ignores them. */
function promptsOf({ pool, query }: Asked): readonly string[] {
  const isClassic = pool.domain !== null && readKept(pool.domainSettings ?? '{}').ManagedLoginVersion !== 2
  return isClassic ? [] : (query.get('prompt') ?? '').split(' ').filter((value) => value !== '')
}

function scopesOf({ client, query }: Asked): readonly string[] {
  const asked = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  return asked.length === 0 ? client.scopes : [...new Set(asked)]
}

/** null: the person chooses on the page; `unavailable`: that one can't be chosen. */
function providerOf(asked: Asked): string | null {
  const { client, query } = asked
  const identifier = query.get('idp_identifier')
  if (identifier) {
    const named = asked.pool.providers.values().find(({ identifiers }) => identifiers.includes(identifier))
    return named && providersOf(asked).includes(named.name) ? named.name : 'unavailable'
  }
  const name = query.get('identity_provider')
  if (!name) return null
  if (name === 'COGNITO' && client.identityProviders.includes(name)) return name
  return providersOf(asked).find((provider) => provider === name) ?? 'unavailable'
}

/** The providers that a client may use, in the pool's order. */
export const providersOf = ({ pool, client }: Pick<Asked, 'pool' | 'client'>): readonly string[] =>
  [...new Set([...pool.identityProviders, ...pool.providers.keys()])].filter((name) =>
    client.identityProviders.includes(name),
  )
