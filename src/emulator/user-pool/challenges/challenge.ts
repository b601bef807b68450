import type { Emulated } from '../../state/state.ts'
import type { User, UserPool, UserPoolClient } from '../../state/user-pool.ts'
import type { WireObject } from '../../wire/operation.ts'

/** RespondToAuthChallenge, as far as it is the same for all challenges. */
export interface ReceivedAnswer {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly username: string
  readonly session: string | undefined
  readonly responses: Readonly<Record<string, string>>
  /** @throws ServiceError when the response is missing */
  readonly response: (name: string) => string
}

/** A challenge that a flow starts, as USER_SRP_AUTH does. */
export interface FlowChallenge {
  /** @returns the user, who goes on to the next challenge or to the tokens @throws ServiceError */
  readonly answer: (answer: ReceivedAnswer) => Promise<User>
}

/** A challenge that stands between a proven password and the tokens. */
export interface DueChallenge extends FlowChallenge {
  readonly isDue: (user: User) => boolean
  /** @returns ChallengeParameters besides USER_ID_FOR_SRP */
  readonly issue: (pool: UserPool, user: User) => WireObject
}
