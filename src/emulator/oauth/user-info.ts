import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { User } from '../state/user-pool.ts'
import { mayRead } from '../user-pool/account/permissions.ts'
import { identitiesClaim, isReadable } from '../user-pool/claims.ts'
import { readAccessToken } from '../user-pool/tokens.ts'
import { ServiceError } from '../wire/errors.ts'

type UserInfoAnswer =
  | { readonly status: 200; readonly body: Readonly<Record<string, string>> }
  | { readonly status: 400 | 401; readonly error: string; readonly description: string }

const badRequest: UserInfoAnswer = {
  status: 400,
  error: 'invalid_request',
  description: 'Bad OAuth2 request at UserInfo Endpoint',
}

const invalidToken = (description: string): UserInfoAnswer => ({ status: 401, error: 'invalid_token', description })

/**
 * GET /oauth2/userInfo. https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 *
 * @param authorization the Authorization header
 */
export async function answerUserInfo(emulated: Emulated, authorization: string | null): Promise<UserInfoAnswer> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) return badRequest
  try {
    const { pool, user, claims } = await readAccessToken(emulated, token)
    const scopes = String(claims.scope).split(' ')
    // Text seen in simov/grant issue 189; its status and error code are unverified: no other thread shows them.
    if (!scopes.includes('openid')) return invalidToken('Access token does not contain openid scope')
    const client = pool.clients.get(String(claims.client_id)) ?? null
    return { status: 200, body: userInfo(user, client, scopes) }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return invalidToken('Access token is expired, disabled, or deleted, or the user has globally signed out.')
  }
}

/** Every value is a string here, even `email_verified` and the list of identities. */
function userInfo(user: User, client: UserPoolClient | null, scopes: readonly string[]): Record<string, string> {
  const { username, sub } = user
  const isTold = (name: string) => mayRead(client, name) && isReadable(name, scopes)
  const attributes = Object.fromEntries(Object.entries(user.attributes).filter(([name]) => isTold(name)))
  const identities = user.identities.length > 0 ? { identities: JSON.stringify(identitiesClaim(user)) } : {}
  return { sub, ...identities, ...attributes, username }
}
