import type { Problem } from '../cognito/problem.ts'
import type { Source } from '../token/kind/source.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Judgement, Proof } from './proof.ts'
import type { Repair } from './repairs/repair.ts'
import type { Certainty, Press, Symptom } from './symptom.ts'
import { type SymptomName, symptoms } from './symptoms.ts'

/** A cause of a refusal, how sure it is, and what to do about it. */
export interface Finding {
  readonly symptom: SymptomName
  readonly certainty: Certainty
  /** null: nothing but the service's words speaks for it. */
  readonly proof: Proof | null
  /** A part of the service's words that the cause mentions, e.g. the name of a trigger; null: none. */
  readonly value: string | null
  /** Words of a third party within the service's, e.g. of a Lambda function; null: none. */
  readonly quoted: string | null
  readonly repair: Repair | null
  readonly press: Press | null
  readonly source: Source | null
}

/** The causes that the evidence leaves, the surest first; of equal ones the order is that of the table. */
export function diagnose(evidence: Evidence): readonly Finding[] {
  const { problem } = evidence
  if (problem === null) return []
  return rows
    .flatMap(([name, symptom]) => {
      const match = matchOf(symptom, problem)
      return match ? judged(name, symptom, evidence, match.groups ?? {}) : []
    })
    .sort((a, b) => certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty))
}

/** What a request would be refused for, as far as that can be proved before it is sent. */
export function preflight(evidence: Evidence): readonly Finding[] {
  return rows.flatMap(([name, symptom]) => {
    const isLookedAt = symptom.foretells?.some((operation) => operation === evidence.sent?.operation) ?? false
    const found = isLookedAt ? judged(name, symptom, evidence, {}) : []
    return found.filter(({ certainty }) => certainty === 'proved')
  })
}

// Object.entries says `string`; these are the entries of the table.
const rows = Object.entries(symptoms) as readonly [SymptomName, Symptom][]

const certainties: readonly Certainty[] = ['proved', 'likely', 'possible']

type Groups = Readonly<Record<string, string | undefined>>

function judged(name: SymptomName, symptom: Symptom, evidence: Evidence, groups: Groups): readonly Finding[] {
  const judgement = symptom.when?.(evidence) ?? 'open'
  const certainty = certaintyOf(judgement, symptom)
  if (certainty === 'ruled-out') return []
  return [
    {
      symptom: name,
      certainty,
      proof: typeof judgement === 'string' ? null : judgement,
      value: groups.value ?? null,
      quoted: groups.quoted ?? null,
      repair: symptom.repair?.(evidence) ?? null,
      press: symptom.press ?? null,
      source: symptom.source === 'unverified' ? null : symptom.source,
    },
  ]
}

function certaintyOf(judgement: Judgement, { otherwise }: Symptom): Certainty | 'ruled-out' {
  if (typeof judgement !== 'string') return judgement.certainty ?? 'proved'
  return judgement === 'open' ? otherwise : judgement
}

const refusals: readonly Problem['kind'][] = ['refused', 'sent-back']

/** Whether a problem shows the symptom, with what its wording names; null: it doesn't. */
function matchOf(symptom: Symptom, problem: Problem): { readonly groups?: Groups | undefined } | null {
  const { kinds = refusals, services, operations, says, status } = symptom
  if (!kinds.includes(problem.kind)) return null
  if (services && !('service' in problem && services.includes(problem.service))) return null
  if (operations && !('operation' in problem && operations.some((name) => name === problem.operation))) return null
  if (status && !('status' in problem && problem.status >= status[0] && problem.status <= status[1])) return null
  if (!says) return {}
  return (
    wordsOf(problem)
      .map((text) => says.exec(text))
      .find((match) => match !== null) ?? null
  )
}

/** The message before the code: most refusals share a code. */
function wordsOf(problem: Problem): readonly string[] {
  switch (problem.kind) {
    case 'refused':
      return [problem.message, problem.code]
    case 'sent-back':
      // Anyone can make a link to an address that no sign-in waits for: its words are no evidence.
      return problem.awaited ? [problem.description ?? '', problem.error] : []
    case 'authenticator':
      return [problem.error]
    case 'unreadable':
      return [problem.excerpt]
    case 'unexpected-return':
      return [problem.reason]
    default:
      return []
  }
}
