import { useDetailMessages } from '../detail-messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useSession, useSessionState } from '../use-session.ts'

/** Says which guest the next sign-in takes along, on one line. */
export function KeptGuest() {
  const { identityMap: texts } = useDetailMessages()
  const session = useSession()
  const keeping = useSessionState((state) => state.keeping)
  if (keeping === null) return null
  return (
    <>
      {texts.keeping}{' '}
      <span className="mono">
        <ForeignText text={keeping} />
      </span>{' '}
      <TextButton onClick={session.keepNoGuest}>{texts.keepNot}</TextButton>
    </>
  )
}
