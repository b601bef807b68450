import { useMemo } from 'react'
import { diagramOfPlan } from '../../trace/diagram-of-plan.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { useSessionState } from '../use-session.ts'
import { SequenceDiagram } from './sequence-diagram.tsx'

/** What the chosen way to sign in will do, drawn before it does it. */
export function PlannedView() {
  const { exchangesPane: texts } = useDetailMessages()
  const connection = useSessionState((state) => state.connection)
  const way = useSessionState((state) => state.way)
  const knownGuest = useSessionState((state) => state.guestIdentityId !== null)
  const diagram = useMemo(() => diagramOfPlan(connection, way, { knownGuest }), [connection, way, knownGuest])
  return (
    <>
      <p className="small muted planned-about">{texts.plannedAbout}</p>
      <SequenceDiagram diagram={diagram} label={texts.plannedDiagram} />
    </>
  )
}
