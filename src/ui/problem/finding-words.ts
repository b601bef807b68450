import type { Finding } from '../../diagnosis/diagnose.ts'
import type { DetailMessages } from '../../i18n/en-details.ts'
import type { Sentence } from '../../i18n/symptom-texts.ts'
import { visible } from '../../text/visible.ts'

type FindingTexts = Pick<DetailMessages, 'symptoms' | 'proofs'>

export interface FindingWords {
  readonly cause: string
  readonly remedy: string
  /** What the session shows for it; null: nothing. */
  readonly proof: string | null
}

/** A finding in words; values of services and of what was sent stand in them. */
export function findingWords(
  { symptoms, proofs }: FindingTexts,
  { symptom, value, proof }: Finding,
  [operation, service, detail]: readonly [string, string, string],
): FindingWords {
  const { cause, remedy } = symptoms[symptom]
  const put = (sentence: Sentence) =>
    visible(typeof sentence === 'string' ? sentence : sentence(value ?? operation, service, detail))
  const shown = proof && proofs[proof.name]
  const [first = '', second = '', third = ''] = proof?.values ?? []
  return {
    cause: put(cause),
    remedy: put(remedy),
    proof: shown && visible(typeof shown === 'string' ? shown : shown(first, second, third)),
  }
}
