import type { Emulated } from '../../state/state.ts'
import { readAccessToken } from '../tokens.ts'

/** The user who calls with an access token, whose scopes must let it change the account. @throws ServiceError */
export async function readSignedIn(emulated: Emulated, accessToken: string) {
  const found = await readAccessToken(emulated, accessToken, 'aws.cognito.signin.user.admin')
  return { ...found, emulated, client: found.pool.clients.get(String(found.claims.client_id)) ?? null }
}
