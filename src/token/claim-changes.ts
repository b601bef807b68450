import { decodeUnverified } from './decode.ts'

/** A claim that is not what it was. */
export interface ClaimChange {
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** undefined where it was not there. */
  readonly before: unknown
  readonly after: unknown
}

/** What differs between two tokens' claims, neither of them checked; null where one of them can't be read. */
export function claimChanges(before: string, after: string): readonly ClaimChange[] | null {
  const [old, fresh] = [decodeUnverified(before), decodeUnverified(after)]
  if (old.kind !== 'jwt' || fresh.kind !== 'jwt') return null
  const was = new Map(Object.entries(old.unverifiedClaims))
  const is = new Map(Object.entries(fresh.unverifiedClaims))
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((name): ClaimChange[] => {
    const change = { name, before: was.get(name), after: is.get(name) }
    if (!was.has(name)) return [{ ...change, kind: 'added' }]
    if (!is.has(name)) return [{ ...change, kind: 'removed' }]
    // Both come from JSON, so they are equal if their text is.
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [{ ...change, kind: 'changed' }]
  })
}
