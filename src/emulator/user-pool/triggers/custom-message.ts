import type { DeliveredMessage } from '../../state/outbox.ts'
import type { MessageOccasion } from '../../state/triggers.ts'
import type { User } from '../../state/user-pool.ts'
import { invoke, type TriggerPlace, triggersOf, userRequest } from './invoke.ts'

const codeParameter = '{####}'
const usernameParameter = '{username}'

/** The text of a message as the trigger words it; null: as AWS does. @throws ServiceError */
export async function customText(
  place: TriggerPlace,
  user: User,
  { medium, code }: Pick<DeliveredMessage, 'medium' | 'code'>,
  occasion: MessageOccasion,
): Promise<string | null> {
  const answer = await invoke(place, 'CustomMessage', triggersOf(place).customMessage, {
    source: `CustomMessage_${occasion}`,
    userName: user.username,
    request: { ...userRequest(user), codeParameter, usernameParameter },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  })
  const texts = medium === 'SMS' ? [answer?.smsMessage] : [answer?.emailSubject, answer?.emailMessage]
  const text = texts.filter((part) => typeof part === 'string').join('\n')
  return text === '' ? null : text.replaceAll(codeParameter, code).replaceAll(usernameParameter, user.username)
}
