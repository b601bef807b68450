import type { MetChallenge, Strength } from './session.ts'

/** What the pages of a user pool's domain leave behind. Times are epoch milliseconds where nothing else is said. */

export interface AuthorizationCode {
  readonly code: string
  readonly clientId: string
  readonly redirectUri: string
  readonly username: string
  readonly scopes: readonly string[]
  readonly nonce: string | null
  /** S256 challenge, or null where the client sent none. */
  readonly codeChallenge: string | null
  readonly authTime: number
  /** Of managed login. */
  readonly sessionId: string
  readonly strength: Strength | null
  readonly expires: number
  /** The origin_jti of what the first use gives, set before it is given; a second use revokes that. */
  usedFor: string | null
}

export interface HostedSession {
  readonly cookie: string
  /** `sso` and 25 letters and digits. */
  readonly id: string
  readonly clientId: string
  readonly username: string
  /** By what the user signed in. */
  readonly met: readonly MetChallenge[]
  /** Epoch seconds. */
  readonly authTime: number
  /** One hour after the sign-in, not sliding. */
  readonly expires: number
  lastActive: number
}
