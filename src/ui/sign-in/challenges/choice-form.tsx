import { useState } from 'react'
import type { ChoiceChallengeName } from '../../../cognito/challenges/challenge.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { SignInForm } from '../sign-in-form.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeHeading } from './challenge-heading.tsx'

/** Answers any challenge that offers others. */
export function ChoiceForm<Name extends ChoiceChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  const { code: shared, choices: names, [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const { choices } = challenge.parameters
  const [choice, setChoice] = useState(choices[0] ?? '')
  return (
    <SignInForm
      button={shared.button}
      disabled={disabled || choice === ''}
      onSubmit={() => void session.answer({ name: challenge.name, choice })}
      beside={
        <Button variant="default" disabled={disabled} onClick={session.startOver}>
          {shared.back}
        </Button>
      }
    >
      <ChallengeHeading title={texts.title}>{texts.about(challenge.username)}</ChallengeHeading>
      <fieldset className="choices" disabled={disabled}>
        <legend>{texts.field}</legend>
        {choices.map((name) => (
          <label key={name} className="choice">
            <input
              type="radio"
              name="challenge-choice"
              aria-label={name}
              checked={choice === name}
              onChange={() => setChoice(name)}
            />
            <span className="mono">
              <ForeignText text={name} />
            </span>
            <span className="about">{isNamed(name, names) && names[name]}</span>
          </label>
        ))}
      </fieldset>
    </SignInForm>
  )
}

const isNamed = <Names extends object>(name: PropertyKey, names: Names): name is keyof Names =>
  Object.hasOwn(names, name)
