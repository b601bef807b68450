import * as v from 'valibot'
import type { Connection } from '../connection/connection.ts'
import { asJson, overviewOf } from './local-cognito.ts'

const faultsSchema = v.object({ faults: v.array(v.object({ name: v.string(), on: v.boolean() })) })

/**
 * The faults of the local Cognito that are switched on, by name.
 * @param send not recorded: this is no call of Cognito's
 * @param change a form of its `/faults`, e.g. `{ on: 'guests-off' }`; absent: only reads
 * @throws where the local Cognito can't be reached or answers otherwise
 */
export async function switchedFaults(
  connection: Connection,
  send: typeof fetch,
  change?: { readonly on: string; readonly milliseconds: string } | { readonly off: string },
): Promise<readonly string[]> {
  const { faults: address } = await overviewOf(connection, send)
  const init = change ? { method: 'POST', body: new URLSearchParams({ ...change }) } : {}
  const response = await send(address, { ...init, headers: asJson })
  const { faults } = v.parse(faultsSchema, await response.json())
  return faults.flatMap(({ name, on }) => (on ? [name] : []))
}
