import {
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  ErrorResponse,
  ErrorTimeout,
  InMemoryWebStorage,
  OidcClient,
  type RefreshState,
  WebStorageStateStore,
} from 'oidc-client-ts'
import type { Connection } from '../connection/connection.ts'
import type { AccessToken, IdToken, RefreshToken, TokenSet } from '../token/token-set.ts'
import { clientSettings } from './client-settings.ts'
import { hostedUiMetadata } from './hosted-ui-addresses.ts'
import { type Problem, ProblemError, problemFrom } from './problem.ts'

/** How fresh tokens were asked for, as the request is called. */
export type RefreshCall = 'InitiateAuth' | 'GetTokensFromRefreshToken' | '/oauth2/token'

export interface Refreshed {
  readonly tokens: TokenSet
  readonly by: RefreshCall
  /** True where a new refresh token came and took the place of the old one. */
  readonly rotated: boolean
}

/** Tokens that can be refreshed. */
export type Refreshable = TokenSet & { readonly refreshToken: RefreshToken }

/**
 * Fresh tokens through the user pool API: InitiateAuth with REFRESH_TOKEN_AUTH, and GetTokensFromRefreshToken where
 * that is refused because the app client rotates its refresh tokens.
 * @param rotates already known: the first call is left out
 * @throws what problemFrom understands
 */
export async function refreshThroughApi(
  connection: Connection,
  tokens: Refreshable,
  rotates: boolean,
): Promise<Refreshed> {
  const client = new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
  const { userPoolClientId: ClientId } = connection
  const { refreshToken } = tokens
  if (!rotates) {
    try {
      const answer = await client.send(
        new InitiateAuthCommand({
          ClientId,
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN: refreshToken },
        }),
      )
      return read(answer.AuthenticationResult, tokens, 'InitiateAuth')
    } catch (error) {
      if (!refusesFlow(error)) throw error
    }
  }
  const answer = await client.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken: refreshToken }))
  return read(answer.AuthenticationResult, tokens, 'GetTokensFromRefreshToken')
}

/**
 * A client with rotation takes no REFRESH_TOKEN_AUTH: AWS was seen to answer so by UnsupportedOperationException, and
 * such a client cannot list the flow, which has an answer of its own.
 */
function refusesFlow(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'UnsupportedOperationException' || /not enabled for (this|the) client/.test(error.message)
}

function read(result: AuthenticationResultType | undefined, old: Refreshable, by: RefreshCall): Refreshed {
  return kept(old, by, {
    idToken: needed('user-pool', result?.IdToken, 'IdToken'),
    accessToken: needed('user-pool', result?.AccessToken, 'AccessToken'),
    refreshToken: result?.RefreshToken,
  })
}

/** Fresh tokens through the token endpoint of the Hosted UI (RFC 6749, section 6). @throws ProblemError */
export async function refreshThroughHostedUi(connection: Connection, tokens: Refreshable): Promise<Refreshed> {
  try {
    // The library has this class in its types but does not export it.
    const state: RefreshState = {
      refresh_token: tokens.refreshToken,
      id_token: tokens.idToken,
      session_state: null,
      // Taken over where the answer has no ID token; only the tokens are read here.
      profile: { sub: '', iss: '', aud: '', exp: 0, iat: 0 },
    }
    const response = await tokenEndpointClient(connection).useRefreshToken({ state })
    const { id_token: idToken, access_token: accessToken, refresh_token: refreshToken } = response
    return kept(tokens, '/oauth2/token', {
      idToken: needed('hosted-ui', idToken, 'id_token'),
      accessToken: needed('hosted-ui', accessToken, 'access_token'),
      refreshToken,
    })
  } catch (error) {
    throw new ProblemError(tokenEndpointProblem(error), { cause: error })
  }
}

/**
 * Ends the sign-in that this refresh token belongs to, at /oauth2/revoke (RFC 7009). Cognito refuses any other token.
 * @throws ProblemError
 */
export async function revokeThroughHostedUi(connection: Connection, token: RefreshToken): Promise<void> {
  try {
    await tokenEndpointClient(connection).revokeToken(token, 'refresh_token')
  } catch (error) {
    throw new ProblemError(tokenEndpointProblem(error), { cause: error })
  }
}

interface Issued {
  readonly idToken: string
  readonly accessToken: string
  readonly refreshToken: string | undefined
}

/** Without rotation the answer has no refresh token: the old one goes on. */
function kept(old: Refreshable, by: RefreshCall, issued: Issued): Refreshed {
  return {
    by,
    rotated: issued.refreshToken !== undefined && issued.refreshToken !== old.refreshToken,
    // The service's answer is where these three strings get their names.
    tokens: {
      idToken: issued.idToken as IdToken,
      accessToken: issued.accessToken as AccessToken,
      refreshToken: (issued.refreshToken as RefreshToken | undefined) ?? old.refreshToken,
    },
  }
}

function needed(service: 'user-pool' | 'hosted-ui', value: string | undefined, name: string): string {
  if (!value) throw new ProblemError({ kind: 'incomplete', service, missing: name })
  return value
}

/** oidc-client-ts for calls that need no redirect: nothing of it reaches a storage. */
function tokenEndpointClient(connection: Connection): OidcClient {
  const metadata = hostedUiMetadata(connection)
  return new OidcClient({
    authority: metadata.issuer,
    metadata,
    client_id: connection.userPoolClientId ?? '',
    redirect_uri: '',
    loadUserInfo: false,
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  })
}

/** What oidc-client-ts threw at a call to /oauth2/token or /oauth2/revoke. */
function tokenEndpointProblem(error: unknown): Problem {
  const service = 'hosted-ui'
  if (error instanceof ErrorTimeout) return { kind: 'unreachable', service }
  if (error instanceof ErrorResponse) {
    const { error: code, error_description: description } = error
    return { kind: 'refused', service, code: code ?? '', message: description ?? '', status: 400 }
  }
  const message = error instanceof Error ? error.message : String(error)
  if (/Invalid response Content-Type|\(\d{3}\)/.test(message)) {
    return { kind: 'unreadable', service, status: null, detail: message.split(', from URL', 1)[0] ?? '' }
  }
  return problemFrom(error, service)
}
