import type { LastSession } from '../../session/last-session.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { useKeptUsers } from '../context/use-users.ts'
import './last-session-note.css'

/** What became of the session before, and how to get it back. */
export function LastSessionNote({ lastSession }: { readonly lastSession: LastSession }) {
  const texts = useMessages('lastSession')
  const { sentences } = useMessages('app').separators
  const { signOutUrl } = useSession()
  const signInMethod = useSessionState((state) => state.signInMethod)
  const othersAreKept = useKeptUsers().length > 0
  if (lastSession === 'logout-not-returned')
    return <p className="last-session">{texts.logoutNotReturned(signOutUrl)}</p>
  return (
    <p className="last-session">
      {othersAreKept && lastSession === 'signed-out' ? texts.othersKept : texts.became[lastSession]}
      {lastSession === 'reloaded' && sentences + texts.again[signInMethod]}
    </p>
  )
}
