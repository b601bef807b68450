import { type CheckAnswer, type CheckEvidence, isRefused } from './check.ts'

/** The flows of InitiateAuth that are tried, each with its request. */
export const flows = {
  USER_SRP_AUTH: 'srp',
  USER_PASSWORD_AUTH: 'password',
  USER_AUTH: 'choice',
  CUSTOM_AUTH: 'custom',
} as const

export type Flow = keyof typeof flows

export const flowNames = Object.keys(flows) as readonly Flow[]

export const initiateAuthRequests = Object.values(flows)

export function initiateAuthAnswers({ answers }: Pick<CheckEvidence, 'answers'>): readonly CheckAnswer[] {
  return initiateAuthRequests.flatMap((name) => answers[name] ?? [])
}

export const isClientUnknown = (answer: CheckAnswer | undefined) =>
  isRefused(answer, /^User pool client .* does not exist/)

export const hasClientSecret = (answer: CheckAnswer | undefined) =>
  isRefused(answer, /SECRET_HASH was not received|is configured for secret|Unable to verify secret/)

export const isFlowOff = (answer: CheckAnswer | undefined) => isRefused(answer, /not enabled for (this|the) client/)

/**
 * Got past the client, its secret and the flow: a challenge (unknown users get one where the pool hides which users
 * exist), or a refusal of the user name that was made up.
 */
export function isFlowOn(answer: CheckAnswer | undefined): boolean {
  if (answer?.kind !== 'answered') return false
  return (
    answer.refusal === null ||
    isRefused(answer, /^(Incorrect username or password|User does not exist|Custom auth lambda trigger)/) ||
    isRefused(answer, /^(UserNotFoundException|UserLambdaValidationException)$/)
  )
}
