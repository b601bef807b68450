import { membersOf } from '../body/members.ts'
import { pathTo } from '../body/piece.ts'
import { walk } from '../body/walk.ts'
import type { Exchange } from '../record/exchange.ts'

/** A hostile or huge body shall not fill the screen. */
const mostValues = 200
const longestValue = 120

/** The members of a JSON or form body by their path, e.g. `AuthParameters.USERNAME`; of anything else none. */
export function sentValues({ requestBody }: Exchange): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const { format, pieces } = walk(requestBody ?? '')
  if (format !== 'json' && format !== 'form') return values
  for (const { value, place } of membersOf(pieces)) {
    const path = pathTo(place)
    if (path === null) continue
    if (!values.has(path) && values.size === mostValues) break
    values.set(path, value.length > longestValue ? `${value.slice(0, longestValue)}…` : value)
  }
  return values
}
