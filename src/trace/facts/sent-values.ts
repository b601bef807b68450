import type { Exchange } from '../record/exchange.ts'
import { objectIn } from './body-members.ts'

/** A hostile or huge body shall not fill the screen. */
const mostValues = 200
const longestValue = 120

/** The members of a JSON or form body by their path, e.g. `AuthParameters.USERNAME`; of anything else none. */
export function sentValues({ requestBody }: Exchange): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const put = (path: string, value: string) => {
    if (values.size < mostValues)
      values.set(path, value.length > longestValue ? `${value.slice(0, longestValue)}…` : value)
  }
  const body = requestBody ?? ''
  const json = objectIn(body)
  if (json) collect(json, '', put)
  else if (/^[^\s=&<]+=\S*$/.test(body)) for (const [name, value] of new URLSearchParams(body)) put(name, value)
  return values
}

const deepest = 6

function collect(value: unknown, path: string, put: (path: string, value: string) => void, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth === deepest) {
    put(path, typeof value === 'string' ? value : JSON.stringify(value))
    return
  }
  for (const [name, member] of Object.entries(value))
    collect(member, path === '' ? name : `${path}.${name}`, put, depth + 1)
}
