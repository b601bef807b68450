import { type Level, levelOf } from '../protocol/authentication-levels.ts'
import { ownClaim } from './own-claim.ts'

/** How a sign-in compares with what was asked for. `later`: one that was asked for, though not in the first place. */
export type Compared = 'first' | 'later' | 'none' | 'not-told'

/** How strongly a user signed in, as a token says that has not been checked. */
export interface UnverifiedStrength {
  readonly acr: string | null
  /** null: a name of the user pool's own. */
  readonly level: Level | null
  readonly amr: readonly string[]
  /** Names of levels, the preferred one first. */
  readonly asked: readonly string[]
  /** null: no level was asked for. */
  readonly compared: Compared | null
  /** Epoch milliseconds. */
  readonly authTime: number | null
}

/** @param asked acr_values as it was sent; null: it was not. @returns null where there is nothing to tell */
export function strengthIn(
  unverifiedClaims: Readonly<Record<string, unknown>>,
  asked: string | null,
): UnverifiedStrength | null {
  const acr = ownClaim(unverifiedClaims, 'acr')
  const amr = ownClaim(unverifiedClaims, 'amr')
  const authTime = ownClaim(unverifiedClaims, 'auth_time')
  const names = (asked ?? '').split(' ').filter((name) => name !== '')
  const reached = typeof acr === 'string' ? acr : null
  const methods = Array.isArray(amr) ? amr.filter((method) => typeof method === 'string') : []
  if (reached === null && methods.length === 0 && names.length === 0) return null
  return {
    acr: reached,
    level: reached === null ? null : levelOf(reached),
    amr: methods,
    asked: names,
    compared: names.length === 0 ? null : compare(reached, names),
    authTime: typeof authTime === 'number' ? authTime * 1000 : null,
  }
}

function compare(acr: string | null, asked: readonly string[]): Compared {
  if (acr === null) return 'not-told'
  if (acr === asked[0]) return 'first'
  return asked.includes(acr) ? 'later' : 'none'
}
