import { useRef, useState } from 'react'
import type { CodeChallengeName } from '../../../cognito/challenges/challenge.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { TextInput } from '../../parts/text-fields.tsx'
import { SignInForm } from '../sign-in-form.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeHeading } from './challenge-heading.tsx'
import { ReadCode } from './read-code.tsx'

/** Answers any challenge that wants a code. */
export function CodeForm<Name extends CodeChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  const { code: texts, [challenge.name]: own } = useMessages('challenges')
  const session = useSession()
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = () => {
    setChecked(true)
    if (code !== '') void session.answer({ name: challenge.name, code })
  }
  const { destination } = challenge.parameters
  return (
    <SignInForm
      button={texts.button}
      disabled={disabled}
      onSubmit={submit}
      beside={
        <>
          <ReadCode
            wanted={challenge}
            disabled={disabled}
            onCode={(read) => {
              setCode(read)
              field.current?.focus()
            }}
          />
          <Button variant="default" disabled={disabled} onClick={session.startOver}>
            {texts.back}
          </Button>
        </>
      }
    >
      <ChallengeHeading title={own.title}>
        {own.about(challenge.username, destination ?? texts.nowhere)}
      </ChallengeHeading>
      <TextInput
        ref={field}
        label={texts.field}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        value={code}
        disabled={disabled}
        error={checked && code === '' && texts.missing}
        onChange={(event) => setCode(withoutGaps(event.currentTarget.value))}
      />
    </SignInForm>
  )
}

/** "123 456" and full-width digits, as messages and keyboards have them, are 123456. */
const withoutGaps = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '')
