import type { ServiceName } from '../../../protocol/services.ts'
import { peerOf } from '../../../trace/facts/step-name.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'

/** The columns of the list by which it can be sorted. */
export const sortableColumns = ['operation', 'peer', 'status', 'duration'] as const

export type Column = (typeof sortableColumns)[number]

export interface Order {
  readonly by: Column
  readonly descending: boolean
}

interface Names {
  readonly name: (event: TraceEvent) => string
  readonly peers: Readonly<Record<ServiceName, string>>
  /** In whose language names are sorted: a BCP 47 tag. */
  readonly language: string
}

/** The order that a press of a column's head leads to: upwards, downwards, then as it happened. */
export function nextOrder(order: Order | null, by: Column): Order | null {
  if (order?.by !== by) return { by, descending: false }
  return order.descending ? null : { by, descending: true }
}

/** The events sorted by a column, equal ones as they happened. @param order null: as they happened */
export function inOrder(events: readonly TraceEvent[], order: Order | null, names: Names): readonly TraceEvent[] {
  if (order === null) return events
  const keys = new Map(events.map((event) => [event.id, keyOf(event, order.by, names)]))
  const { language } = names
  const sign = order.descending ? -1 : 1
  const { compare: compareNames } = new Intl.Collator(language)
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(`${a}`, `${b}`)
  return events.toSorted((a, b) => sign * compare(keys.get(a.id) ?? '', keys.get(b.id) ?? ''))
}

function keyOf(event: TraceEvent, by: Column, { name, peers }: Names): string | number {
  switch (by) {
    case 'operation':
      return name(event)
    case 'peer': {
      const peer = peerOf(event)
      return peer === null ? '' : peers[peer]
    }
    case 'status':
      return event.kind === 'exchange' && event.outcome.kind === 'answered' ? event.outcome.status : 0
    case 'duration':
      return event.kind === 'exchange' && event.outcome.kind !== 'pending' ? event.outcome.duration : -1
    default:
      return by satisfies never
  }
}
