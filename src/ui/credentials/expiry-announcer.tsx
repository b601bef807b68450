import { useDetailMessages } from '../detail-messages.ts'
import { useNow } from '../parts/use-now.ts'

const soon = 5 * 60_000

/** Tells a screen reader, once each, that the credentials end soon and that they have ended. @param end epoch ms */
export function ExpiryAnnouncer({ end }: { readonly end: number }) {
  const { announce } = useDetailMessages().credentials
  const left = end - useNow()
  return (
    <span role="status" className="visually-hidden">
      {left <= 0 ? announce.ended : left < soon ? announce.soon : ''}
    </span>
  )
}
