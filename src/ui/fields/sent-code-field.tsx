import { type ReactNode, useRef } from 'react'
import type { LocalCognito } from '../../session/local-cognito.ts'
import { CodeField } from './code-field.tsx'
import { ReadLocal } from './read-local.tsx'

interface SentCodeFieldProps {
  /** What the local Cognito can tell it by. */
  readonly wanted: Parameters<LocalCognito['code']>[0]
  readonly code: string
  readonly isMissing: boolean
  readonly onCode: (code: string) => void
  /** Beside the button that reads it. */
  readonly beside?: ReactNode
}

/** For a code of a message or an authenticator app. */
export function SentCodeField({ wanted, code, isMissing, onCode, beside }: SentCodeFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <CodeField ref={field} code={code} disabled={false} isMissing={isMissing} onCode={onCode} />
      <div className="buttons">
        <ReadLocal
          kind="code"
          read={(local) => local.code(wanted)}
          disabled={false}
          onRead={(read) => {
            onCode(read)
            field.current?.focus()
          }}
        />
        {beside}
      </div>
    </>
  )
}
