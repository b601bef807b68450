import type { ComputationName } from '../../protocol/computations.ts'
import type { Purpose, Result } from '../../protocol/purposes.ts'
import { visible } from '../../text/visible.ts'
import type { Refusal } from '../facts/refusal.ts'
import type { Arrow, ArrowState, Diagram, Participant, ParticipantId } from './diagram.ts'

/** The words of ours on a diagram. */
export interface DiagramTexts {
  /** What such a picture is. */
  readonly picture: string
  readonly participants: Readonly<Record<ParticipantId, string>>
  readonly purposes: Readonly<Record<Purpose, string>>
  readonly results: Readonly<Record<Result, string>>
  readonly computations: Readonly<Record<ComputationName, string>>
  readonly states: Readonly<Record<ArrowState, string>>
  /** Label while the user is on another origin. */
  readonly unseen: string
  readonly awayFor: (time: string) => string
  readonly attempt: (attempt: number) => string
  /** Between a name and what it is for. */
  readonly dash: string
  /** Between the members of a list. */
  readonly list: string
  readonly way: (from: string, to: string) => string
  readonly milliseconds: (value: number) => string
  readonly seconds: (value: number) => string
}

export function participantName({ id, name }: Participant, texts: DiagramTexts): string {
  return name === null ? texts.participants[id] : joined('', name)
}

/** What stands on the arrow: its name as the specification has it, and what it is for. */
export function labelOf(arrow: Arrow, texts: DiagramTexts): { readonly name: string; readonly words: string } {
  if (arrow.kind === 'computation') return { name: computationName(arrow.name, texts), words: '' }
  return {
    name: joined('', arrow.name),
    words: joined(texts.list, arrow.detail, arrow.purpose && texts.purposes[arrow.purpose]),
  }
}

function computationName(name: string, { computations }: DiagramTexts): string {
  const known = Object.entries(computations).find(([computation]) => computation === name)
  return known?.[1] ?? joined('', name)
}

/** Its result in a line; of a planned arrow, the expected one. */
export function outcomeOf(arrow: Arrow, texts: DiagramTexts): string {
  const { state, status, duration, attempt } = arrow
  const isRedirect = arrow.kind === 'left' || arrow.kind === 'returned'
  const result = arrow.result && joined(' ', texts.results[arrow.result.what], arrow.result.name)
  const tried = attempt > 1 ? texts.attempt(attempt) : null
  const time = duration === null ? null : timeText(duration, texts)
  switch (state) {
    case 'planned':
      return arrow.kind === 'left' ? texts.unseen : (result ?? '')
    case 'waiting':
      return joined(' · ', texts.states.waiting, result)
    case 'pending':
      return joined(' · ', tried, texts.states.pending, isRedirect && texts.unseen)
    case 'answered':
      return joined(' · ', tried, status, isRedirect && time ? texts.awayFor(time) : time, result)
    case 'refused':
      return joined(' · ', tried, status, time, refusalText(arrow.refusal) || texts.states.refused)
    case 'unreadable':
      return joined(' · ', tried, status, time, texts.states.unreadable)
    case 'unreachable':
    case 'cancelled':
      return joined(' · ', tried, texts.states[state], time)
    default:
      return state satisfies never
  }
}

/** Everything about an arrow in one sentence, for screen readers. */
export function spokenArrow(arrow: Arrow, { participants }: Diagram, texts: DiagramTexts): string {
  const { name, words } = labelOf(arrow, texts)
  const called = (id: ParticipantId) => {
    const participant = participants.find((candidate) => candidate.id === id)
    return participant ? participantName(participant, texts) : texts.participants[id]
  }
  const outcome = outcomeOf(arrow, texts)
  const isSaid =
    arrow.state === 'waiting' ||
    arrow.state === 'pending' ||
    arrow.state === 'unreachable' ||
    arrow.state === 'cancelled'
  return joined(
    texts.list,
    name,
    words,
    arrow.kind !== 'computation' && texts.way(called(arrow.from), called(arrow.to)),
    arrow.kind === 'computation' && arrow.detail,
    arrow.kind === 'computation' || isSaid ? null : texts.states[arrow.state],
    outcome,
  )
}

function refusalText(refusal: Refusal | null): string {
  return joined(': ', refusal?.code, refusal?.message)
}

function timeText(milliseconds: number, texts: DiagramTexts): string {
  return milliseconds < 1000 ? texts.milliseconds(Math.round(milliseconds)) : texts.seconds(milliseconds / 1000)
}

/** Also a service's own message: without characters that XML forbids, and with invisible ones made visible. */
function joined(separator: string, ...parts: readonly (string | number | false | null | undefined)[]): string {
  const text = parts.filter((part) => typeof part === 'number' || part).join(separator)
  return visible(text.toWellFormed().replace(unprintable, ' '))
}

/** Control characters, line ends, and what is no character. */
const unprintable = /[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu
