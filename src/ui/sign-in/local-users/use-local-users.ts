import { useEffect, useState } from 'react'
import type { LocalUser } from '../../../cognito/local-cognito.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'

/** How long the form is kept back for them, in milliseconds. */
const patience = 1000

/** `asked`: on their way, the form waits; `unlisted`: they can't be had in time, and are typed. */
export type ListedUsers = readonly LocalUser[] | 'asked' | 'unlisted'

/** The users of the local Cognito; none where the connection is to anything else. Settled once: later ones would move the form. */
export function useLocalUsers(): ListedUsers {
  const session = useSession()
  const isLocal = useSessionState(({ connection }) => connection.localCognito)
  const [users, setUsers] = useState<ListedUsers>(isLocal ? 'asked' : [])
  useEffect(() => {
    if (!isLocal) return
    const settle = (to: ListedUsers) => setUsers((before) => (before === 'asked' ? to : before))
    const giveUp = () => settle('unlisted')
    const timer = setTimeout(giveUp, patience)
    const listed = session.localCognito().then((local) => local.users())
    listed.then(settle, giveUp)
    return () => clearTimeout(timer)
  }, [session, isLocal])
  return users
}
