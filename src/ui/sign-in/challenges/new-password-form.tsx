import { Fragment, useState } from 'react'
import { visible } from '../../../text/visible.ts'
import { type AllMessages, useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { PasswordInput, TextInput } from '../../parts/text-fields.tsx'
import { TypedNote } from '../typed-note.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'

/** Answers NEW_PASSWORD_REQUIRED, with the attributes that the pool requires. */
export function NewPasswordForm({ challenge, disabled }: ChallengeFormProps<'NEW_PASSWORD_REQUIRED'>) {
  const { attributes: names, [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const [password, setPassword] = useState('')
  const [attributes, setAttributes] = useState<Readonly<Record<string, string>>>({})
  const [checked, setChecked] = useState(false)
  const complete = password !== '' && challenge.parameters.requiredAttributes.every((name) => attributes[name])
  const submit = () => {
    setChecked(true)
    if (complete) void session.answer({ name: challenge.name, password, attributes })
  }
  return (
    <ChallengeFrame
      title={texts.title}
      about={texts.about(challenge.username)}
      disabled={disabled}
      onAnswer={submit}
      button={texts.button}
    >
      <input type="text" autoComplete="username" value={challenge.username} readOnly hidden />
      <PasswordInput
        label={texts.field}
        description={texts.rules}
        autoComplete="new-password"
        value={password}
        disabled={disabled}
        error={checked && !password && texts.missing}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TypedNote text={password} />
      {challenge.parameters.requiredAttributes.map((name) => (
        <Fragment key={name}>
          <TextInput
            label={labelOf(name, names)}
            autoComplete={name === 'email' ? 'email' : 'off'}
            value={attributes[name] ?? ''}
            disabled={disabled}
            error={checked && !attributes[name] && texts.attributeMissing}
            onChange={(event) => setAttributes({ ...attributes, [name]: event.currentTarget.value })}
          />
          <TypedNote text={attributes[name] ?? ''} />
        </Fragment>
      ))}
    </ChallengeFrame>
  )
}

/** Of a custom attribute there is no more to say than its name. */
function labelOf(name: string, names: AllMessages['challenges']['attributes']): string {
  const known = Object.entries(names).find(([attribute]) => attribute === name)
  return known ? `${known[1]} (${name})` : visible(name)
}
