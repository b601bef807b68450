import type { AssumedRole, RoleRequest } from '../../cognito/identity-pool/classic-flow.ts'
import type { RefreshCall } from '../../cognito/refreshed.ts'
import type { Listing, ListRequest } from '../../cognito/s3/list-objects.ts'
import type { UserDevice } from '../../cognito/user-pool/devices.ts'
import type { Attributes } from '../../cognito/user-pool/get-user.ts'
import type { ListedPasskey } from '../../cognito/user-pool/passkeys.ts'
import type { UserSession } from '../../cognito/user-pool/sessions.ts'
import type { IssuedCredentials } from '../../credentials/aws-credentials.ts'
import type { CredentialJson, PasskeyCreationOptions } from '../../passkey/options.ts'
import type { LeftBehind, SignOutWay } from '../../protocol/sign-outs.ts'
import type { TokenSet } from '../../token/token-set.ts'
import type { AccountStep } from './account/account-step.ts'
import type { SelfServiceResults } from './account/self-service-results.ts'
import type { ForgedResults } from './forged/forged-results.ts'
import type { OwnApiResults } from './own-api/own-api-results.ts'

/** What can be ended at Cognito while the page goes on showing what it holds. */
export type RemoteSignOut = 'revoke' | 'everywhere'

/** What came of a refresh: the tokens of before are there to show what changed. */
export interface Refresh {
  readonly by: RefreshCall
  /** True where a new refresh token took the place of the old one. */
  readonly rotated: boolean
  readonly before: TokenSet
  readonly after: TokenSet
  /** By the services' clock, epoch milliseconds. */
  readonly at: number
}

/** The refresh token that a refresh replaced was sent once more. */
export interface Reuse {
  readonly replacedBy: Refresh
  /** By the services' clock, epoch milliseconds. */
  readonly at: number
}

export interface ClassicResult {
  readonly role: Pick<AssumedRole, 'arn'> & { readonly credentials: IssuedCredentials }
  readonly request: RoleRequest
  readonly identityId: string
}

export interface BucketListing {
  readonly request: ListRequest
  readonly answer: Listing
  /** When it was sent by this computer's clock, epoch milliseconds. */
  readonly now: number
}

/** What a try showed once one had signed out somehow. */
export type Tried = 'works' | 'refused'

export interface SignOutTrials {
  /** The way that was taken last while the page kept what it holds. */
  readonly after: SignOutWay
  readonly seen: Readonly<Partial<Record<SignOutWay, Readonly<Partial<Record<LeftBehind, Tried>>>>>>
}

export interface PasskeyResults {
  /** null: not asked for. */
  readonly listed: readonly ListedPasskey[] | null
  /** What the authenticator shall make; null: nothing, or it has made it. */
  readonly requested: PasskeyCreationOptions | null
  /** The latest that was made, whether or not the user pool took it. */
  readonly made: { readonly credential: CredentialJson; readonly requested: PasskeyCreationOptions } | null
}

/** What the tasks have brought besides the progress of the sign-in. */
export interface TaskResults {
  readonly refresh: Refresh | null
  /** null: not tried. How it went is the task's status. */
  readonly reuse: Reuse | null
  /** When the credentials were last renewed, epoch milliseconds of the services' clock; null: never. */
  readonly renewed: number | null
  /** Renew by itself before the credentials expire. */
  readonly automatic: boolean
  /** True where that was switched off, since the credentials expired before a renewal went through. */
  readonly stopped: boolean
  /** The role that was asked for instead of the pool's choice. */
  readonly customRoleArn: string | null
  /** True while the ID token is another than the one that the role was last asked with. */
  readonly roleMayDiffer: boolean
  readonly classic: ClassicResult | null
  readonly listing: BucketListing | null
  /** Absent: no API was called. */
  readonly ownApi?: OwnApiResults | undefined
  /** Absent: no token was forged. */
  readonly forged?: ForgedResults | undefined
  readonly answers: Readonly<Partial<Record<'get-user' | 'user-info', Attributes>>>
  /** What is done about an account before a sign-in; null: nothing. */
  readonly account: AccountStep | null
  /** The devices that the user pool knows; null: not asked yet. */
  readonly devices: readonly UserDevice[] | null
  /** Where the user is signed in; null: not asked yet. */
  readonly sessions: readonly UserSession[] | null
  /** null: nothing was done about passkeys. */
  readonly passkeys: PasskeyResults | null
  readonly selfService: SelfServiceResults
  /** What was ended at Cognito. */
  readonly ended: readonly RemoteSignOut[]
  /** Absent: nothing was ended while the page kept what it holds. */
  readonly trials?: SignOutTrials | undefined
  /** True where another tab did. */
  readonly endedElsewhere: boolean
}

/** The results once that was ended: what refreshes by itself would only be refused. */
export function withEnded({ ended }: TaskResults, kind: RemoteSignOut): Pick<TaskResults, 'ended' | 'automatic'> {
  return { ended: [...new Set([...ended, kind])], automatic: false }
}

export const noResults: TaskResults = {
  refresh: null,
  reuse: null,
  renewed: null,
  automatic: false,
  stopped: false,
  customRoleArn: null,
  roleMayDiffer: false,
  classic: null,
  listing: null,
  answers: {},
  account: null,
  devices: null,
  sessions: null,
  passkeys: null,
  selfService: {},
  ended: [],
  endedElsewhere: false,
}
