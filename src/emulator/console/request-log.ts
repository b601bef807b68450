/** A request that was answered. No body, header or query is kept: they hold secrets. */
export interface LoggedRequest {
  /** Epoch milliseconds. */
  readonly at: number
  readonly method: string
  /** Below the emulator's base path. */
  readonly path: string
  /** The call of a JSON service or of STS; null: the path tells. */
  readonly operation: string | null
  readonly status: number
  readonly milliseconds: number
  /** Why it was refused, in the words of the answer, once that is read; null: it was not. */
  refusal: string | null
}

const most = 200

/** The last requests, the latest in front; forgotten when the emulator stops. */
export class RequestLog {
  private entries: LoggedRequest[] = []

  add(entry: LoggedRequest): void {
    this.entries.unshift(entry)
    if (this.entries.length > most) this.entries.length = most
  }

  latest(): readonly LoggedRequest[] {
    return this.entries
  }
}
