import { useRef, useState } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { CodeField } from '../../fields/code-field.tsx'
import { ReadLocal } from '../../fields/read-local.tsx'
import { TotpSecret } from '../../fields/totp-secret.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'

/** Answers MFA_SETUP: shows the secret for an authenticator app, and takes its first code. */
export function MfaSetupForm({ challenge, disabled }: ChallengeFormProps<'MFA_SETUP'>) {
  const { [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { secret } = challenge.parameters
  if (secret === null) {
    return <ChallengeFrame title={texts.title} about={texts.impossible} disabled={disabled} onAnswer={null} />
  }
  const submit = () => {
    setChecked(true)
    if (code !== '') void session.answer({ name: challenge.name, code })
  }
  return (
    <ChallengeFrame
      title={texts.title}
      about={texts.about(challenge.username)}
      disabled={disabled}
      onAnswer={submit}
      beside={
        <ReadLocal
          kind="code"
          read={(local) => local.code({ secret })}
          disabled={disabled}
          onRead={(read) => {
            setCode(read)
            field.current?.focus()
          }}
        />
      }
    >
      <TotpSecret username={challenge.username} secret={secret} />
      <CodeField ref={field} code={code} disabled={disabled} isMissing={checked && code === ''} onCode={setCode} />
    </ChallengeFrame>
  )
}
