import type { NoteComputation } from '../cognito/note.ts'
import type { Redirect } from '../trace/record/exchange.ts'
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
