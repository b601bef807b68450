import type { JsonMembers } from './json.ts'

/** The keys under which an index finds a row. */
type KeysOf<Row> = (row: Row) => readonly string[]

export type Indexes<Row, Index extends string> = Readonly<Record<Index, KeysOf<Row>>>

/** The content of a table as JSON. */
export type Rows<Row> = readonly (readonly [id: string, row: Row])[]

interface Entry<Row> {
  readonly row: Row
  /** Grows with each new ID. */
  readonly position: number
}

/**
 * Rows by ID in the order in which they came, found by further keys without a look at all of them. A row is plain JSON;
 * the indexes are made of the rows and are no part of a snapshot.
 */
export class Table<Row extends JsonMembers<Row>, Index extends string = never> {
  private readonly entries = new Map<string, Entry<Row>>()
  private readonly idsByKey = new Map<string, Set<string>>()
  private readonly indexes: Indexes<Row, Index>
  private lastPosition = 0

  constructor(rows: Rows<Row>, indexes: Indexes<Row, Index>) {
    this.indexes = indexes
    for (const [id, row] of rows) this.put(id, row)
  }

  get size(): number {
    return this.entries.size
  }

  get(id: string): Row | undefined {
    return this.entries.get(id)?.row
  }

  has(id: string): boolean {
    return this.entries.has(id)
  }

  /** Adds a row, or replaces the one with this ID. A member that an index reads is changed in this way or by `change` only. */
  set(id: string, row: Row): void {
    this.put(id, row)
  }

  /** Changes members that an index reads. */
  change(id: string, change: (row: Row) => void): void {
    const entry = this.entries.get(id)
    if (!entry) return
    this.leaveIndexes(id, entry.row)
    change(entry.row)
    this.enterIndexes(id, entry.row)
  }

  delete(id: string): void {
    const before = this.entries.get(id)
    if (!before) return
    this.leaveIndexes(id, before.row)
    this.entries.delete(id)
  }

  clear(): void {
    this.entries.clear()
    this.idsByKey.clear()
  }

  keys(): MapIterator<string> {
    return this.entries.keys()
  }

  values(): Row[] {
    return [...this.entries.values()].map(({ row }) => row)
  }

  rows(): Rows<Row> {
    return [...this.entries].map(([id, { row }]) => [id, row])
  }

  /** The rows that the index finds by one of these keys, oldest first. */
  withKey(index: Index, ...keys: readonly string[]): Row[] {
    const ids = new Set(keys.flatMap((key) => [...(this.idsByKey.get(indexKey(index, key)) ?? [])]))
    return [...ids]
      .flatMap((id) => this.entries.get(id) ?? [])
      .sort((one, other) => one.position - other.position)
      .map(({ row }) => row)
  }

  private put(id: string, row: Row): void {
    const before = this.entries.get(id)
    if (before) this.leaveIndexes(id, before.row)
    this.enterIndexes(id, row)
    this.entries.set(id, { row, position: before?.position ?? ++this.lastPosition })
  }

  private enterIndexes(id: string, row: Row): void {
    for (const key of this.keysOf(row)) {
      const ids = this.idsByKey.get(key)
      if (ids) ids.add(id)
      else this.idsByKey.set(key, new Set([id]))
    }
  }

  private leaveIndexes(id: string, row: Row): void {
    for (const key of this.keysOf(row)) {
      const ids = this.idsByKey.get(key)
      ids?.delete(id)
      if (ids?.size === 0) this.idsByKey.delete(key)
    }
  }

  private keysOf(row: Row): string[] {
    return Object.entries<KeysOf<Row>>(this.indexes).flatMap(([index, keys]) =>
      keys(row).map((key) => indexKey(index, key)),
    )
  }
}

const indexKey = (index: string, key: string) => `${index} ${key}`
