import { useId, useRef, useState } from 'react'
import { lazyModule } from '../../loading/lazy-module.ts'
import type { UserFacts } from '../../session/users/user-facts.ts'
import { mayLeave, type Users } from '../../session/users/users.ts'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { useKeptUsers } from '../context/use-users.ts'
import { Button } from '../parts/button.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { WaitingButton } from '../parts/waiting-button.tsx'
import { Expiry } from '../secret/expiry.tsx'
import { userName } from './user-name.ts'
import './users-bar.css'

const ComparisonDialog = lazyPart(
  lazyModule(() => import('./comparison/comparison-dialog.tsx')),
  (module) => module.ComparisonDialog,
)

/** Whom the page shows, and the others, each a press away. Nothing where nobody is kept. */
export function UsersBar() {
  const users = useSession().users()
  const kept = useKeptUsers()
  return users && kept.length > 0 ? <Bar users={users} kept={kept} /> : null
}

function Bar({ users, kept }: { readonly users: Users; readonly kept: readonly UserFacts[] }) {
  const texts = useMessages('users')
  const session = useSession()
  // Drawn anew with it; only what is no secret is taken from it.
  useSessionState((state) => state.journey)
  const waits = useSessionState((state) => !mayLeave(state))
  const [isComparing, setComparing] = useState(false)
  const shown = users.shown()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)

  function signOutKept(number: number): void {
    const pane = heading.current?.closest<HTMLElement>('.journey-pane')
    users.signOut(number)
    // The button that was pressed goes, and with the last one the whole bar.
    const hasOthers = users.store.getState().kept.length > 0
    ;(hasOthers ? heading.current : pane)?.focus()
  }

  const all = [...kept, ...(shown ? [shown] : [])].toSorted((one, other) => one.number - other.number)
  return (
    <section className="card users-bar" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      <ul>
        {all.map((user) => (
          <User
            key={user.number}
            user={user}
            isShown={user === shown}
            namesConnection={all.some(({ connection }) => connection.id !== user.connection.id)}
            waits={waits}
            onShow={() => users.show(user.number)}
            onSignOut={() => (user === shown ? session.signOut() : signOutKept(user.number))}
          />
        ))}
      </ul>
      <div className="buttons">
        {shown && (
          <WaitingButton size="xs" variant="default" waits={waits} onClick={users.signInAnother}>
            {texts.another}
          </WaitingButton>
        )}
        {all.length > 1 && (
          <Button size="xs" variant="default" onClick={() => setComparing(true)}>
            {texts.comparison.open}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            users.signOutKept()
            session.signOut()
          }}
        >
          {texts.signOutAll}
        </Button>
      </div>
      <p className="small muted">{texts.about}</p>
      {isComparing && (
        <PartBoundary>
          <ComparisonDialog users={all} onEnd={() => setComparing(false)} />
        </PartBoundary>
      )}
    </section>
  )
}

interface UserProps {
  readonly user: UserFacts
  readonly isShown: boolean
  /** Where not all are of one connection. */
  readonly namesConnection: boolean
  readonly waits: boolean
  readonly onShow: () => void
  readonly onSignOut: () => void
}

function User({ user, isShown, namesConnection, waits, onShow, onSignOut }: UserProps) {
  const texts = useMessages('users')
  const methods = useMessages('signInMethods')
  const { list } = useMessages('app').separators
  const { number, signInMethod, connection, expires, isEnded } = user
  const name = userName(user, texts)
  return (
    <li>
      <WaitingButton
        size="xs"
        variant={isShown ? 'filled' : 'default'}
        aria-pressed={isShown}
        aria-label={texts.show(name, number)}
        waits={waits && !isShown}
        onClick={isShown ? undefined : onShow}
      >
        {name}
      </WaitingButton>
      <span className="small muted of-user">
        {[methods[signInMethod].name, ...(namesConnection ? [visible(connection.name)] : []), texts.run(number)].join(
          list,
        )}
      </span>
      <TextButton label={texts.signOutOf(name, number)} onClick={onSignOut}>
        {texts.signOut}
      </TextButton>
      {(expires || isEnded) && (
        <span className="small state">
          {expires && (
            <>
              {texts.what[expires.what]} <Expiry at={expires.at} />
            </>
          )}{' '}
          {isEnded && <span className="chip">{texts.ended}</span>}
        </span>
      )}
    </li>
  )
}
