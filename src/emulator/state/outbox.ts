/** How a code reaches the user, as DeliveryMedium names it. */
export type DeliveryMedium = 'SMS' | 'EMAIL'

/** What a code is for. */
export type MessagePurpose = 'sign-in' | AccountTask

/** What a user does with a code outside a sign-in. */
export type AccountTask = 'sign-up' | 'forgotten-password' | `verify-${VerifiableAttribute}`

/** An attribute that is an address, which a code can be sent to. */
export type VerifiableAttribute = 'email' | 'phone_number'

/** A message that AWS would send by SMS or e-mail. */
export interface DeliveredMessage {
  readonly userPoolId: string
  readonly username: string
  readonly medium: DeliveryMedium
  readonly destination: string
  /** As the API shows it. */
  readonly maskedDestination: string
  readonly code: string
  readonly purpose: MessagePurpose
  /** As a trigger words it, with the code; null: as AWS does. */
  readonly text: string | null
  /** Epoch milliseconds. */
  readonly delivered: number
}

/** A code that was delivered and waits for its user. */
export interface IssuedCode {
  readonly code: string
  /** Epoch milliseconds. */
  readonly expires: number
  triesLeft: number
  used: boolean
}
