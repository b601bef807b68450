import { memberReader } from '../body/members.ts'
import type { Answer, TraceEvent } from '../record/exchange.ts'

/** Code and message of a refusal, as the service sent them; null: absent. */
export interface Refusal {
  /** e.g. `NotAuthorizedException`, `invalid_grant`. */
  readonly code: string | null
  readonly message: string | null
}

const longestWords = 500

/** The refusal in an answer, or in the address by which the browser was sent back; null where there is none. */
export function refusalIn(event: TraceEvent): Refusal | null {
  switch (event.kind) {
    case 'exchange':
      return event.outcome.kind === 'answered' && event.outcome.status >= 400 ? refusalOf(event.outcome) : null
    case 'redirect':
      return event.direction === 'returned' ? refusalInAddress(event.url) : null
    case 'computation':
      return null
    default:
      return event satisfies never
  }
}

/** Reads AWS JSON (`__type`, `message`), OAuth (RFC 6749, 5.2) and the query protocol's XML (`Code`, `Message`). */
export function refusalOf({ body, headers }: Pick<Answer, 'body' | 'headers'>): Refusal {
  const member = memberReader(body)
  const named = headers.find(([name]) => name === 'x-amzn-errortype')?.[1] ?? null
  const type = named ?? member('__type') ?? member('error') ?? member('Code')
  const message = member('message') ?? member('Message') ?? member('error_description')
  return {
    // `com.amazonaws…#ResourceNotFoundException:http://…`: the name stands in the middle.
    code: type?.replace(/^[^#]*#/, '').replace(/:.*$/, '') ?? null,
    message: shorten(message ?? (type === null ? body.trim() : '')),
  }
}

/** RFC 6749, 4.1.2.1. */
function refusalInAddress(url: string): Refusal | null {
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  const code = query.get('error')
  return code === null ? null : { code, message: shorten(query.get('error_description') ?? '') }
}

function shorten(words: string): string | null {
  if (words === '') return null
  return words.length > longestWords ? `${words.slice(0, longestWords)}…` : words
}
