import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { TotpSecret } from '../../fields/totp-secret.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'
import { CodeAnswer } from './code-answer.tsx'

/** Answers MFA_SETUP: shows the secret for an authenticator app, and takes its first code. */
export function MfaSetupForm({ challenge, disabled }: ChallengeFormProps<'MFA_SETUP'>) {
  const { [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const { secret } = challenge.parameters
  if (secret === null) {
    return <ChallengeFrame title={texts.title} about={texts.impossible} disabled={disabled} onAnswer={null} />
  }
  return (
    <CodeAnswer
      title={texts.title}
      about={texts.about(challenge.username)}
      disabled={disabled}
      wanted={{ secret }}
      onAnswer={(code) => void session.answer({ name: challenge.name, code })}
    >
      <TotpSecret username={challenge.username} secret={secret} />
    </CodeAnswer>
  )
}
