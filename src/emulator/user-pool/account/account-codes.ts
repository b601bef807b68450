import type { AccountTask, DeliveryMedium, VerifiableAttribute } from '../../state/outbox.ts'
import type { Emulated } from '../../state/state.ts'
import type { MessageOccasion } from '../../state/triggers.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter, ServiceError } from '../../wire/errors.ts'
import { type CodeFault, issueCode, takeCode } from '../codes.ts'
import { deliver } from '../outbox.ts'
import type { TriggerPlace } from '../triggers/invoke.ts'

const hour = 60 * 60 * 1000

/** Milliseconds. https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
const lifetimes: Readonly<Record<AccountTask, number>> = {
  'sign-up': 24 * hour,
  'forgotten-password': hour,
  'verify-email': 24 * hour,
  'verify-phone_number': 24 * hour,
}

export interface CodeDeliveryDetails {
  readonly AttributeName: string
  readonly DeliveryMedium: DeliveryMedium
  readonly Destination: string
}

/** Where a code goes: the attribute that has the address, and the address. */
export interface Destination {
  readonly medium: DeliveryMedium
  readonly attribute: VerifiableAttribute
  readonly address: string
}

/** Addresses, by phone first. */
export const verifiableAttributes = ['phone_number', 'email'] as const satisfies readonly VerifiableAttribute[]

/** As in amplify-js issue 3652. @throws ServiceError for any other attribute */
export function toVerifiable(name: string): VerifiableAttribute {
  const attribute = verifiableAttributes.find((each) => each === name)
  if (!attribute) throw invalidParameter('Invalid attribute name. Only phone_number and email can be verified.')
  return attribute
}

export const mediumOf = (attribute: VerifiableAttribute): DeliveryMedium => media[attribute]

const media = { email: 'EMAIL', phone_number: 'SMS' } as const satisfies Record<VerifiableAttribute, DeliveryMedium>

/** null: the user doesn't have the attribute. */
export function destinationAt(
  { attributes }: Pick<User, 'attributes'>,
  attribute: VerifiableAttribute,
): Destination | null {
  const address = attributes[attribute]
  return address ? { medium: media[attribute], attribute, address } : null
}

/** Where a sign-up is confirmed, by phone first. @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-email-phone-verification.html */
export const signUpDestination = (pool: UserPool, user: User): Destination | null =>
  verifiableAttributes
    .filter((attribute) => pool.autoVerifiedAttributes.includes(attribute))
    .map((attribute) => destinationAt(user, attribute))
    .find((destination) => destination !== null) ?? null

/** Sends a new code, in place of one that was sent before. */
export async function sendAccountCode(
  place: TriggerPlace,
  user: User,
  task: AccountTask,
  { medium, attribute, address }: Destination,
  occasion?: MessageOccasion,
): Promise<CodeDeliveryDetails> {
  const { emulated, pool } = place
  const issued = issueCode(emulated, { digits: 6, lifetime: lifetimes[task] })
  pool.accountCodes.set(keyOf(task, user.username), issued)
  const message = { medium, destination: address, code: issued.code, purpose: task }
  return {
    AttributeName: attribute,
    DeliveryMedium: medium,
    Destination: await deliver(place, user, message, occasion),
  }
}

/**
 * An expired code is refused as in amplify-flutter issue 1128, the sixth as in amplify-ui-android issue 180 and in the words of
 * amplify-js issue 8013. The text for a wrong code is unverified.
 * @throws ServiceError unless it is the code that was sent last
 */
export function takeAccountCode(
  emulated: Emulated,
  pool: UserPool,
  username: string,
  task: AccountTask,
  given: string,
): void {
  const issued = pool.accountCodes.get(keyOf(task, username))
  const fault = issued ? takeCode(emulated, issued, given) : 'expired'
  if (fault !== null) throw refusals[fault]()
}

/** A code that was sent to an address which is no longer the user's. */
export function forgetAccountCode(pool: UserPool, username: string, task: AccountTask): void {
  pool.accountCodes.delete(keyOf(task, username))
}

/** The refusal of a code that there is none for, which tells nothing of the user. */
export const noSuchCode = () =>
  new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.')

export const wrongCode = () =>
  new ServiceError('CodeMismatchException', 'Invalid verification code provided, please try again.')

const refusals: Readonly<Record<CodeFault, () => ServiceError>> = {
  mismatch: wrongCode,
  expired: noSuchCode,
  used: noSuchCode,
  'too-many-tries': () =>
    new ServiceError('LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
}

const keyOf = (task: AccountTask, username: string): string => `${task} ${username}`
