import { useRef, useState } from 'react'
import { lazyModule } from '../../../loading/lazy-module.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { CopyButton } from '../../secret/copy-button.tsx'
import { SignInForm } from '../sign-in-form.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeHeading } from './challenge-heading.tsx'
import { CodeField } from './code-field.tsx'
import { ReadCode } from './read-code.tsx'

const QrCode = lazyPart(
  lazyModule(() => import('./qr-code.tsx')),
  (module) => module.QrCode,
)

/** Answers MFA_SETUP: shows the secret for an authenticator app, and takes its first code. */
export function MfaSetupForm({ challenge, disabled }: ChallengeFormProps<'MFA_SETUP'>) {
  const { code: shared, [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const issuer = useSessionState(({ connection }) => connection.name)
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { secret } = challenge.parameters
  const back = (
    <Button variant="default" disabled={disabled} onClick={session.startOver}>
      {shared.back}
    </Button>
  )
  const heading = (
    <ChallengeHeading title={texts.title}>
      {secret === null ? texts.impossible : texts.about(challenge.username)}
    </ChallengeHeading>
  )
  if (secret === null) {
    return (
      <>
        {heading}
        <div className="buttons">{back}</div>
      </>
    )
  }
  const submit = () => {
    setChecked(true)
    if (code !== '') void session.answer({ name: challenge.name, code })
  }
  return (
    <SignInForm
      button={shared.button}
      disabled={disabled}
      onSubmit={submit}
      beside={
        <>
          <ReadCode
            codeOf={(local) => local.code({ secret })}
            disabled={disabled}
            onCode={(read) => {
              setCode(read)
              field.current?.focus()
            }}
          />
          {back}
        </>
      }
    >
      {heading}
      <QrCode text={addressOf(issuer, challenge.username, secret)} name={texts.qrCode} />
      <p className="small">
        {texts.secret} <code>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>{' '}
        <CopyButton name={texts.secretName} value={secret} />
      </p>
      <CodeField ref={field} code={code} disabled={disabled} isMissing={checked && code === ''} onCode={setCode} />
    </SignInForm>
  )
}

/** As authenticator apps read it: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
function addressOf(issuer: string, username: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}
