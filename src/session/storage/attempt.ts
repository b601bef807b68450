import type { AppStorage } from './app-storage.ts'
import type { StoredValue } from './keys.ts'

/** What has to outlive the redirect to the Hosted UI and back. */
export type Attempt = StoredValue<'attempt'>

/** A user may look for a password for a while; after that the address is taken for an old one. */
const longest = 15 * 60_000

/** @returns null where no sign-in left from this tab; `too-old` where it was too long ago */
export function readAttempt(storage: AppStorage, now: number): Attempt | 'too-old' | null {
  const attempt = storage.read('attempt')
  return attempt !== null && now - attempt.left > longest ? 'too-old' : attempt
}

/** For a page that stays, since the browser never left it: a download, or an answer without content. */
export function clearAttemptLater(storage: AppStorage): void {
  setTimeout(storage.clearSignIn, longest)
}
