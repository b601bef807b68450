import * as v from 'valibot'

/** What has to outlive the way to the Hosted UI and back: which connection left, through which provider, and when. */
export interface Attempt {
  readonly connection: string
  readonly identityProvider: string | null
  /** A guest identity that is to become this person's. */
  readonly keeping: string | null
  /** Epoch milliseconds. */
  readonly left: number
}

/** Everything that this app puts into sessionStorage begins with this, oidc-client-ts's own entry too. */
export const attemptPrefix = 'cognito-inspector.attempt.'

/** Where the redacted trace waits for the page to come back. */
export const traceKey = 'cognito-inspector.trace'

const key = `${attemptPrefix}left`
/** A person may look for a password for a while; after that the address is taken for an old one. */
const longest = 15 * 60_000

const attemptSchema = v.object({
  connection: v.string(),
  identityProvider: v.nullable(v.string()),
  keeping: v.nullable(v.string()),
  left: v.number(),
})

export function saveAttempt(storage: Storage, attempt: Attempt): void {
  storage.setItem(key, JSON.stringify(attempt))
}

/** @returns null where nobody left from this tab; `too-old` where it was too long ago */
export function readAttempt(storage: Storage, now: number): Attempt | 'too-old' | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), attemptSchema), storage.getItem(key))
  if (!parsed.success) return null
  return now - parsed.output.left > longest ? 'too-old' : parsed.output
}

/** For a page that stays, since the browser never left it: a download, or an answer without content. */
export function clearAttemptLater(storage: Storage): void {
  setTimeout(() => clearAttempt(storage), longest)
}

/** Empties sessionStorage of all that a sign-in left there. */
export function clearAttempt(storage: Storage): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const name of names) {
    if (name.startsWith(attemptPrefix)) storage.removeItem(name)
  }
}
