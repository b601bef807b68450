import type { TraceEvent } from '../record/exchange.ts'
import { isUnreadable } from './readable.ts'
import { refusalIn } from './refusal.ts'
import { operationOf } from './step-name.ts'

/** Whether a step is one of those that were asked for. @param name as the screen shows it */
export type TraceFilter = (event: TraceEvent, name: string) => boolean

/** The one keyword: steps that were refused or got no readable response. */
const errors = 'is:error'

/**
 * Reads what was typed into the filter: words that all have to occur in the step's name, method, address, status or
 * bodies, in any case; a word behind a minus sign must not occur. `is:error` stands for refusals and missing responses.
 * @returns null: nothing was typed, so every step is shown
 */
export function filterOf(typed: string): TraceFilter | null {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-')
  if (words.length === 0) return null
  const wanted = words.filter((word) => !word.startsWith('-'))
  const unwanted = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  return (event, name) => {
    const has = (word: string) => (word === errors ? isError(event) : textOf(event, name).includes(word))
    return wanted.every(has) && !unwanted.some(has)
  }
}

/** Whether the service refused, or gave no response that can be read. */
export function isError(event: TraceEvent): boolean {
  if (refusalIn(event) !== null) return true
  return event.kind === 'exchange' && (event.outcome.kind === 'unreachable' || isUnreadable(event))
}

/** What is searched of a step; kept, since it is asked for with each letter that is typed. */
const texts = new WeakMap<TraceEvent, string>()

function textOf(event: TraceEvent, name: string): string {
  const known = texts.get(event)
  if (known !== undefined) return known
  const text = [name, operationOf(event), ...partsOf(event)].join('\n').toLowerCase()
  texts.set(event, text)
  return text
}

function partsOf(event: TraceEvent): readonly string[] {
  switch (event.kind) {
    case 'exchange': {
      const { method, url, requestBody, outcome } = event
      const response = outcome.kind === 'answered' ? [`${outcome.status}`, outcome.body] : []
      return [method, url, requestBody ?? '', ...response]
    }
    case 'redirect':
      return [event.url, event.provider ?? '']
    case 'computation':
      return event.values.map((value) => value.name)
    default:
      return event satisfies never
  }
}
