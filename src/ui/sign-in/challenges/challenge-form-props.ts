import type { Challenge } from '../../../cognito/challenges/challenge.ts'
import type { FormChallengeName } from '../../../protocol/challenges.ts'

export interface ChallengeFormProps<Name extends FormChallengeName = FormChallengeName> {
  readonly challenge: Challenge<Name>
  readonly disabled: boolean
}
