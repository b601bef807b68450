import type { KeptJson } from '../../state/settings/pool-settings.ts'
import type { WireObject } from '../../wire/operation.ts'

/** Those members of a request that were sent; null counts as absent. */
export function keep(request: WireObject, names: readonly string[]): KeptJson {
  const given = names.flatMap((name) => {
    const value = request[name]
    return value === undefined || value === null ? [] : [[name, value] as const]
  })
  return JSON.stringify(Object.fromEntries(given))
}

/** What was kept of a request; its members were read when it came. */
export const readKept = (kept: KeptJson): WireObject => JSON.parse(kept)
