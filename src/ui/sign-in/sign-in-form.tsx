import { createContext, type ReactNode, use } from 'react'
import { Button } from '../parts/button.tsx'
import './sign-in-form.css'

interface SignInFormProps {
  readonly button: string
  readonly disabled: boolean
  readonly onSubmit: () => void
  readonly children?: ReactNode
  /** Beside the main button. */
  readonly beside?: ReactNode
  /** Notes under the buttons. */
  readonly notes?: ReactNode
}

/** What became of the press of the main button: it stands under it, before the notes. */
export const Outcome = createContext<ReactNode>(null)

/** The frame of every form: fields, then one main button that Enter presses too. */
export function SignInForm({ button, disabled, onSubmit, children, beside, notes }: SignInFormProps) {
  return (
    <form
      className="sign-in-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!disabled) onSubmit()
      }}
    >
      {children}
      <div className="buttons">
        <Button type="submit" aria-disabled={disabled}>
          {button}
        </Button>
        {beside}
      </div>
      {use(Outcome)}
      {notes}
    </form>
  )
}
