import type { Computation, ComputedValue } from '../trace/record/exchange.ts'

/** Tells the record of something that was computed here, for the next request. */
export type NoteComputation = (computed: Pick<Computation, 'name' | 'values'>) => void

/** A value's name and length: what may be told of it. */
export function measured(name: string, value: string): ComputedValue {
  return { name, length: value.length }
}
