import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TextButton } from '../parts/text-button.tsx'

/** The guest identity that the next sign-in will link, on one line. */
export function LinkedGuest() {
  const texts = useMessages('identity')
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
