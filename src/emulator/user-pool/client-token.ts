import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { ClientMetadata } from '../state/triggers.ts'
import type { UserPool } from '../state/user-pool.ts'
import { issuerOf, sign } from './tokens.ts'
import { clientTokenOverrides, overriddenAccessClaims } from './triggers/token-generation.ts'

/**
 * An access token of the client itself: its `sub` is the client's ID, and it has no username, no groups and no origin_jti.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html
 * @throws ServiceError where a trigger refuses
 */
export async function issueClientToken(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  { scopes, clientMetadata }: { readonly scopes: readonly string[]; readonly clientMetadata?: ClientMetadata },
): Promise<{ readonly accessToken: string; readonly expiresIn: number }> {
  const now = Math.floor(emulated.now() / 1000)
  const claims = {
    sub: client.id,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: now,
    iss: issuerOf(emulated, pool.id),
    exp: now + client.accessTokenValidity,
    iat: now,
    version: 2,
    jti: crypto.randomUUID(),
    client_id: client.id,
  }
  const override = await clientTokenOverrides({ emulated, pool, client, clientMetadata }, scopes)
  const accessToken = await sign(pool.accessTokenKey, overriddenAccessClaims(claims, override))
  return { accessToken, expiresIn: client.accessTokenValidity }
}
