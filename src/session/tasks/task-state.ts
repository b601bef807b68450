import type { AssumedRole, RoleRequest } from '../../cognito/identity-pool/classic-flow.ts'
import type { Problem } from '../../cognito/problem.ts'
import type { RefreshCall } from '../../cognito/refreshed.ts'
import type { Attributes } from '../../cognito/user-pool/get-user.ts'
import type { HeldCredentials } from '../../credentials/aws-credentials.ts'
import type { TokenSet } from '../../token/token-set.ts'

/** What may still work after a sign-out, in the order of the journey. */
export const things = ['id-token', 'access-token', 'refresh', 'credentials', 'cookie'] as const

export type Thing = (typeof things)[number]

/** The Hosted UI's cookie is not to be seen from another page. */
export type TriableThing = Exclude<Thing, 'cookie'>

/** What can be ended at Cognito while the page goes on showing what it holds. */
export type RemoteSignOut = 'revoke' | 'everywhere'

/** Everything that a signed-in person can have done here besides the sign-in itself. */
export type TaskName =
  | 'refresh'
  | 'renew'
  | 'ask-role'
  | 'classic'
  | 'get-user'
  | 'user-info'
  | RemoteSignOut
  | 'all'
  | `try-${TriableThing}`

/** How a task went; a task that was never begun has none. */
export type Task =
  | { readonly at: 'running' }
  | { readonly at: 'done' }
  | { readonly at: 'failed'; readonly problem: Problem }

/** What came of a refresh: the tokens of before are kept to show what changed. */
export interface Refresh {
  readonly by: RefreshCall
  /** True where a new refresh token took the place of the old one. */
  readonly rotated: boolean
  readonly before: TokenSet
  readonly after: TokenSet
}

export interface ClassicResult {
  readonly role: Pick<AssumedRole, 'arn'> & { readonly credentials: HeldCredentials }
  readonly request: RoleRequest
  readonly identityId: string
}

/** What has been done since the sign-in; gone with the sign-out. */
export interface AfterState {
  readonly tasks: Readonly<Partial<Record<TaskName, Task>>>
  readonly refresh: Refresh | null
  /** When the credentials were last renewed, epoch milliseconds of the services' clock; null: never. */
  readonly renewed: number | null
  /** Renew by itself before the end. */
  readonly automatic: boolean
  /** True where that was switched off, since the credentials expired before a renewal went through. */
  readonly stopped: boolean
  /** The role that was asked for instead of the pool's choice. */
  readonly customRoleArn: string | null
  /** True while the ID token is another than the one that the role was last asked with. */
  readonly roleMayDiffer: boolean
  readonly classic: ClassicResult | null
  readonly answers: Readonly<Partial<Record<'get-user' | 'user-info', Attributes>>>
  /** What was ended at Cognito. */
  readonly ended: readonly RemoteSignOut[]
}

export const nothingDone: AfterState = {
  tasks: {},
  refresh: null,
  renewed: null,
  automatic: false,
  stopped: false,
  customRoleArn: null,
  roleMayDiffer: false,
  classic: null,
  answers: {},
  ended: [],
}
