import { createElement } from 'react'
import type { FormChallengeName } from '../../../protocol/challenges.ts'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { challengeForms } from './forms.ts'
import { SentParameters } from './sent-parameters.tsx'
import { SessionClock } from './session-clock.tsx'

/** The form of the challenge that is open, what came with it, and how long it is open. */
export function ChallengeForm<Name extends FormChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  return (
    <section aria-label={challenge.name}>
      {createElement(challengeForms[challenge.name], { challenge, disabled })}
      <SessionClock />
      <SentParameters name={challenge.name} sent={challenge.sent} />
    </section>
  )
}
