import { isAccepted, judgeRelyingParty } from '../../passkey/relying-party.ts'
import { useMessages } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import './passkeys.css'

/** What the browser will make of the relying party ID on this page, and why. */
export function RelyingPartyNote({ id }: { readonly id: string | undefined }) {
  const { sentences } = useMessages('app').separators
  const { verdicts, accepted, refused } = useMessages('passkeys')
  const page = new URL(useSession().root)
  // Without one, the page's own host takes its place.
  const verdict = judgeRelyingParty(id ?? page.hostname, page)
  const isGood = isAccepted(verdict)
  return (
    <p className={isGood ? 'relying-party' : 'relying-party refused'} role={isGood ? undefined : 'alert'}>
      <strong>{isGood ? accepted : refused}</strong>
      {sentences}
      <ForeignText text={verdicts[verdict](id ?? page.hostname, page.hostname)} />
    </p>
  )
}
