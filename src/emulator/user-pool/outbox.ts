import type { DeliveredMessage, DeliveryMedium } from '../state/outbox.ts'
import type { CustomMessageSource } from '../state/triggers.ts'
import type { User } from '../state/user-pool.ts'
import { customText } from './triggers/custom-message.ts'
import type { TriggerPlace } from './triggers/invoke.ts'

/** How many messages are kept, the latest in front. */
const kept = 100

const attributes = { SMS: 'phone_number', EMAIL: 'email' } as const satisfies Record<DeliveryMedium, string>

/** Where messages reach the user; null: nowhere. */
export const destinationOf = (user: User, medium: DeliveryMedium): string | null =>
  user.attributes[attributes[medium]] || null

/** Puts a message into the outbox in place of an SMS or e-mail. */
export async function deliver(
  place: TriggerPlace,
  user: User,
  message: Pick<DeliveredMessage, 'medium' | 'destination' | 'code' | 'purpose'>,
  source?: CustomMessageSource,
): Promise<DeliveredMessage> {
  const { pool, emulated } = place
  const { outbox, now } = emulated
  const { medium, destination, code, purpose } = message
  const delivered: DeliveredMessage = {
    userPoolId: pool.id,
    username: user.username,
    medium,
    destination,
    maskedDestination: medium === 'SMS' ? maskedPhone(destination) : maskedEmail(destination),
    code,
    purpose,
    text: await customText(place, user, message, source),
    delivered: now(),
  }
  outbox.unshift(delivered)
  outbox.splice(kept)
  return delivered
}

/** `b***@g***` */
function maskedEmail(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name.charAt(0)}***@${domain.charAt(0)}***`
}

/** `+*******1234` */
const maskedPhone = (number: string): string => `+${'*'.repeat(Math.max(number.length - 5, 0))}${number.slice(-4)}`
