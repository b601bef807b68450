import { useState } from 'react'
import type { PasswordFlow } from '../../../cognito/user-pool/sign-in.ts'
import { lazyModule } from '../../../loading/lazy-module.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { LocalHint } from '../../fields/local-hint.tsx'
import { noStrength } from '../../fields/strength-fields.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { PasswordInput, TextInput } from '../../parts/text-fields.tsx'
import { WhatIs } from '../../terms/what-is.tsx'
import { LocalUsers } from '../local-users/local-users.tsx'
import { useLocalUsers } from '../local-users/use-local-users.ts'
import { SignInForm } from '../sign-in-form.tsx'
import { TypedNote } from '../typed-note.tsx'
import { type ChoiceWishes, FlowChoices } from './flow-choices.tsx'

/** Whether the flow begins with the password. */
function passwordUse(flow: PasswordFlow, preferred: string): 'needed' | 'optional' | 'none' {
  if (flow === 'custom') return 'none'
  if (flow !== 'choice') return 'needed'
  return preferred.startsWith('PASSWORD') ? 'optional' : 'none'
}

const AccountForms = lazyPart(
  lazyModule(() => import('../account/account-forms.tsx')),
  (module) => module.AccountForms,
)

export function UserPoolForm({ disabled }: { readonly disabled: boolean }) {
  const { userPool: texts } = useMessages('signInForms')
  const session = useSession()
  const flow = useSessionState((state) => state.passwordFlow)
  const [username, setUsername] = useState(useSessionState((state) => state.username))
  const [password, setPassword] = useState('')
  const [choice, setChoice] = useState<ChoiceWishes>({ preferred: '', strength: noStrength })
  const [checked, setChecked] = useState(false)
  const localUsers = useLocalUsers()
  const accountTexts = useMessages('account')
  const account = useSessionState((state) => state.tasks.account)

  const use = passwordUse(flow, choice.preferred)
  const submit = () => {
    if (username && (password || use !== 'needed'))
      void session.signIn({ username, password, flow, ...(flow === 'choice' && choice) })
    else setChecked(true)
  }
  if (account && account.at !== 'ready') {
    const onTyped = (typed: Partial<Record<'username' | 'password', string>>) => {
      if (typed.username !== undefined) setUsername(typed.username)
      if (typed.password !== undefined) setPassword(typed.password)
    }
    return <AccountForms key={account.at} step={account} typed={{ username, password, flow }} onTyped={onTyped} />
  }
  return (
    <div className="user-pool-form" data-waiting={localUsers === 'asked'}>
      <LocalUsers listed={localUsers} disabled={disabled} />
      <SignInForm
        button={texts.button}
        disabled={disabled}
        onSubmit={submit}
        beside={
          <>
            <TextButton onClick={() => session.openAccount({ at: 'signing-up' })}>{accountTexts.create}</TextButton>
            <TextButton onClick={() => session.openAccount({ at: 'forgotten', username })}>
              {accountTexts.forgot}
            </TextButton>
          </>
        }
        notes={
          <>
            <p className="small muted">
              {texts.testUsers} <LocalHint service="userPool" path="/" text={texts.localUsers} />
            </p>
            <WhatIs term="srp" />
          </>
        }
      >
        <p role="status">{account && accountTexts.ready[account.after](account.username)}</p>
        <TextInput
          label={texts.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          disabled={disabled}
          error={checked && !username && texts.usernameMissing}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <TypedNote text={username} />
        {use !== 'none' && (
          <>
            <PasswordInput
              label={texts.password}
              description={use === 'optional' && texts.passwordLater}
              autoComplete="current-password"
              value={password}
              disabled={disabled}
              error={checked && !password && use === 'needed' && texts.passwordMissing}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <TypedNote text={password} />
          </>
        )}
        <FlowChoices disabled={disabled} choice={choice} onChoice={setChoice} />
      </SignInForm>
    </div>
  )
}
