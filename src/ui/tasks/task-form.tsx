import type { ReactNode } from 'react'
import type { TaskName } from '../../session/tasks/table.ts'
import { TaskButton } from './task-button.tsx'
import { TaskNote } from './task-note.tsx'

interface TaskFormProps {
  readonly task: TaskName
  readonly button: string
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** Fields, then the button of a task and how it goes. */
export function TaskForm({ task, button, onSubmit, children }: TaskFormProps) {
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <div className="buttons">
        <TaskButton task={task}>{button}</TaskButton>
      </div>
      <TaskNote task={task} takesFocus />
    </form>
  )
}
