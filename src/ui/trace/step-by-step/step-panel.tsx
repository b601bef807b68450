import { useMessages } from '../../context/messages.ts'
import { useSessionState, useTrace } from '../../context/use-session.ts'
import { HeldStep } from './held-step.tsx'
import { StepVerdict } from './step-verdict.tsx'
import { type OnPane, usePaneOfStep } from './use-pane-of-step.ts'
import './step-panel.css'

/** What waits to be sent, what is expected of it, and whether the expectation of the step before was right. */
export function StepPanel({ onPane }: { readonly onPane: OnPane }) {
  const texts = useMessages('stepByStep')
  const held = useSessionState((state) => state.held)
  const last = useTrace((runs) => runs.at(-1)?.events.findLast((event) => event.kind !== 'computation' && event.step))
  const [next, ...others] = held
  usePaneOfStep(next?.id, onPane)
  return (
    <section className="step-panel" aria-label={texts.title}>
      <p role="status" className="visually-hidden">
        {next && texts.waits(next.outgoing.operation)}
      </p>
      {last && <StepVerdict event={last} isNamed />}
      {next ? (
        <HeldStep key={next.id} request={next} others={others.length} />
      ) : (
        <p className="small muted">{texts.idle}</p>
      )}
    </section>
  )
}
