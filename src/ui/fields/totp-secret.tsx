import { lazyModule } from '../../loading/lazy-module.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { CopyButton } from '../secret/copy-button.tsx'

const QrCode = lazyPart(
  lazyModule(() => import('./qr-code.tsx')),
  (module) => module.QrCode,
)

interface TotpSecretProps {
  readonly username: string
  /** In base32. */
  readonly secret: string
}

/** The secret for an authenticator app, to be scanned or typed. */
export function TotpSecret({ username, secret }: TotpSecretProps) {
  const { MFA_SETUP: texts } = useMessages('challenges')
  const issuer = useSessionState(({ connection }) => connection.name)
  return (
    <>
      <QrCode text={addressOf(issuer, username, secret)} name={texts.qrCode} />
      <p className="small">
        {texts.secret} <code>{secret.replace(/.{4}(?=.)/g, '$& ')}</code>{' '}
        <CopyButton isSecret name={texts.secretName} value={secret} />
      </p>
    </>
  )
}

/** As authenticator apps read it: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
function addressOf(issuer: string, username: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}
