import { knownOperation, operations } from '../../protocol/operations.ts'
import type { Purpose, PurposeRule, Result } from '../../protocol/purposes.ts'
import type { Answer, Exchange } from '../record/exchange.ts'
import { objectIn } from './json-object.ts'

/** What a request is for. */
export interface Meaning {
  /** null: an operation or a flow that is not in the table. */
  readonly purpose: Purpose | null
  /** In the words of the wire, e.g. `USER_SRP_AUTH`. */
  readonly detail: string | null
}

/** What a response brought, or will bring. */
export interface StepResult {
  readonly what: Result
  /** The challenge's name, e.g. `PASSWORD_VERIFIER`. */
  readonly name: string | null
}

/** Reads from the request what it is for. */
export function meaningOf({ operation, requestBody }: Pick<Exchange, 'operation' | 'requestBody'>): Meaning {
  const known = knownOperation(operation)
  if (known === null) return { purpose: null, detail: null }
  const rule: PurposeRule = operations[known].purpose
  if (typeof rule === 'string') return { purpose: rule, detail: null }
  const members = membersOf(requestBody ?? '')
  if ('member' in rule) {
    const value = members[rule.member]
    if (typeof value !== 'string') return { purpose: null, detail: null }
    const purpose = Object.hasOwn(rule.purposes, value) ? (rule.purposes[value] ?? null) : null
    return { purpose: beginsProof(members) ? 'srp-start' : purpose, detail: value }
  }
  const { Logins: logins } = members
  const hasLogins = typeof logins === 'object' && logins !== null && Object.keys(logins).length > 0
  return { purpose: hasLogins ? rule.withLogins : rule.withoutLogins, detail: null }
}

/** Also CUSTOM_AUTH and USER_AUTH can begin with it. */
function beginsProof({ AuthParameters: parameters }: Members): boolean {
  return typeof parameters === 'object' && parameters !== null && Object.hasOwn(parameters, 'SRP_A')
}

type Members = Readonly<Record<string, unknown>>

/** Reads from the response what it brought; null: nothing that the table knows. */
export function resultOf(operation: string, { body }: Pick<Answer, 'body'>): StepResult | null {
  const known = knownOperation(operation)
  if (known === null) return null
  const results: Readonly<Record<string, Result>> = operations[known].results
  if (body.startsWith('<')) {
    const root = /^(?:<\?xml[^>]*>\s*)?<(\w+)/.exec(body)?.[1] ?? ''
    const what = Object.hasOwn(results, root) ? results[root] : undefined
    return what ? { what, name: null } : null
  }
  const members = membersOf(body)
  const found = Object.entries(results).find(([member]) => Object.hasOwn(members, member) && members[member] != null)
  if (!found) return null
  const [member, what] = found
  const value = members[member]
  if (what === 'tokens' && !hasRefreshToken(members)) return { what: 'fresh-tokens', name: null }
  return { what, name: what === 'challenge' && typeof value === 'string' ? value : null }
}

/** A refresh brings none, unless the client rotates them. */
function hasRefreshToken({ AuthenticationResult: result, refresh_token: refreshToken }: Members): boolean {
  const isIn = typeof result === 'object' && result !== null && 'RefreshToken' in result
  return isIn || refreshToken !== undefined
}

/** No message of a sign-in comes near it; reading more would make the page wait. */
const longest = 200_000

/** The members of a JSON object or a form; empty for anything else. */
function membersOf(body: string): Members {
  if (body.length > longest) return {}
  if (/^[\w.]+=/.test(body)) return Object.fromEntries(new URLSearchParams(body))
  return objectIn(body) ?? {}
}
