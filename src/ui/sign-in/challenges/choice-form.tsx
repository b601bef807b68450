import { useState } from 'react'
import type { ChoiceChallengeName } from '../../../cognito/challenges/challenge.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'
import { ChoiceFieldset } from './choice-fieldset.tsx'

/** Answers any challenge that offers others. */
export function ChoiceForm<Name extends ChoiceChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  const { [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const { choices } = challenge.parameters
  const [choice, setChoice] = useState(choices[0] ?? '')
  return (
    <ChallengeFrame
      title={texts.title}
      about={texts.about(challenge.username)}
      disabled={disabled || choice === ''}
      onAnswer={() => void session.answer({ name: challenge.name, choice })}
    >
      <ChoiceFieldset legend={texts.field} choices={choices} chosen={choice} disabled={disabled} onChoose={setChoice} />
    </ChallengeFrame>
  )
}
