import type { Purpose } from '../../protocol/purposes.ts'
import { type ServiceName, serviceNames } from '../../protocol/services.ts'
import type { StepResult } from '../facts/meaning.ts'
import type { Refusal } from '../facts/refusal.ts'

/** Participants and arrows in their order: all that a drawing needs, free of texts in any language. */
export interface Diagram {
  /** In their order from left to right; only those that take part. */
  readonly participants: readonly Participant[]
  /** In the order in which they happened. */
  readonly arrows: readonly Arrow[]
}

export type ParticipantId = 'browser' | ServiceName

export interface Participant {
  readonly id: ParticipantId
  /** A provider's own name, e.g. `Facebook`; null: the one that all of its kind have. */
  readonly name: string | null
}

/** `waiting`: until the user sends it. `pending`: in flight, or the person is away. `answered`: also of what needs no answer and is done. */
export type ArrowState =
  | 'planned'
  | 'waiting'
  | 'pending'
  | 'answered'
  | 'refused'
  | 'unreadable'
  | 'unreachable'
  | 'cancelled'

export interface Arrow {
  /** The ID of its event; of a planned one, an ID that no event has. */
  readonly id: string
  /** `left` and `returned`: the whole page goes. `computation`: a note on the browser's line. */
  readonly kind: 'request' | 'left' | 'returned' | 'computation'
  readonly from: ParticipantId
  /** The same as `from` for a computation. */
  readonly to: ParticipantId
  /** Passed on the way: the Hosted UI sends on to the provider, and back. */
  readonly via: ParticipantId | null
  /** The operation, the path, or the name of the computation. */
  readonly name: string
  readonly purpose: Purpose | null
  /** More of it in the words of the wire, e.g. `USER_SRP_AUTH`. */
  readonly detail: string | null
  /** Its result, or the expected one. */
  readonly result: StepResult | null
  readonly state: ArrowState
  /** HTTP status; null where there was none. */
  readonly status: number | null
  /** Milliseconds until the answer, or until the person was back; null while unknown. */
  readonly duration: number | null
  /** 1 for the first try. */
  readonly attempt: number
  /** The service's message where the state is `refused`. */
  readonly refusal: Refusal | null
}

/** An arrow of which nothing is known but where it goes. */
export const plainArrow = {
  via: null,
  purpose: null,
  detail: null,
  result: null,
  status: null,
  duration: null,
  attempt: 1,
  refusal: null,
} satisfies Partial<Arrow>

const order: readonly ParticipantId[] = ['browser', ...serviceNames]

/** @param providers names of the providers that take part */
export function diagramOf(arrows: readonly Arrow[], providers: readonly string[]): Diagram {
  const present = new Set(arrows.flatMap(({ from, to, via }) => [from, to, via]))
  const name = [...new Set(providers)].join(' / ') || null
  return {
    participants: order.filter((id) => present.has(id)).map((id) => ({ id, name: id === 'provider' ? name : null })),
    arrows,
  }
}
