import type { Evidence } from '../evidence/evidence.ts'
import type { Judgement } from '../proof.ts'

/** The service's own sentence; empty where it sent none. */
export function messageOf({ problem }: Evidence): string {
  if (problem?.kind === 'refused') return problem.message
  return problem?.kind === 'sent-back' ? (problem.description ?? '') : ''
}

/** Leaves a code to the rows that know its message. */
export const unlessSaid =
  (known: RegExp) =>
  (evidence: Evidence): Judgement =>
    known.test(messageOf(evidence)) ? 'ruled-out' : 'open'

/** A cause that nothing but a proof speaks for. */
export const only = <Found extends Judgement>(found: Found | null): Found | 'ruled-out' => found ?? 'ruled-out'
