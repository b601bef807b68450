import { useRef, useState } from 'react'
import { lazyModule } from '../../../loading/lazy-module.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { CopyButton } from '../../secret/copy-button.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'
import { CodeField } from './code-field.tsx'
import { ReadLocal } from './read-local.tsx'

const QrCode = lazyPart(
  lazyModule(() => import('./qr-code.tsx')),
  (module) => module.QrCode,
)

/** Answers MFA_SETUP: shows the secret for an authenticator app, and takes its first code. */
export function MfaSetupForm({ challenge, disabled }: ChallengeFormProps<'MFA_SETUP'>) {
  const { [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const issuer = useSessionState(({ connection }) => connection.name)
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
      <QrCode text={addressOf(issuer, challenge.username, secret)} name={texts.qrCode} />
      <p className="small">
        {texts.secret} <code>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>{' '}
        <CopyButton name={texts.secretName} value={secret} />
      </p>
      <CodeField ref={field} code={code} disabled={disabled} isMissing={checked && code === ''} onCode={setCode} />
    </ChallengeFrame>
  )
}

/** As authenticator apps read it: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
function addressOf(issuer: string, username: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}
