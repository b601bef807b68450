import { useState } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { TextInput } from '../../parts/text-fields.tsx'
import { TypedNote } from '../typed-note.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'

/** Answers one round of CUSTOM_CHALLENGE; the question stands among its parameters, under the form. */
export function CustomForm({ challenge, disabled }: ChallengeFormProps<'CUSTOM_CHALLENGE'>) {
  const { [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const [text, setText] = useState('')
  const [checked, setChecked] = useState(false)
  const submit = () => {
    setChecked(true)
    if (text !== '') void session.answer({ name: challenge.name, text })
  }
  return (
    <ChallengeFrame title={texts.title} about={texts.about} disabled={disabled} onAnswer={submit}>
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
    </ChallengeFrame>
  )
}
