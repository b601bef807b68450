import { type ReactNode, useId } from 'react'
import type { TaskName } from '../../session/tasks/table.ts'
import { useMessages } from '../context/messages.ts'
import { WaitingButton } from '../parts/waiting-button.tsx'
import { useWait } from './use-tasks.ts'

interface TaskButtonProps {
  readonly task: TaskName
  /** Absent: it submits the form around it. */
  readonly onClick?: () => void
  readonly children: ReactNode
}

/** Starts a task; waits, with the reason, while that would disturb another one. */
export function TaskButton({ task, onClick, children }: TaskButtonProps) {
  const { names, waits } = useMessages('tasks')
  const other = useWait(task)
  const id = useId()
  // Its own progress is shown under it.
  const reason = other !== null && other !== task && waits(names[other].running)
  return (
    <>
      <WaitingButton
        size="xs"
        variant="default"
        type={onClick ? 'button' : 'submit'}
        waits={other !== null}
        aria-describedby={reason ? id : undefined}
        onClick={onClick}
      >
        {children}
      </WaitingButton>
      {reason && (
        <span className="small muted" id={id}>
          {reason}
        </span>
      )}
    </>
  )
}
