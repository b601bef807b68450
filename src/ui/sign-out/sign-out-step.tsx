import type { Progress } from '../../session/sign-in/journey.ts'
import { mayLeave } from '../../session/users/users.ts'
import { useMessages } from '../context/messages.ts'
import { useOpenStages } from '../context/open-stages.tsx'
import { useSession, useSessionState } from '../context/use-session.ts'
import { useKeptUsers } from '../context/use-users.ts'
import { Step } from '../parts/step.tsx'
import { WaitingButton } from '../parts/waiting-button.tsx'
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
      summary={
        <>
          <span role="status">{endedElsewhere ? texts.endedElsewhere : texts.fact}</span> <AnotherUser />
        </>
      }
      fold={{ isOpen, onToggle: () => stages.open('sign-out', !isOpen) }}
    >
      <SignOutCard progress={progress} />
    </Step>
  )
}

/** Keeps this user and opens the sign-in; where others are kept, that stands beside them. */
function AnotherUser() {
  const { another } = useMessages('users')
  const session = useSession()
  const waits = useSessionState((state) => !mayLeave(state))
  if (useKeptUsers().length > 0) return null
  return (
    <WaitingButton size="xs" variant="default" waits={waits} onClick={() => session.users()?.signInAnother()}>
      {another}
    </WaitingButton>
  )
}
