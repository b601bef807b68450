import * as v from 'valibot'
import type { Connection } from '../connection/connection.ts'
import { asJson, overviewOf } from './local-cognito.ts'

const keysSchema = v.object({
  userPools: v.array(v.object({ id: v.string(), registeredKeys: v.array(v.object({ kid: v.string() })) })),
})

/**
 * The IDs of the keys that the connection's user pool takes beside its own.
 * @param send not recorded: this is no call of Cognito's
 * @param change a form of its `/keys`; absent: only reads
 * @throws where the local Cognito can't be reached, refuses or answers otherwise
 */
export async function registeredKeys(
  connection: Connection,
  send: typeof fetch,
  change?: { readonly jwk: string } | { readonly remove: string },
): Promise<readonly string[]> {
  const { userPoolId: pool = '' } = connection
  const { keys: address } = await overviewOf(connection, send)
  if (address === undefined) throw new Error('this local Cognito takes no keys')
  const init = change ? { method: 'POST', body: new URLSearchParams({ pool, ...change }) } : {}
  const response = await send(address, { ...init, headers: asJson })
  const { userPools } = v.parse(keysSchema, await response.json())
  return userPools.find(({ id }) => id === pool)?.registeredKeys.map(({ kid }) => kid) ?? []
}
