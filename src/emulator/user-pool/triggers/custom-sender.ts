import type { DeliveredMessage } from '../../state/outbox.ts'
import type { MessageOccasion } from '../../state/triggers.ts'
import type { User } from '../../state/user-pool.ts'
import { eventOf, type TriggerPlace, triggersOf, userRequest } from './invoke.ts'

/**
 * Gives the message to a function that sends it in place of AWS, which waits neither for its end nor for its errors.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-sender-triggers.html
 * @returns whether there is such a function
 */
export function handToSender(
  place: TriggerPlace,
  user: User,
  { medium, code }: Pick<DeliveredMessage, 'medium' | 'code'>,
  occasion: MessageOccasion,
): boolean {
  const { customSmsSender, customEmailSender } = triggersOf(place)
  const told = { userName: user.username, response: {} }
  const request = { ...userRequest(user), code }
  if (medium === 'SMS' && customSmsSender) {
    const source = `CustomSMSSender_${occasion}` as const
    const type = 'customSMSSenderRequestV1' as const
    start(() => customSmsSender(eventOf(place, { ...told, source, request: { ...request, type } })))
    return true
  }
  if (medium === 'EMAIL' && customEmailSender) {
    const source = `CustomEmailSender_${occasion}` as const
    const type = 'customEmailSenderRequestV1' as const
    start(() => customEmailSender(eventOf(place, { ...told, source, request: { ...request, type } })))
    return true
  }
  return false
}

/** Its errors stay within the function, as in Lambda. */
function start(sender: () => unknown): void {
  Promise.resolve()
    .then(sender)
    .catch(() => undefined)
}
