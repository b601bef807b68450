import { createElement } from 'react'
import type { PendingChallenge } from '../../../cognito/challenges/challenge.ts'
import type { FormChallengeName } from '../../../protocol/challenges.ts'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { FormByHand } from './form-by-hand.tsx'
import { challengeForms } from './forms.ts'
import { SentParameters } from './sent-parameters.tsx'
import { SessionClock } from './session-clock.tsx'

interface PendingFormProps {
  readonly challenge: PendingChallenge
  readonly disabled: boolean
}

/** The form of the challenge that is open, what came with it, and how long it is open. */
export function ChallengeForm({ challenge, disabled }: PendingFormProps) {
  const name = challenge.name ?? challenge.unknown
  return (
    <section aria-label={name}>
      {challenge.name === null ? (
        <FormByHand challenge={challenge} disabled={disabled} />
      ) : (
        <KnownForm challenge={challenge} disabled={disabled} />
      )}
      <SessionClock />
      <SentParameters name={name} challenge={challenge} />
    </section>
  )
}

function KnownForm<Name extends FormChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  return createElement(challengeForms[challenge.name], { challenge, disabled })
}
