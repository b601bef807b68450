import type { Computation, ComputedValue } from '../trace/record/exchange.ts'

/** Records a value that was computed here for the next request. */
export type NoteComputation = (computed: Pick<Computation, 'name' | 'values'>) => void

/** A value's name and length; the value itself is never recorded. */
export function measured(name: string, value: string): ComputedValue {
  return { name, length: value.length }
}
