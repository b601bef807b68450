import { useState } from 'react'
import type { Progress } from '../../../session/sign-in/journey.ts'
import { tasks } from '../../../session/tasks/table.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { noStrength, StrengthFields } from '../../fields/strength-fields.tsx'
import { FoldedCard } from '../../tasks/folded-card.tsx'
import { TaskForm } from '../../tasks/task-form.tsx'

/** Asks for a stronger sign-in of the user who is signed in. */
export function StepUpCard({ progress }: { readonly progress: Progress }) {
  const { stepUp: texts } = useMessages('tasks')
  const session = useSession()
  const [wanted, setWanted] = useState(noStrength)
  const [checked, setChecked] = useState(false)
  const isMissing = wanted.levels === ''
  const submit = () => {
    setChecked(true)
    if (!isMissing) void session.runTask('step-up', wanted)
  }
  return (
    <FoldedCard title={texts.title}>
      {tasks['step-up'].isPossible(progress) ? (
        <TaskForm task="step-up" button={texts.button} onSubmit={submit}>
          <p className="small muted">{texts.about}</p>
          <StrengthFields wanted={wanted} disabled={false} isMissing={checked && isMissing} onWant={setWanted} />
        </TaskForm>
      ) : (
        <p className="small muted">{texts.lacksUser}</p>
      )}
    </FoldedCard>
  )
}
