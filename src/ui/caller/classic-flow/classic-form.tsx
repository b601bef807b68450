import { useState } from 'react'
import type { RoleRequest } from '../../../cognito/identity-pool/classic-flow.ts'
import { nameOfRole } from '../../../credentials/role-explanation.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { TextInput } from '../../parts/text-fields.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'

interface ClassicFormProps {
  /** What stands there first: the role that the enhanced flow gave. */
  readonly roleArn: string
  readonly disabled: boolean
}

/** Role, session name and duration: what the caller decides in the classic flow. */
export function ClassicForm({ roleArn: given, disabled }: ClassicFormProps) {
  const texts = useMessages('classicFlow')
  const session = useSession()
  const [roleArn, setRoleArn] = useState(given)
  const [sessionName, setSessionName] = useState('cognito-inspector')
  const [duration, setDuration] = useState('3600')
  const [checked, setChecked] = useState(false)
  const request = { roleArn: roleArn.trim(), sessionName: sessionName.trim(), duration: Number(duration) }
  const faults = faultsOf(request)
  const fault = (field: keyof RoleRequest) => checked && faults.includes(field) && texts.faults[field]

  const submit = () => {
    setChecked(true)
    if (faults.length === 0) void session.runTask('classic', request)
  }
  return (
    <form
      className="classic-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        label={texts.roleArn}
        description={texts.roleArnHint}
        spellCheck={false}
        autoComplete="off"
        value={roleArn}
        disabled={disabled}
        error={fault('roleArn')}
        onChange={(event) => setRoleArn(event.currentTarget.value)}
      />
      <TextInput
        label={texts.sessionName}
        spellCheck={false}
        autoComplete="off"
        value={sessionName}
        disabled={disabled}
        error={fault('sessionName')}
        onChange={(event) => setSessionName(event.currentTarget.value)}
      />
      <TextInput
        label={texts.duration}
        inputMode="numeric"
        autoComplete="off"
        value={duration}
        disabled={disabled}
        error={fault('duration')}
        onChange={(event) => setDuration(event.currentTarget.value)}
      />
      <TaskButton task="classic">{texts.button}</TaskButton>
    </form>
  )
}

/** The limits are those of AssumeRoleWithWebIdentity's own members. */
function faultsOf({ roleArn, sessionName, duration }: RoleRequest): readonly (keyof RoleRequest)[] {
  return [
    ...(nameOfRole(roleArn) === null ? ['roleArn' as const] : []),
    ...(/^[\w+=,.@-]{2,64}$/.test(sessionName) ? [] : ['sessionName' as const]),
    ...(Number.isInteger(duration) && duration >= 900 && duration <= 43_200 ? [] : ['duration' as const]),
  ]
}
