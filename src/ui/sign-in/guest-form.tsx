import { useState } from 'react'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function GuestForm({ disabled }: { readonly disabled: boolean }) {
  const { guest: texts } = useMessages('signIn')
  const session = useSession()
  const known = useSessionState((state) => state.guestIdentityId)
  const [forgotten, setForgotten] = useState(false)
  const forget = () => {
    session.forgetGuest()
    setForgotten(true)
  }
  return (
    <SignInForm button={texts.button} disabled={disabled} onSubmit={() => void session.continueAsGuest()}>
      {known ? (
        <div className="fact">
          <div>{texts.known}</div>
          <div className="mono">{known}</div>
          <TextButton onClick={forget}>{texts.forget}</TextButton>
        </div>
      ) : (
        <p className="small muted" role="status">
          {forgotten ? texts.forgotten : texts.cost}
        </p>
      )}
    </SignInForm>
  )
}
