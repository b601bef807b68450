import { useDetailMessages } from '../detail-messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useSession, useSessionState } from '../use-session.ts'

/** Says which guest the next sign-in takes along, on one line. */
export function LinkedGuest() {
  const { identityMap: texts } = useDetailMessages()
  const session = useSession()
  const linkedGuestId = useSessionState((state) => state.linkedGuestId)
  if (linkedGuestId === null) return null
  return (
    <>
      {texts.linked}{' '}
      <span className="mono">
        <ForeignText text={linkedGuestId} />
      </span>{' '}
      <TextButton onClick={session.unlinkGuest}>{texts.unlink}</TextButton>
    </>
  )
}
