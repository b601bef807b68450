import { useMemo } from 'react'
import type { Connection } from '../../connection/connection.ts'
import { type Finding, preflight } from '../../diagnosis/diagnose.ts'
import { evidenceOfLogin } from '../../diagnosis/evidence/evidence-of-login.ts'
import type { Outgoing } from '../../trace/record/exchange.ts'
import { useMessages } from '../context/messages.ts'
import { findingWords } from './finding-words.ts'
import { useEvidenceToBe } from './use-evidence.ts'
import './preflight-note.css'

/** Warns of what a request is likely to be refused for; it can be sent all the same. */
export function PreflightNote({ outgoing }: { readonly outgoing: Outgoing }) {
  return <Foretold operation={outgoing.operation} found={preflight(useEvidenceToBe(outgoing))} />
}

interface LoginNoteProps {
  readonly token: string
  readonly connection: Connection
}

/** The same of a token alone, were it given to the connection's identity pool. */
export function LoginNote({ token, connection }: LoginNoteProps) {
  const evidence = useMemo(() => evidenceOfLogin(token, connection, Date.now()), [token, connection])
  return evidence?.sent ? <Foretold operation={evidence.sent.operation} found={preflight(evidence)} /> : null
}

interface ForetoldProps {
  readonly operation: string
  readonly found: readonly Finding[]
}

function Foretold({ operation, found }: ForetoldProps) {
  const { preflight: title } = useMessages('problem')
  const { sentences } = useMessages('app').separators
  const texts = { symptoms: useMessages('symptoms'), proofs: useMessages('proofs') }
  if (found.length === 0) return null
  return (
    <div role="status" className="preflight">
      <p>
        <b>{title(operation)}</b>
      </p>
      <ul>
        {found.map((finding) => {
          const { cause, proof, remedy } = findingWords(texts, finding, [operation, '', ''])
          return <li key={finding.symptom}>{[cause, proof, remedy].filter(Boolean).join(sentences)}</li>
        })}
      </ul>
    </div>
  )
}
