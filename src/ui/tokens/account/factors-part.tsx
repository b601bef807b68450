import { useState } from 'react'
import {
  type FactorChange,
  type MfaPreference,
  type SecondFactor,
  secondFactors,
} from '../../../cognito/user-pool/second-factors.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { NativeSelect } from '../../parts/text-fields.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskForm } from '../../tasks/task-form.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { FactorsTable } from './factors-table.tsx'
import { TotpForm } from './totp-form.tsx'

const settings = ['off', 'on', 'preferred'] as const satisfies readonly FactorChange[]

/** The user's second factors, before and after a change. */
export function FactorsPart({ username }: { readonly username: string }) {
  const { own: texts } = useMessages('account')
  const { choices } = useMessages('challenges')
  const session = useSession()
  const [preference, setPreference] = useState<MfaPreference>({})
  const isEmpty = Object.keys(preference).length === 0
  const set = async () => {
    if (!isEmpty && (await session.runTask('mfa-preference', preference))) setPreference({})
  }
  const choose = (factor: SecondFactor, value: string) => {
    const { [factor]: _, ...others } = preference
    const setting = settings.find((each) => each === value)
    setPreference(setting ? { ...others, [factor]: setting } : others)
  }
  return (
    <>
      <h3 className="facts-title">{texts.mfa}</h3>
      <div className="task">
        <TaskButton task="auth-factors" onClick={() => void session.runTask('auth-factors')}>
          {texts.readFactors}
        </TaskButton>
      </div>
      <TaskNote task="auth-factors" takesFocus />
      <FactorsTable />
      <TaskForm task="mfa-preference" button={texts.setMfa} onSubmit={() => void set()}>
        {secondFactors.map((factor) => (
          <NativeSelect
            key={factor}
            label={factor}
            description={choices[factor]}
            value={preference[factor] ?? 'keep'}
            onChange={(event) => choose(factor, event.currentTarget.value)}
            data={(['keep', ...settings] as const).map((value) => ({ value, label: texts.settings[value] }))}
          />
        ))}
      </TaskForm>
      <TotpForm username={username} />
    </>
  )
}
