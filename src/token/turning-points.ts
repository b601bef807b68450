import { ownClaim } from './own-claim.ts'
import { tolerance } from './rules/time-rules.ts'
import type { Verification } from './verify-token.ts'

/** The moments, in epoch milliseconds of this computer, at which a rule about time changes its verdict. */
export function turningPoints({ token, clockDifference }: Pick<Verification, 'token' | 'clockDifference'>): number[] {
  const claims = token.unverified?.claims ?? {}
  const at = (name: string, seconds: number): number[] => {
    const value = ownClaim(claims, name)
    return typeof value === 'number' ? [(value + seconds) * 1000 - (clockDifference ?? 0)] : []
  }
  return [at('exp', 0), ...['iat', 'nbf', 'auth_time'].map((name) => at(name, -tolerance))].flat()
}
