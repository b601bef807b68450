import type { StoredValue } from './storage/keys.ts'

/** What became of the last session, as far as the page can know. */
export type LastSession =
  | 'signed-out'
  /** The same, after the tokens were ended at Cognito. */
  | 'revoked'
  /** Nothing was issued, but the trace held secrets, which are masked now. */
  | 'secrets-forgotten'
  /** Left for the Hosted UI's /logout; only stored, since the page is gone by then. */
  | 'left-for-logout'
  | 'hosted-ui-signed-out'
  /** Came back from /logout by other means than its redirect: the Hosted UI's session may live on. */
  | 'logout-not-returned'
  /** The page was loaded anew, and with it the memory that held the session was cleared. */
  | 'reloaded'
  /** A sign-in left for the Hosted UI, and this page was opened without its redirect. */
  | 'not-returned'
  /** The local Cognito was taken back to its seed, and knows nothing of what it had issued. */
  | 'local-reset'
  /** It goes on in another tab. */
  | 'elsewhere'

interface Arrival {
  /** What the tab was used for before the page was loaded; null: it is new. */
  readonly tab: StoredValue<'tab'> | null
  /** Whether a sign-in at the Hosted UI was still awaited. */
  readonly isAwaited: boolean
  /** Whether the browser's history was used, instead of a redirect or a link. */
  readonly isBack: boolean
}

/** What became of the session that the tab had before the page was loaded; null: it had none. */
export function lastSessionOf({ tab, isAwaited, isBack }: Arrival): LastSession | null {
  if (isAwaited) return 'not-returned'
  if (tab?.isLeavingForLogout) return isBack ? 'logout-not-returned' : 'hosted-ui-signed-out'
  return tab?.isSignedIn ? 'reloaded' : null
}
