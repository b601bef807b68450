import { Table } from './table.ts'

/** A holder of tables as JSON: in the place of each table its rows. */
export type Stored<Holder> = {
  readonly [Name in keyof Holder]: Holder[Name] extends { rows(): infer Rows } ? Rows : Holder[Name]
}

export function store<Holder extends object>(holder: Holder): Stored<Holder> {
  const members = Object.entries(holder).map(([name, value]) => [name, value instanceof Table ? value.rows() : value])
  // Each member is what Stored makes of it; the compiler can't follow that through the list.
  return Object.fromEntries(members) as Stored<Holder>
}
