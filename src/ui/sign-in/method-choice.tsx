import { useId } from 'react'
import { lacking } from '../../connection/needs.ts'
import { type SignInMethod, signInMethodNames } from '../../protocol/sign-in-methods.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import './method-choice.css'

/** The four sign-in methods as cards; what the connection can’t do is there too, with the reason. */
export function MethodChoice({ disabled }: { readonly disabled: boolean }) {
  const { choose } = useMessages('signIn')
  return (
    <div className="methods" role="radiogroup" aria-label={choose}>
      {signInMethodNames.map((signInMethod) => (
        <MethodCard key={signInMethod} signInMethod={signInMethod} disabled={disabled} />
      ))}
    </div>
  )
}

function MethodCard({ signInMethod, disabled }: { readonly signInMethod: SignInMethod; readonly disabled: boolean }) {
  const texts = useMessages('signInMethods')
  const { needs } = useMessages('signIn')
  const session = useSession()
  const connection = useSessionState((state) => state.connection)
  const chosen = useSessionState((state) => state.signInMethod)
  const id = useId()
  const [need] = lacking(connection, signInMethod)
  return (
    <label className="method" data-unavailable={need !== undefined}>
      <input
        type="radio"
        name="sign-in-method"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-about`}
        checked={chosen === signInMethod}
        disabled={disabled || need !== undefined}
        onChange={() => session.chooseSignInMethod(signInMethod)}
      />
      <b id={`${id}-name`}>{texts[signInMethod].name}</b>
      <span id={`${id}-about`}>{need ? needs[need] : texts[signInMethod].about}</span>
    </label>
  )
}
