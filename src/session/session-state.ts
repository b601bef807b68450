import type { PasswordFlow } from '../cognito/user-pool/sign-in.ts'
import type { Connection } from '../connection/connection.ts'
import type { SignInMethod } from '../protocol/sign-in-methods.ts'
import type { Journey } from './sign-in/journey.ts'

export interface SessionState {
  readonly connection: Connection
  readonly signInMethod: SignInMethod
  /** How the user pool is to be shown the password. */
  readonly passwordFlow: PasswordFlow
  readonly journey: Journey
  /** The guest identity that would be used again at this identity pool; null: a new one would be made. */
  readonly guestIdentityId: string | null
  /** The guest identity that the next sign-in takes along, so that it becomes that person's; null: none is. */
  readonly keeping: string | null
  /** The connection whose own endpoints a person agreed to send secrets to. */
  readonly trusted: Connection | null
  /** Grows with each sign-out and change of the connection; a form of before it is gone with all that was typed. */
  readonly visit: number
}
