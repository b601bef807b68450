import type { Progress } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useOpenStages } from '../context/open-stages.tsx'
import { Step } from '../parts/step.tsx'
import { useTasksState } from '../tasks/use-tasks.ts'
import { SignOutCard } from './sign-out-card.tsx'

/** The end of the journey: what there is to end, folded until it is wanted. */
export function SignOutStep({ progress }: { readonly progress: Progress }) {
  const app = useMessages('app')
  const { signOut: texts } = useMessages('tasks')
  const endedElsewhere = useTasksState((state) => state.endedElsewhere)
  const stages = useOpenStages()
  const isOpen = stages.isOpen('sign-out', false)
  return (
    <Step
      number={7}
      state="later"
      stateName={app.stageState.later}
      title={texts.title}
      summary={<span role="status">{endedElsewhere ? texts.endedElsewhere : texts.fact}</span>}
      fold={{ isOpen, onToggle: () => stages.open('sign-out', !isOpen) }}
    >
      <SignOutCard progress={progress} />
    </Step>
  )
}
