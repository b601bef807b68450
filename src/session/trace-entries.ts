import type { NoteComputation } from '../cognito/note.ts'
import type { Outgoing, Redirect } from '../trace/record/exchange.ts'
import type { World } from './world.ts'

/** Writes into the trace what the page computed. */
export function recordComputation({ trace, now }: World): NoteComputation {
  return (computed) => void trace.add({ kind: 'computation', ...computed, at: now() })
}

/** Writes into the trace that the browser left for another page, or came back from it. */
export function recordRedirect(
  { trace, now }: World,
  direction: 'left' | 'returned',
  provider: string | null,
  { url, step }: Pick<Redirect, 'url' | 'step'>,
): void {
  trace.add({ kind: 'redirect', direction, provider, url, at: now(), ...(step && { step }) })
}

/** The address of a redirect once the browser may go there: at once, or when the user sends it. */
export function passRedirect(
  { recorder }: World,
  operation: '/oauth2/authorize' | '/logout',
  url: string,
): Promise<Outgoing> {
  return recorder.pass({
    peer: 'hosted-ui',
    operation,
    method: 'GET',
    url,
    requestHeaders: [],
    requestBody: null,
  })
}
