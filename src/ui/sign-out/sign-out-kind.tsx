import { type ReactNode, useId } from 'react'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { WaitingButton } from '../parts/waiting-button.tsx'

interface SignOutKindProps {
  readonly kind: 'here' | 'revoke' | 'everywhere' | 'hosted-ui' | 'all'
  /** Absent: the header's button does it. */
  readonly act?: () => void
  /** Why it can't be done with this sign-in; null: it can. */
  readonly unavailable?: string | null
  /** What came of it. */
  readonly children?: ReactNode
}

/** One way out: what it ends, and the button that does it. */
export function SignOutKind({ kind, act, unavailable = null, children }: SignOutKindProps) {
  const { kinds } = useMessages('tasks').signOut
  const { sentences } = useMessages('app').separators
  const { name, about, ...texts } = kinds[kind]
  const busy = useSessionState(({ journey }) => journey.at === 'working')
  const id = useId()
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className="small muted" id={id}>
          {about}
          {unavailable && (
            <>
              {sentences}
              <b>{unavailable}</b>
            </>
          )}
        </p>
      </div>
      {act && 'button' in texts && (
        <WaitingButton
          size="xs"
          variant="default"
          waits={busy || unavailable !== null}
          aria-describedby={id}
          onClick={act}
        >
          {texts.button}
        </WaitingButton>
      )}
      {children}
    </li>
  )
}
