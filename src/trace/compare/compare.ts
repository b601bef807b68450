import { factsOf, type RunFacts } from '../facts/run-facts.ts'
import { sentValues } from '../facts/sent-values.ts'
import { operationOf } from '../facts/step-name.ts'
import type { Exchange, TraceEvent } from '../record/exchange.ts'
import type { RedactedRun } from '../redaction/redacted-run.ts'
import { align } from './aligned.ts'

/** Two runs side by side. */
export interface Comparison {
  readonly left: RunFacts
  readonly right: RunFacts
  readonly steps: readonly ComparedStep[]
}

export interface ComparedStep {
  /** As `operationOf` names it. */
  readonly name: string
  /** null: this run has no such step. */
  readonly left: TraceEvent | null
  readonly right: TraceEvent | null
  /** Empty where one side is missing, or nothing differs. */
  readonly differences: readonly Difference[]
}

/** A value that differs; null: not there. Durations always differ and are left to the view. */
export interface Difference {
  /** `outcome` is the status or the lack of one, `sent` a member of the request. */
  readonly of: 'outcome' | 'sent'
  /** Path of the member, e.g. `AuthParameters.USERNAME`; empty for an outcome. */
  readonly name: string
  readonly left: string | null
  readonly right: string | null
}

/** Which steps only one run has, and which values differ. Takes redacted runs: the values are for showing. */
export function compareRuns(left: RedactedRun, right: RedactedRun): Comparison {
  return {
    left: factsOf(left),
    right: factsOf(right),
    steps: align(left.events, right.events, keyOf).map(([a, b]) => {
      const event = a ?? b
      return {
        name: event ? operationOf(event) : '',
        left: a,
        right: b,
        differences: a && b ? differencesOf(a, b) : [],
      }
    }),
  }
}

function keyOf(event: TraceEvent): string {
  return `${event.kind} ${operationOf(event)}`
}

function differencesOf(left: TraceEvent, right: TraceEvent): readonly Difference[] {
  if (left.kind !== 'exchange' || right.kind !== 'exchange') return []
  const [before, after] = [outcomeOf(left), outcomeOf(right)]
  const outcome: Difference[] = before === after ? [] : [{ of: 'outcome', name: '', left: before, right: after }]
  const sent = [sentValues(left), sentValues(right)] as const
  const names = [...new Set(sent.flatMap((values) => [...values.keys()]))]
  const values = names.map((name) => ({
    of: 'sent' as const,
    name,
    left: sent[0].get(name) ?? null,
    right: sent[1].get(name) ?? null,
  }))
  return [...outcome, ...values.filter((value) => value.left !== value.right)]
}

function outcomeOf({ outcome }: Exchange): string {
  return outcome.kind === 'answered' ? String(outcome.status) : outcome.kind
}
