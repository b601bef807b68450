import { maskForm } from '../../protocol/secrets-by-look.ts'
import type { Piece } from '../body/piece.ts'
import { headerPiece } from '../body/text.ts'
import { walk, walkAddress } from '../body/walk.ts'
import { sendsForged } from '../facts/sends-forged.ts'
import type { HeaderList, TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { fingerprint } from './fingerprint.ts'
import { type SecretSearch, secretSearch } from './secret-search.ts'

/** What is done with each secret that is met; gives what stands in its place. */
type Treat = (secret: string) => string

/** `•••#9c41`: the same for the same secret. What is hidden already stays as it is. */
export function mask(secret: string): string {
  return maskForm.test(secret) ? secret : `•••#${fingerprint(secret)}`
}

/**
 * A copy of the run in which every secret is replaced by its mask: first where the table of names says that one
 * stands, then wherever the same text stands again. The run itself is not touched.
 * @param secrets those of other runs too, where a secret may have wandered
 */
export function redactRun(run: Run, secrets: ReadonlySet<string> = secretsIn(run)): Run {
  const hide = hideAll(secretSearch(secrets))
  const events = run.events.map((event) => treatEvent(event, mask, hide))
  return { ...run, events, redacted: true }
}

/** A copy of the run in which only these secrets are replaced by their masks. */
export function maskSecrets(run: Run, secrets: ReadonlySet<string>): Run {
  const hide = hideAll(secretSearch(secrets))
  const treat: Treat = (secret) => (secrets.has(secret) ? mask(secret) : secret)
  return { ...run, events: run.events.map((event) => treatEvent(event, treat, hide)) }
}

/** Copies of all runs, in which a secret of one is hidden in all of them. */
export function redactRuns(runs: readonly Run[]): readonly Run[] {
  const secrets = secretsInAll(runs)
  return runs.map((run) => redactRun(run, secrets))
}

/** A body with its secrets replaced, for display. */
export function redactBody(body: string): string {
  return treatBody(body, mask)
}

/** Every secret that stands in the run, in the clear: what may not be in a file. */
export function secretsIn(run: Pick<Run, 'events'>): ReadonlySet<string> {
  const secrets = new Set<string>()
  const collect: Treat = (secret) => {
    if (secret !== '' && !maskForm.test(secret)) secrets.add(secret)
    return secret
  }
  for (const event of run.events) treatEvent(event, collect)
  return secrets
}

export function secretsInAll(runs: readonly Run[]): ReadonlySet<string> {
  return new Set(runs.flatMap((run) => [...secretsIn(run)]))
}

/** The secrets of which the text holds one, in the clear or escaped; empty: the file may be offered. */
export function leaksIn(text: string, secrets: ReadonlySet<string>): readonly string[] {
  return [...new Set(secretSearch(secrets)(text).map(({ secret }) => secret))]
}

const same = (text: string) => text

function treatEvent(event: TraceEvent, treat: Treat, everywhere: Treat = same): TraceEvent {
  const whole = (text: string) => everywhere(text)
  switch (event.kind) {
    case 'computation':
      return event
    case 'redirect':
      return { ...event, url: whole(treatPieces(event.url, walkAddress(event.url), treat)) }
    case 'exchange': {
      const { requestBody, outcome } = event
      const headers = (list: HeaderList) =>
        treatHeaders(list, treat).map(([name, value]) => [name, whole(value)] as const)
      return {
        ...event,
        ...(sendsForged(event) && { forged: true as const }),
        url: whole(treatPieces(event.url, walkAddress(event.url), treat)),
        requestHeaders: headers(event.requestHeaders),
        requestBody: requestBody === null ? null : whole(treatBody(requestBody, treat)),
        outcome:
          outcome.kind === 'answered'
            ? { ...outcome, headers: headers(outcome.headers), body: whole(treatBody(outcome.body, treat)) }
            : outcome,
      }
    }
    default:
      return event satisfies never
  }
}

function hideAll(search: SecretSearch): Treat {
  return (text) => {
    const parts: string[] = []
    let last = 0
    for (const { start, end, secret } of search(text)) {
      parts.push(text.slice(last, start), mask(secret))
      last = end
    }
    return joined(text, parts, last)
  }
}

/**
 * Copied, where anything was replaced: in V8 a slice, and what `+` makes of it, keeps the text that it was cut from,
 * with the secrets, for as long as it lives itself.
 */
const joined = (whole: string, parts: readonly string[], last: number): string =>
  parts.length === 0 ? whole : [...parts, whole.slice(last)].join('')

function treatHeaders(headers: HeaderList, treat: Treat): HeaderList {
  return headers.map(([name, value]) => [name, treatPieces(value, [headerPiece(name, value)], treat)])
}

function treatBody(body: string, treat: Treat): string {
  return treatPieces(body, walk(body).pieces, treat)
}

/** Replaces in place, so that all else stays as it was sent: order, spaces, how numbers are written. */
function treatPieces(whole: string, pieces: Iterable<Piece>, treat: Treat): string {
  const parts: string[] = []
  let last = 0
  let at = 0
  for (const { kind, text, secrets } of pieces) {
    for (const { start, end, value } of secrets) {
      const stand = treat(value)
      if (stand === value) continue
      // A number in JSON becomes a string.
      parts.push(whole.slice(last, at + start), kind === 'number' ? `"${stand}"` : stand)
      last = at + end
    }
    at += text.length
  }
  return joined(whole, parts, last)
}
