import type { DeliveredMessage, DeliveryMedium, MessagePurpose } from '../state/outbox.ts'
import type { MessageOccasion } from '../state/triggers.ts'
import type { User } from '../state/user-pool.ts'
import { customText } from './triggers/custom-message.ts'
import { handToSender } from './triggers/custom-sender.ts'
import type { TriggerPlace } from './triggers/invoke.ts'

/** How many messages are kept, the latest in front. */
const kept = 100

const attributes = { SMS: 'phone_number', EMAIL: 'email' } as const satisfies Record<DeliveryMedium, string>

/** Where messages reach the user; null: nowhere. */
export const destinationOf = (user: User, medium: DeliveryMedium): string | null =>
  user.attributes[attributes[medium]] || null

/** By what the code is for, where the call doesn't say more. */
const occasions: Readonly<Record<MessagePurpose, MessageOccasion>> = {
  'sign-in': 'Authentication',
  'sign-up': 'SignUp',
  'forgotten-password': 'ForgotPassword',
  'verify-email': 'VerifyUserAttribute',
  'verify-phone_number': 'VerifyUserAttribute',
}

/**
 * Puts a message into the outbox in place of an SMS or e-mail, unless a custom sender takes it. That no custom message
 * is worded then is unverified.
 * @returns the address as the API shows it
 */
export async function deliver(
  place: TriggerPlace,
  user: User,
  message: Pick<DeliveredMessage, 'medium' | 'destination' | 'code' | 'purpose'>,
  occasion: MessageOccasion = occasions[message.purpose],
): Promise<string> {
  const { pool, emulated } = place
  const { outbox, now } = emulated
  const { medium, destination, code, purpose } = message
  const maskedDestination = maskedAddress(medium, destination)
  if (handToSender(place, user, message, occasion)) return maskedDestination
  const delivered: DeliveredMessage = {
    userPoolId: pool.id,
    username: user.username,
    medium,
    destination,
    maskedDestination,
    code,
    purpose,
    text: await customText(place, user, message, occasion),
    delivered: now(),
  }
  outbox.unshift(delivered)
  outbox.splice(kept)
  return maskedDestination
}

/** As the API shows an address. */
export const maskedAddress = (medium: DeliveryMedium, address: string): string =>
  medium === 'SMS' ? maskedPhone(address) : maskedEmail(address)

/** `b***@g***` */
function maskedEmail(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name.charAt(0)}***@${domain.charAt(0)}***`
}

/** `+*******1234` */
const maskedPhone = (number: string): string => `+${'*'.repeat(Math.max(number.length - 5, 0))}${number.slice(-4)}`
