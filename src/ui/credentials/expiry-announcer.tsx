import type { HeldCredentials } from '../../credentials/aws-credentials.ts'
import { useMessages } from '../context/messages.ts'
import { useValidity } from './use-validity.ts'

/** Tells a screen reader, once each, that the credentials end soon and that they have ended. */
export function ExpiryAnnouncer({ credentials }: { readonly credentials: HeldCredentials }) {
  const { announce } = useMessages('credentials')
  const validity = useValidity(credentials)
  return (
    <span role="status" className="visually-hidden">
      {validity === 'expired' ? announce.ended : validity === 'ending' ? announce.soon : ''}
    </span>
  )
}
