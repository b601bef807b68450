import type { DeliveredMessage, MessagePurpose } from '../../state/outbox.ts'
import type { CustomMessageSource } from '../../state/triggers.ts'
import type { User } from '../../state/user-pool.ts'
import { invoke, type TriggerPlace, triggersOf, userRequest } from './invoke.ts'

/** By what the code is for, where the call doesn't say more. */
const sources: Readonly<Record<MessagePurpose, CustomMessageSource>> = {
  'sign-in': 'CustomMessage_Authentication',
  'sign-up': 'CustomMessage_SignUp',
  'forgotten-password': 'CustomMessage_ForgotPassword',
  'verify-email': 'CustomMessage_VerifyUserAttribute',
  'verify-phone_number': 'CustomMessage_VerifyUserAttribute',
}

const codeParameter = '{####}'
const usernameParameter = '{username}'

/** The text of a message as the trigger words it; null: as AWS does. @throws ServiceError */
export async function customText(
  place: TriggerPlace,
  user: User,
  { purpose, medium, code }: Pick<DeliveredMessage, 'purpose' | 'medium' | 'code'>,
  source: CustomMessageSource = sources[purpose],
): Promise<string | null> {
  const answer = await invoke(place, 'CustomMessage', triggersOf(place).customMessage, {
    source,
    userName: user.username,
    request: { ...userRequest(user), codeParameter, usernameParameter },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  })
  const texts = medium === 'SMS' ? [answer?.smsMessage] : [answer?.emailSubject, answer?.emailMessage]
  const text = texts.filter((part) => typeof part === 'string').join('\n')
  return text === '' ? null : text.replaceAll(codeParameter, code).replaceAll(usernameParameter, user.username)
}
