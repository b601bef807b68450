import { useId, useState } from 'react'
import { isSignedIn } from '../../session/session-state.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'

/** Takes the local Cognito back to its seed; the result is told by the sign-in, which is where the page is then. */
export function ResetLocalCognito() {
  const { reset: texts } = useMessages('connection')
  const session = useSession()
  const issued = useSessionState(isSignedIn)
  const [isRefused, setRefused] = useState(false)
  const id = useId()
  const reset = () => {
    setRefused(false)
    const done = session.localCognito().then((local) => local.reset())
    done.catch(() => setRefused(true))
  }
  return (
    <div className="connection-reset">
      <Button size="xs" variant="default" aria-describedby={id} onClick={reset}>
        {issued ? texts.andSignOut : texts.button}
      </Button>
      <p className="small muted" id={id}>
        {texts.about}
      </p>
      <p className="small" role="status">
        {isRefused && texts.failed}
      </p>
    </div>
  )
}
