import type { IssuedCredentials } from '../../credentials/aws-credentials.ts'
import { useMessages } from '../context/messages.ts'
import { useValidity } from '../key-export/use-validity.ts'

/** Announces to screen readers, once each, that the credentials expire soon and that they have expired. */
export function ExpiryAnnouncer({ credentials }: { readonly credentials: IssuedCredentials }) {
  const { announce } = useMessages('credentials')
  const validity = useValidity(credentials)
  return (
    <span role="status" className="visually-hidden">
      {validity === 'expired' ? announce.ended : validity === 'ending' ? announce.soon : ''}
    </span>
  )
}
