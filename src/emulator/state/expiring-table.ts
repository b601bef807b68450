import type { JsonMembers } from './json.ts'
import { type Indexes, type Rows, Table } from './table.ts'

/** How long an expired row is kept, so that it can still be told from one that never was. */
const keptAfterExpiry = 60 * 60 * 1000

/** More than the one row that a write adds, so that the sweep overtakes the growth. */
const looksPerWrite = 4

interface Expiring {
  /** Epoch milliseconds. */
  readonly expires: number
}

/**
 * A table that forgets what expired an hour ago. Each write looks at the next few rows, round and round: no timer runs,
 * no write takes long, and beside the rows in force there are at most a third as many others.
 */
export class ExpiringTable<Row extends Expiring & JsonMembers<Row>, Index extends string = never> extends Table<
  Row,
  Index
> {
  private readonly now: () => number
  private round: Iterator<string, unknown> = this.keys()

  constructor(rows: Rows<Row>, now: () => number, indexes: Indexes<Row, Index>) {
    super(rows, indexes)
    this.now = now
  }

  override set(id: string, row: Row): void {
    this.sweep()
    super.set(id, row)
  }

  private sweep(): void {
    const limit = this.now() - keptAfterExpiry
    for (let look = 0; look < looksPerWrite; look++) {
      const next = this.round.next()
      if (next.done) {
        this.round = this.keys()
        return
      }
      const expires = this.get(next.value)?.expires ?? Number.POSITIVE_INFINITY
      if (expires <= limit) this.delete(next.value)
    }
  }
}
