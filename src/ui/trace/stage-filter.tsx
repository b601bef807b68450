import type { Stage } from '../../protocol/stages.ts'
import { eventsOfStage } from '../../trace/facts/step-name.ts'
import type { Run } from '../../trace/record/run.ts'
import { useMessages } from '../context/messages.ts'
import { recordedEvents, useOpenStages } from '../context/open-stages.tsx'
import { useTrace } from '../context/use-session.ts'

/** The stage whose steps alone are shown: the one that was opened last, until something new is recorded; null: none, or it has no steps. */
export function useStageFilter(run: Run | null): Stage | null {
  const { chosen } = useOpenStages()
  const events = useTrace(recordedEvents)
  const stage = chosen?.events === events ? chosen.stage : null
  return stage !== null && run !== null && eventsOfStage(run.events, stage).length > 0 ? stage : null
}

/** Names the stage whose steps are shown, and shows all again. */
export function StageChip({ stage }: { readonly stage: Stage }) {
  const inspector = useMessages('inspector')
  const { chooseNone } = useOpenStages()
  const title = useStageTitle()(stage)
  return (
    <button type="button" className="stage-chip" aria-label={inspector.allStages(title)} onClick={chooseNone}>
      {inspector.onlyStage(title)} <span aria-hidden="true">✕</span>
    </button>
  )
}

function useStageTitle(): (stage: Stage) => string {
  const results = useMessages('stages')
  const { signOut } = useMessages('tasks')
  const titles: Readonly<Record<Stage, string>> = {
    'sign-in': results.signIn.title,
    tokens: results.tokens.title,
    identity: results.identity.title,
    credentials: results.credentials.title,
    caller: results.caller.title,
    'sign-out': signOut.title,
  }
  return (stage) => titles[stage]
}
