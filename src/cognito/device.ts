/** A device that the user pool knows, with the secret by which it shows itself. */
export interface KnownDevice {
  readonly connectionId: string
  /** As it was typed. */
  readonly username: string
  readonly key: string
  /** What SRP mixes in, in place of the pool's name. */
  readonly groupKey: string
  /** Never sent. */
  readonly secret: string
}
