import { useMemo } from 'react'
import { knownIdentityOf } from '../../session/sign-in/guest-identities.ts'
import { diagramOfPlan, diagramOfSteps } from '../../trace/diagram/diagram-of-plan.ts'
import { accountStepsAhead } from '../../trace/facts/planned-for-account.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { SequenceDiagram } from './diagram/sequence-diagram.tsx'
import { InspectorFrame } from './inspector/inspector-frame.tsx'
import { useAccountPoint } from './use-account-point.ts'

/** What the chosen way to sign in will do, or what is left for an account before it can, drawn before it happens. */
export function PlannedView() {
  const texts = useMessages('trace')
  const inspector = useMessages('inspector')
  const connection = useSessionState((state) => state.connection)
  const signInMethod = useSessionState((state) => state.signInMethod)
  const flow = useSessionState((state) => state.passwordFlow)
  const knownIdentity = useSessionState((state) => knownIdentityOf(state, state.signInMethod) !== null)
  const account = useAccountPoint()
  const diagram = useMemo(
    () =>
      account
        ? diagramOfSteps(accountStepsAhead(account, []))
        : diagramOfPlan(connection, signInMethod, { knownIdentity, flow }),
    [connection, signInMethod, knownIdentity, flow, account],
  )
  return (
    <InspectorFrame
      overview={<SequenceDiagram diagram={diagram} label={texts.plannedDiagram} />}
      detail={<p className="small muted">{inspector.ahead}</p>}
      onSheetEnd={null}
    />
  )
}
