import {
  CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { InMemoryWebStorage, OidcClient, type RefreshState, WebStorageStateStore } from 'oidc-client-ts'
import type { Connection } from '../../connection/connection.ts'
import type { RefreshToken, TokenSet } from '../../token/token-set.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { hostedUiMetadata } from '../hosted-ui/addresses.ts'
import { tokensIn } from '../hosted-ui/hosted-ui-answers.ts'
import { libraryProblem } from '../hosted-ui/library-problem.ts'
import { ProblemError, problemFrom } from '../problem.ts'
import { answerOf } from '../sdk-answer.ts'
import { userPoolOperations } from './user-pool-answers.ts'

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
 * @throws ProblemError
 */
export async function refreshThroughApi(
  connection: Connection,
  tokens: Refreshable,
  rotates: boolean,
): Promise<Refreshed> {
  const settings = clientSettings(connection, 'userPool')
  const { userPoolClientId: ClientId } = connection
  const { refreshToken } = tokens
  if (!rotates) {
    try {
      const command = new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: refreshToken },
      })
      const client = new CognitoIdentityProviderClient(settings)
      const answer = await answerOf(userPoolOperations.refresh, client, () => client.send(command))
      return kept(tokens, 'InitiateAuth', answer.tokens)
    } catch (error) {
      if (!refusesFlow(error)) throw error
    }
  }
  // A rotated refresh token is used up by the first try.
  const client = new CognitoIdentityProviderClient({ ...settings, ...onlyOnce })
  const command = new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken: refreshToken })
  const answer = await answerOf(userPoolOperations.getTokensFromRefreshToken, client, () => client.send(command))
  return kept(tokens, 'GetTokensFromRefreshToken', answer.tokens)
}

/**
 * A client with rotation takes no REFRESH_TOKEN_AUTH: AWS was seen to answer so by UnsupportedOperationException, and
 * such a client cannot list the flow, which has an answer of its own.
 */
function refusesFlow(error: unknown): boolean {
  const problem = problemFrom(error)
  if (problem.kind !== 'refused') return false
  return problem.code === 'UnsupportedOperationException' || /not enabled for (this|the) client/.test(problem.message)
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
    return kept(tokens, '/oauth2/token', tokensIn(response))
  } catch (error) {
    throw new ProblemError(libraryProblem(error), { cause: error })
  }
}

/**
 * Ends the sign-in that this refresh token belongs to, at /oauth2/revoke (RFC 7009). Cognito refuses any other token.
 * @throws ProblemError
 */
export async function revokeThroughHostedUi(connection: Connection, token: RefreshToken): Promise<void> {
  await tokenEndpointClient(connection).revokeToken(token, 'refresh_token')
}

/** Without rotation the answer has no refresh token: the old one goes on. */
function kept(old: Refreshable, by: RefreshCall, issued: TokenSet): Refreshed {
  return {
    by,
    rotated: issued.refreshToken !== null && issued.refreshToken !== old.refreshToken,
    tokens: { ...issued, refreshToken: issued.refreshToken ?? old.refreshToken },
  }
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
