/** A refresh token of one app client, over all its rotations. Times are epoch milliseconds. */
export interface TokenSession {
  /** `tkn` and 25 letters and digits. */
  readonly id: string
  /** The session of managed login that it came through; null: a sign-in by the API. */
  readonly originId: string | null
  readonly created: number
  lastActive: number
}

/** What the claims `acr` and `amr` tell. */
export interface Strength {
  /** The name of the level; null: the methods reach none. */
  readonly acr: string | null
  readonly amr: readonly string[]
}

/** A challenge that was answered, and what further ones depend on of the answer. */
export interface MetChallenge {
  readonly name: string
  readonly choice: string | null
  /** Of a custom challenge. */
  readonly metadata?: string
}
