export type JwtMembers = Readonly<Record<string, unknown>>

/** A member of a header or of claims; undefined where it isn't there. What every object inherits doesn't count. */
export function ownClaim(members: JwtMembers, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined
}

/** @returns null where there is none or it is no text */
export function textClaim(members: JwtMembers, name: string): string | null {
  const value = ownClaim(members, name)
  return typeof value === 'string' ? value : null
}
