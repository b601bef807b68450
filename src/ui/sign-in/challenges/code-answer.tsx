import { type ReactNode, useRef, useState } from 'react'
import type { LocalCognito } from '../../../session/local-cognito.ts'
import { CodeField } from '../../fields/code-field.tsx'
import { ReadLocal } from '../../fields/read-local.tsx'
import { ChallengeFrame } from './challenge-frame.tsx'

interface CodeAnswerProps {
  readonly title: string
  readonly about: string
  readonly disabled: boolean
  /** What the local Cognito can tell the code by. */
  readonly wanted: Parameters<LocalCognito['code']>[0]
  readonly onAnswer: (code: string) => void
  /** Above the field. */
  readonly children?: ReactNode
}

/** The form of a challenge that is answered with a code. */
export function CodeAnswer({ title, about, disabled, wanted, onAnswer, children }: CodeAnswerProps) {
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = () => {
    setChecked(true)
    if (code !== '') onAnswer(code)
  }
  const read = (
    <ReadLocal
      kind="code"
      read={(local) => local.code(wanted)}
      disabled={disabled}
      onRead={(text) => {
        setCode(text)
        field.current?.focus()
      }}
    />
  )
  return (
    <ChallengeFrame title={title} about={about} disabled={disabled} onAnswer={submit} beside={read}>
      {children}
      <CodeField ref={field} code={code} disabled={disabled} isMissing={checked && code === ''} onCode={setCode} />
    </ChallengeFrame>
  )
}
