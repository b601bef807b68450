import type { Emulated } from '../../state/state.ts'
import { readSignedIn } from '../account/signed-in.ts'
import type { Registrant } from './registration.ts'

/** Whose passkeys an access token is for. @throws ServiceError in AWS's words */
export async function readRegistrant(emulated: Emulated, accessToken: string): Promise<Registrant> {
  const { pool, user, claims } = await readSignedIn(emulated, accessToken)
  return { pool, user, clientId: String(claims.client_id) }
}
