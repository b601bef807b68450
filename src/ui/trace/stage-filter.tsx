import { useMemo } from 'react'
import type { Stage } from '../../protocol/stages.ts'
import { eventsOfStage } from '../../trace/facts/step-name.ts'
import type { Run } from '../../trace/record/run.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { useOpenStages } from '../journey/open-stages.tsx'
import { useMessages } from '../messages.ts'
import { TextButton } from '../parts/text-button.tsx'

/** The run with the steps of the chosen stage alone, or the whole. */
export function usePartOfRun(run: Run | null): Run | null {
  const { chosen } = useOpenStages()
  return useMemo(() => run && chosen && { ...run, events: eventsOfStage(run.events, chosen) }, [run, chosen]) ?? run
}

/** Says that not every step is shown, and shows them all again. */
export function StageFilter({ run }: { readonly run: Run }) {
  const { filter } = useDetailMessages().exchangesPane
  const { chosen, chooseNone } = useOpenStages()
  const title = useStageTitle()
  if (chosen === null) return null
  const count = eventsOfStage(run.events, chosen).length
  return (
    <p className="stage-filter small" role="status">
      {count === 0 ? filter.none(title(chosen)) : filter.only(title(chosen), count, run.events.length)}{' '}
      <TextButton onClick={chooseNone}>{filter.all}</TextButton>
    </p>
  )
}

function useStageTitle(): (stage: Stage) => string {
  const { results } = useMessages()
  const { signOut } = useDetailMessages().tasks
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
