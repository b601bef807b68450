/** What is left until a moment, in whole units; `ended` once it is reached. */
export type TimeLeft =
  | { readonly ended: true }
  | { readonly ended: false; readonly hours: number; readonly minutes: number; readonly seconds: number }

/** @param end @param now both epoch milliseconds */
export function timeLeft(end: number, now: number): TimeLeft {
  const seconds = Math.floor((end - now) / 1000)
  if (seconds <= 0) return { ended: true }
  return {
    ended: false,
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  }
}

/** @param expires epoch milliseconds; null: no expiry was named */
export function hasExpired(expires: number | null, now: number): boolean {
  return expires !== null && expires <= now
}
