import { useRef, useState } from 'react'
import type { CodeChallengeName } from '../../../cognito/challenges/challenge.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { CodeField } from '../../fields/code-field.tsx'
import { ReadLocal } from '../../fields/read-local.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'

/** Answers any challenge that wants a code. */
export function CodeForm<Name extends CodeChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  const { code: texts, [challenge.name]: own } = useMessages('challenges')
  const session = useSession()
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = () => {
    setChecked(true)
    if (code !== '') void session.answer({ name: challenge.name, code })
  }
  const { destination } = challenge.parameters
  return (
    <ChallengeFrame
      title={own.title}
      about={own.about(challenge.username, destination ?? texts.nowhere)}
      disabled={disabled}
      onAnswer={submit}
      beside={
        <ReadLocal
          kind="code"
          read={(local) => local.code(challenge)}
          disabled={disabled}
          onRead={(read) => {
            setCode(read)
            field.current?.focus()
          }}
        />
      }
    >
      <CodeField ref={field} code={code} disabled={disabled} isMissing={checked && code === ''} onCode={setCode} />
    </ChallengeFrame>
  )
}
