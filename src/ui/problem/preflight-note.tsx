import { preflight } from '../../diagnosis/diagnose.ts'
import type { Outgoing } from '../../trace/record/exchange.ts'
import { useMessages } from '../context/messages.ts'
import { findingWords } from './finding-words.ts'
import { useEvidenceToBe } from './use-evidence.ts'
import './preflight-note.css'

/** Warns of what a request is likely to be refused for; it can be sent all the same. */
export function PreflightNote({ outgoing }: { readonly outgoing: Outgoing }) {
  const { preflight: title } = useMessages('problem')
  const { sentences } = useMessages('app').separators
  const texts = { symptoms: useMessages('symptoms'), proofs: useMessages('proofs') }
  const found = preflight(useEvidenceToBe(outgoing))
  if (found.length === 0) return null
  return (
    <div role="status" className="preflight">
      <p>
        <b>{title(outgoing.operation)}</b>
      </p>
      <ul>
        {found.map((finding) => {
          const { cause, proof, remedy } = findingWords(texts, finding, [outgoing.operation, '', ''])
          return <li key={finding.symptom}>{[cause, proof, remedy].filter(Boolean).join(sentences)}</li>
        })}
      </ul>
    </div>
  )
}
