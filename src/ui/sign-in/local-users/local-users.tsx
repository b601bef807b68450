import { useState } from 'react'
import type { LocalUser } from '../../../cognito/local-cognito.ts'
import { visible } from '../../../text/visible.ts'
import { type AllMessages, useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import type { ListedUsers } from './use-local-users.ts'
import './local-users.css'

interface LocalUsersProps {
  readonly listed: ListedUsers
  readonly disabled: boolean
}

/** Those in front are seen at once. */
const inFront = 3

const isNamed = <Names extends object>(name: PropertyKey, names: Names): name is keyof Names =>
  Object.hasOwn(names, name)

/** The users of the local Cognito, each signed in by one press; nothing where there are none. */
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
  const buttons = (users ?? []).map((user) => (
    <LocalUserButton key={user.username} user={user} disabled={disabled} onPress={() => signInAs(user)} />
  ))
  const further = buttons.slice(inFront)
  return (
    <section className="local-users" aria-label={texts.title}>
      <p className="small muted" aria-hidden={users !== null}>
        {users ? texts.about : texts.unlisted}
      </p>
      <div>{buttons.slice(0, inFront)}</div>
      {further.length > 0 && (
        <details className="small">
          <summary>{texts.more(further.length)}</summary>
          <div>{further}</div>
        </details>
      )}
    </section>
  )
}

interface LocalUserButtonProps {
  readonly user: LocalUser
  readonly disabled: boolean
  readonly onPress: () => void
}

function LocalUserButton({ user, disabled, onPress }: LocalUserButtonProps) {
  const texts = useMessages('localUsers')
  const { username } = user
  const note = noteOf(user, texts)
  const shown = note === '' ? username : `${username} · ${note}`
  return (
    <button
      type="button"
      className="local-user"
      disabled={disabled}
      aria-label={texts.signInAs(visible(shown))}
      onClick={onPress}
    >
      <b>
        <ForeignText text={username} />
      </b>
      <ForeignText text={shown.slice(username.length)} />
    </button>
  )
}

/** What the user meets at the sign-in. */
function noteOf(
  { groups, hindrance, mustSetUpMfa, secondFactors, flow }: LocalUser,
  texts: AllMessages['localUsers'],
): string {
  if (hindrance) return texts.hindrances[hindrance]
  const factors = secondFactors.map((name) => (isNamed(name, texts.secondFactors) ? texts.secondFactors[name] : name))
  const parts = [...groups, ...factors, mustSetUpMfa ? texts.mustSetUpMfa : '', texts.flows[flow]]
  return parts.filter((part) => part !== '').join(texts.separator)
}
