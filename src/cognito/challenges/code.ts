import * as v from 'valibot'
import { filledText } from '../filled-text.ts'

export interface CodeParameters {
  /** Where the code was sent to, as far as Cognito tells it; null: it is not sent, or the place is not told. */
  readonly destination: string | null
}

export interface OneTimeCode {
  readonly code: string
}

/** A challenge that wants a code. @param response its name in ChallengeResponses */
export const codeChallenge = (response: string) => ({
  parameters: v.pipe(
    v.object({ CODE_DELIVERY_DESTINATION: v.nullish(filledText, null) }),
    v.transform(({ CODE_DELIVERY_DESTINATION }) => ({ destination: CODE_DELIVERY_DESTINATION })),
  ),
  responses: ({ code }: OneTimeCode) => ({ [response]: code }),
})
