import type { AccountTask, DeliveryMedium } from '../state/outbox.ts'
import type { Emulated } from '../state/state.ts'
import type { User, UserPool } from '../state/user-pool.ts'
import { ServiceError } from '../wire/errors.ts'
import { type CodeFault, issueCode, takeCode } from './codes.ts'
import { deliver } from './outbox.ts'

const hour = 60 * 60 * 1000

/** Milliseconds; as in amazon-cognito-identity-js issue 189. */
const lifetimes: Readonly<Record<AccountTask, number>> = { 'sign-up': 24 * hour, 'forgotten-password': hour }

export interface CodeDeliveryDetails {
  readonly AttributeName: string
  readonly DeliveryMedium: DeliveryMedium
  readonly Destination: string
}

/** Where a code goes: the attribute that has the address, and the address. */
export interface Destination {
  readonly medium: DeliveryMedium
  readonly attribute: 'email' | 'phone_number'
  readonly address: string
}

/** Sends a new code, in place of one that was sent before. */
export function sendAccountCode(
  emulated: Emulated,
  pool: UserPool,
  user: User,
  task: AccountTask,
  { medium, attribute, address }: Destination,
): CodeDeliveryDetails {
  const issued = issueCode(emulated, { digits: 6, lifetime: lifetimes[task] })
  pool.accountCodes.set(keyOf(task, user.username), issued)
  const message = { medium, destination: address, code: issued.code, purpose: task }
  const { maskedDestination } = deliver(emulated, pool, user, message)
  return { AttributeName: attribute, DeliveryMedium: medium, Destination: maskedDestination }
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

/** The refusal of a code that there is none for, which tells nothing of the user. */
export const noSuchCode = () =>
  new ServiceError('ExpiredCodeException', 'Invalid code provided, please request a code again.')

const refusals: Readonly<Record<CodeFault, () => ServiceError>> = {
  mismatch: () => new ServiceError('CodeMismatchException', 'Invalid verification code provided, please try again.'),
  expired: noSuchCode,
  used: noSuchCode,
  'too-many-tries': () =>
    new ServiceError('LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
}

const keyOf = (task: AccountTask, username: string): string => `${task} ${username}`
