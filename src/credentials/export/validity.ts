/** How much longer keys can be used. */
export type Validity = 'valid' | 'ending' | 'expired'

/** From here on the end is near enough to be pointed out. Milliseconds. */
export const endingSoon = 5 * 60_000

/** @param expires null: no end was named @param now by the services' clock; both epoch milliseconds */
export function validityOf(expires: number | null, now: number): Validity {
  if (expires === null || now < expires - endingSoon) return 'valid'
  return now < expires ? 'ending' : 'expired'
}
