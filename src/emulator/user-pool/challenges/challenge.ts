import type { Device } from '../../state/device.ts'
import type { MetChallenge } from '../../state/session.ts'
import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type { Emulated } from '../../state/state.ts'
import type { ClientMetadata } from '../../state/triggers.ts'
import type { ChallengeSession, User, UserPool } from '../../state/user-pool.ts'

/** A sign-in on its way to the tokens. */
export interface SignIn {
  readonly user: User
  /** What was answered so far, in its order. */
  readonly met: readonly MetChallenge[]
  /** A remembered device that the client says to be; it is proven last. */
  readonly device?: Device | null
}

/** ChallengeResponses, by name. */
export interface Responses {
  readonly responses: Readonly<Record<string, string>>
  /** @throws ServiceError when the response is missing */
  readonly response: (name: string) => string
}

/** RespondToAuthChallenge, as far as it is the same for all challenges. */
export interface ReceivedAnswer extends Responses {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly username: string
  readonly session: string | undefined
}

/** A challenge that the client computes the answer to. */
export interface FlowChallenge {
  /** @throws ServiceError */
  readonly answer: (answer: ReceivedAnswer) => Promise<SignIn>
}

export interface IssuedTo extends SignIn {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
  /** For the triggers. */
  readonly clientMetadata?: ClientMetadata | undefined
}

/** What a challenge consists of besides its name. */
export interface IssuedChallenge {
  /** ChallengeParameters besides USER_ID_FOR_SRP. */
  readonly parameters: Readonly<Record<string, string>>
  /** AvailableChallenges, where it offers others. */
  readonly available?: readonly string[]
  readonly code?: ChallengeSession['code']
  readonly newToken?: ChallengeSession['newToken']
  readonly privateParameters?: ChallengeSession['privateParameters']
  readonly metadata?: string
}

/** What a response is compared with. */
export interface AnsweredBy extends IssuedTo, Responses {
  /** What the challenge left in its session. */
  readonly session: Pick<
    ChallengeSession,
    'parameters' | 'code' | 'newToken' | 'isProven' | 'privateParameters' | 'metadata'
  >
}

/** A challenge that stands between the start of a flow and the tokens. */
export interface DueChallenge {
  /** Left out: it is asked as a first factor only. */
  readonly isDue?: (signIn: SignIn) => boolean
  /** The response that proves a first factor, also along with the choice of it; left out: there is none before it is issued. */
  readonly provenBy?: string
  readonly issue: (to: IssuedTo) => IssuedChallenge | Promise<IssuedChallenge>
  /** @returns what further challenges, or the level that was reached, depend on @throws ServiceError: the same challenge may be answered again */
  readonly answer: (by: AnsweredBy) => Promise<string | null>
}
