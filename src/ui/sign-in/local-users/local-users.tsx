import { useState } from 'react'
import type { LocalUser } from '../../../cognito/local-cognito.ts'
import { visible } from '../../../text/visible.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import type { ListedUsers } from './use-local-users.ts'
import './local-users.css'

interface LocalUsersProps {
  readonly listed: ListedUsers
  readonly disabled: boolean
}

const isNamed = <Names extends object>(name: PropertyKey, names: Names): name is keyof Names =>
  Object.hasOwn(names, name)

/** The users of the local Cognito, each signed in by one press with SRP; nothing where there are none. */
export function LocalUsers({ listed, disabled }: LocalUsersProps) {
  const texts = useMessages('localUsers')
  const session = useSession()
  const [isGone, setGone] = useState(false)
  const signInAs = (user: LocalUser) => {
    const signedIn = session.localCognito().then((local) => local.signInAs(user))
    signedIn.catch(() => setGone(true))
  }
  const users = typeof listed === 'string' || isGone ? null : listed
  if (users?.length === 0) return null
  return (
    <section className="local-users" aria-label={texts.title}>
      <p className="small muted" aria-hidden={users !== null}>
        {users ? texts.about : texts.unlisted}
      </p>
      <div>
        {users?.map((listedUser) => {
          const { username, groups, hindrance, mustSetUpMfa, secondFactors, isAsked } = listedUser
          const factors = secondFactors.map((name) =>
            isNamed(name, texts.secondFactors) ? texts.secondFactors[name] : name,
          )
          const note = hindrance
            ? texts.hindrances[hindrance]
            : [
                ...groups,
                ...factors,
                ...(mustSetUpMfa ? [texts.mustSetUpMfa] : []),
                ...(isAsked ? [texts.isAsked] : []),
              ].join(texts.separator)
          const user = [username, note].filter((part) => part !== '').join(' · ')
          return (
            <button
              key={username}
              type="button"
              className="local-user"
              disabled={disabled}
              aria-label={texts.signInAs(visible(user))}
              onClick={() => signInAs(listedUser)}
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
