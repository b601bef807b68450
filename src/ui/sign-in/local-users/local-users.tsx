import { useEffect, useState } from 'react'
import type { LocalUser } from '../../../cognito/local-cognito.ts'
import { visible } from '../../../text/visible.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import './local-users.css'

/** The users of the local Cognito, each signed in by one press with SRP; nothing where there are none. */
export function LocalUsers({ disabled }: { readonly disabled: boolean }) {
  const texts = useMessages('localUsers')
  const session = useSession()
  const [users, setUsers] = useState<readonly LocalUser[]>([])
  useEffect(() => {
    let isShown = true
    session.localUsers().then(
      (found) => isShown && setUsers(found),
      // They can still be typed.
      () => {},
    )
    return () => {
      isShown = false
    }
  }, [session])
  if (users.length === 0) return null
  return (
    <section className="local-users" aria-label={texts.title}>
      <p className="small muted" aria-hidden="true">
        {texts.about}
      </p>
      <div>
        {users.map(({ username, groups, mustChangePassword }) => {
          const note = mustChangePassword ? texts.mustChangePassword : groups.join(texts.separator)
          const user = [username, note].filter((part) => part !== '').join(' · ')
          return (
            <button
              key={username}
              type="button"
              className="local-user"
              disabled={disabled}
              aria-label={texts.signInAs(visible(user))}
              onClick={() => session.signInAsLocalUser(username).catch(() => setUsers([]))}
            >
              <b>
                <ForeignText text={username} />
              </b>
              <ForeignText text={user.slice(username.length)} />
            </button>
          )
        })}
      </div>
    </section>
  )
}
