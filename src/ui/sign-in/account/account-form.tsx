import type { ReactNode } from 'react'
import type { TaskName } from '../../../session/tasks/table.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useWait } from '../../tasks/use-tasks.ts'
import { ChallengeHeading } from '../challenges/challenge-heading.tsx'
import { Outcome, SignInForm } from '../sign-in-form.tsx'

interface AccountFormProps {
  readonly title: string
  readonly about: ReactNode
  readonly button: string
  /** What the button begins. */
  readonly task: TaskName
  readonly onSubmit: () => void
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** The frame of the account's forms. What is typed stays where the service refuses. */
export function AccountForm({ title, about, button, task, onSubmit, beside, children }: AccountFormProps) {
  const texts = useMessages('account')
  const session = useSession()
  return (
    <section aria-label={title}>
      <Outcome value={<TaskNote task={task} takesFocus />}>
        <SignInForm
          button={button}
          disabled={useWait(task) !== null}
          onSubmit={onSubmit}
          beside={
            <>
              {beside}
              <Button variant="default" onClick={() => session.openAccount(null)}>
                {texts.back}
              </Button>
            </>
          }
        >
          <ChallengeHeading title={title}>{about}</ChallengeHeading>
          {children}
        </SignInForm>
      </Outcome>
    </section>
  )
}
