import { useState } from 'react'
import { hostedUiOrigin } from '../../connection/connection.ts'
import { lazyModule } from '../../loading/lazy-module.ts'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { lazyPart, NoNote } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Step } from '../parts/step.tsx'

const ConnectionCard = lazyPart(
  lazyModule(() => import('../connection/connection-card.tsx')),
  (module) => module.ConnectionCard,
)

const EnteredCheck = lazyPart(
  lazyModule(() => import('../doctor/entered-check.tsx')),
  (module) => module.EnteredCheck,
  NoNote,
)

/** Which pools the page talks to, in a line; opened, every value of the connection. */
export function ConnectionStep() {
  const app = useMessages('app')
  const texts = useMessages('stages')
  const connection = useSessionState((state) => state.connection)
  const isEntered = useSessionState((state) => state.entered === state.connection.id)
  const [isOpen, setOpen] = useState(false)
  const { parts, none } = texts.connection
  const has = [
    connection.userPoolId && parts.userPool,
    connection.identityPoolId && parts.identityPool,
    hostedUiOrigin(connection) && parts.hostedUi,
  ].filter(Boolean)
  return (
    <Step
      number={1}
      state="done"
      stateName={app.stageState.done}
      title={texts.connection.title}
      summary={
        <>
          {visible(connection.name) + app.separators.name + (has.join(app.separators.list) || none)}
          {isEntered && (
            <PartBoundary silent>
              <EnteredCheck />
            </PartBoundary>
          )}
        </>
      }
      fold={{ isOpen, onToggle: () => setOpen(!isOpen) }}
    >
      {isOpen && (
        <PartBoundary>
          <ConnectionCard />
        </PartBoundary>
      )}
    </Step>
  )
}
