import { isSecretMember } from '../../protocol/secrets.ts'
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
  const found = /^\s*</.test(outcome.body) ? inXml(outcome.body) : inJson(outcome.body)
  return found
    .filter(({ path }) => isHandedOn(path.at(-1) ?? ''))
    .map(({ path, value }) => ({
      name: path.at(-1) ?? '',
      value,
      hole: { kind: 'answer', step, path, isPlain: isPlainText(value) },
    }))
}

export const isHandedOn = (name: string) => isSecretMember(name) || handedOn.includes(name)

/** The key that goes with the one that the request was signed with, from the answer that brought both. */
export function secretKeyBefore(exchange: Exchange, events: readonly TraceEvent[]): string | null {
  const authorization = exchange.requestHeaders.find(([name]) => name === 'authorization')?.[1] ?? ''
  const accessKeyId = /Credential=(\w+)\//.exec(authorization)?.[1]
  if (accessKeyId === undefined) return null
  const answer = events.findLast(
    (event) =>
      event.kind === 'exchange' && event.outcome.kind === 'answered' && event.outcome.body.includes(accessKeyId),
  )
  const given = answer?.kind === 'exchange' ? givenBy(answer, 0) : []
  return given.find(({ name }) => isSecretKey(name))?.value ?? null
}

/** The identity pool says the one, STS the other. */
export const isSecretKey = (name: string) => name === 'SecretKey' || name === 'SecretAccessKey'

interface Found {
  readonly path: readonly string[]
  readonly value: string
}

function inJson(body: string): Found[] {
  try {
    return leaves(JSON.parse(body), [])
  } catch {
    return []
  }
}

function leaves(json: unknown, path: readonly string[]): Found[] {
  if (typeof json === 'string') return [{ path, value: json }]
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return []
  return Object.entries(json).flatMap(([name, item]) => leaves(item, [...path, name]))
}

/** STS's answers; the path is that of the SDKs, which leave out the outermost elements. */
function inXml(body: string): Found[] {
  return [...body.matchAll(/<(AccessKeyId|SecretAccessKey|SessionToken)>([^<&]*)</g)].map(
    ([, name = '', value = '']) => ({ path: ['Credentials', name], value }),
  )
}
