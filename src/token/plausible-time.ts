/** The first moment whose year has five digits: no date of a token, a file or this page is written so. */
const endOfTime = Date.UTC(10_000, 0)

/** @param milliseconds since the epoch */
export function isPlausibleTime(milliseconds: number): boolean {
  return milliseconds >= 0 && milliseconds < endOfTime
}
