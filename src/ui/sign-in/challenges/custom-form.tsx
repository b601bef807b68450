import { useState } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { TextInput } from '../../parts/text-fields.tsx'
import { SignInForm } from '../sign-in-form.tsx'
import { TypedNote } from '../typed-note.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeHeading } from './challenge-heading.tsx'

/** Answers one round of CUSTOM_CHALLENGE; the question stands among its parameters, under the form. */
export function CustomForm({ challenge, disabled }: ChallengeFormProps<'CUSTOM_CHALLENGE'>) {
  const { code: shared, [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const [text, setText] = useState('')
  const [checked, setChecked] = useState(false)
  const submit = () => {
    setChecked(true)
    if (text !== '') void session.answer({ name: challenge.name, text })
  }
  return (
    <SignInForm
      button={shared.button}
      disabled={disabled}
      onSubmit={submit}
      beside={
        <Button variant="default" disabled={disabled} onClick={session.startOver}>
          {shared.back}
        </Button>
      }
    >
      <ChallengeHeading title={texts.title}>{texts.about}</ChallengeHeading>
      <TextInput
        label={texts.field}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        disabled={disabled}
        error={checked && text === '' && texts.missing}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <TypedNote text={text} />
    </SignInForm>
  )
}
