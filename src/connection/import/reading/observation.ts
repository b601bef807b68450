import type { ImportNote, ListMember, SingleMember } from './imported.ts'

/** A value that is known to be a member of a connection. */
export type Observation =
  | { readonly member: SingleMember; readonly value: string; readonly place: string }
  | { readonly member: ListMember; readonly value: readonly string[]; readonly place: string }

export interface Recognised {
  readonly observations: readonly Observation[]
  readonly notes: readonly ImportNote[]
}
