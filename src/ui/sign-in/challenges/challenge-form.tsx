import { createElement } from 'react'
import type { FormChallengeName } from '../../../protocol/challenges.ts'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { challengeForms } from './forms.ts'
import { SessionClock } from './session-clock.tsx'

/** The form of the challenge that is open, and how long it is. */
export function ChallengeForm<Name extends FormChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  return (
    <>
      {createElement(challengeForms[challenge.name], { challenge, disabled })}
      <SessionClock />
    </>
  )
}
