import { isSecretMember } from '../../protocol/secrets.ts'
import { membersOf } from '../body/members.ts'
import { wayTo } from '../body/piece.ts'
import { walk } from '../body/walk.ts'
import type { Exchange, TraceEvent } from '../record/exchange.ts'
import { isPlainText } from './secrets.ts'
import type { AnswerHole } from './value.ts'

/** A value of an answer that a later request may send. */
export interface Given {
  readonly name: string
  readonly value: string
  readonly hole: AnswerHole
}

/** Names of what goes from one answer into the next request, besides secrets. */
const handedOn = ['IdentityId', 'AccessKeyId']

/** What an answer gives to later requests; nothing where there is none that can be read. @param step index of the step */
export function givenBy({ outcome }: Exchange, step: number): Given[] {
  if (outcome.kind !== 'answered') return []
  const { format, pieces } = walk(outcome.body)
  return [...membersOf(pieces)].flatMap(({ kind, value, place }): Given[] => {
    const name = place.name ?? ''
    const way = kind === 'text' && isHandedOn(name) ? (wayTo(place) ?? []) : []
    const isInList = way.some((step) => step.name !== step.label)
    if (isInList || way.length === 0) return []
    // The XML of STS, as the SDKs give it: without the outermost elements.
    const path = format === 'xml' ? ['Credentials', name] : way.map((step) => step.name ?? '')
    return [{ name, value, hole: { kind: 'answer', step, path, isPlain: isPlainText(value) } }]
  })
}

const isHandedOn = (name: string) => isSecretMember(name) || handedOn.includes(name)

/** The key that goes with the one that the request was signed with, from the answer that brought both. */
export function secretKeyBefore(exchange: Exchange, events: readonly TraceEvent[]): string | null {
  const authorization = exchange.requestHeaders.find(([name]) => name === 'authorization')?.[1] ?? ''
  const accessKeyId = /Credential=(\w+)\//.exec(authorization)?.[1]
  if (accessKeyId === undefined) return null
  // An API may answer who called it, so that not every answer with the key's ID brought the key.
  const keys = events.flatMap((event) =>
    event.kind === 'exchange' && event.outcome.kind === 'answered' && event.outcome.body.includes(accessKeyId)
      ? givenBy(event, 0).filter(({ name }) => isSecretKey(name))
      : [],
  )
  return keys.at(-1)?.value ?? null
}

/** The identity pool says the one, STS the other. */
export const isSecretKey = (name: string) => name === 'SecretKey' || name === 'SecretAccessKey'
