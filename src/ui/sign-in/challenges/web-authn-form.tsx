import { lazyModule } from '../../../loading/lazy-module.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'
import { usePasskey } from './use-passkey.tsx'

const RequestedPasskey = lazyPart(
  lazyModule(() => import('../../passkeys/requested-passkey.tsx')),
  (module) => module.RequestedPasskey,
)

/** Answers WEB_AUTHN: shows what the browser will be asked, and has a passkey sign it. */
export function WebAuthnForm({ challenge, disabled }: ChallengeFormProps<'WEB_AUTHN'>) {
  const { [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const { options } = challenge.parameters
  const { isWaiting, note, sign } = usePasskey(options, (credential) => {
    void session.answer({ name: challenge.name, credential: JSON.stringify(credential) })
  })
  return (
    <ChallengeFrame
      title={texts.title}
      about={texts.about(challenge.username)}
      button={texts.button}
      disabled={disabled || isWaiting}
      onAnswer={sign}
    >
      <RequestedPasskey options={options} />
      {isWaiting && <p role="status">{texts.waiting}</p>}
      {note}
    </ChallengeFrame>
  )
}
