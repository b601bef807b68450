import { type ReactNode, useRef } from 'react'
import { CodeField } from '../challenges/code-field.tsx'
import { ReadLocal } from '../challenges/read-local.tsx'

interface SentCodeFieldProps {
  readonly username: string
  readonly code: string
  readonly isMissing: boolean
  readonly onCode: (code: string) => void
  /** Beside the button that reads it. */
  readonly beside?: ReactNode
}

/** For the code of a message, which the local Cognito can tell. */
export function SentCodeField({ username, code, isMissing, onCode, beside }: SentCodeFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <CodeField ref={field} code={code} disabled={false} isMissing={isMissing} onCode={onCode} />
      <div className="buttons">
        <ReadLocal
          kind="code"
          read={(local) => local.code({ name: 'account', username })}
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
