import { useState } from 'react'
import type { AddressAttribute } from '../../../cognito/user-pool/change-account.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { SentCodeField } from '../../fields/sent-code-field.tsx'
import { NativeSelect } from '../../parts/text-fields.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskForm } from '../../tasks/task-form.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTasksState } from '../../tasks/use-tasks.ts'

const verifiable = ['email', 'phone_number'] as const satisfies readonly AddressAttribute[]

/** Has a code sent to an address, and takes it. */
export function VerificationForm({ username }: { readonly username: string }) {
  const { own: texts, sent } = useMessages('account')
  const session = useSession()
  const sentCode = useTasksState(({ selfService }) => selfService.sentCode)
  const [attribute, setAttribute] = useState<AddressAttribute>('email')
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const verify = async () => {
    setChecked(true)
    if (code === '' || !(await session.runTask('verify-attribute', { attribute, code }))) return
    setCode('')
    setChecked(false)
  }
  return (
    <>
      <h3 className="facts-title">{texts.verify}</h3>
      <TaskForm task="verify-attribute" button={texts.verifyCode} onSubmit={() => void verify()}>
        <NativeSelect
          label={texts.attribute}
          value={attribute}
          onChange={({ currentTarget: { value } }) =>
            setAttribute(verifiable.find((name) => name === value) ?? 'email')
          }
          data={[...verifiable]}
        />
        <div className="buttons">
          <TaskButton task="attribute-code" onClick={() => void session.runTask('attribute-code', attribute)}>
            {texts.sendCode}
          </TaskButton>
          <span role="status" className="small muted">
            {sentCode && sent(sentCode.delivery.destination, sentCode.delivery.medium)}
          </span>
        </div>
        <TaskNote task="attribute-code" takesFocus />
        <SentCodeField wanted={{ username }} code={code} isMissing={checked && code === ''} onCode={setCode} />
      </TaskForm>
    </>
  )
}
