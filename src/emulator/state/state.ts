import type { Bucket } from './bucket.ts'
import type { Cookies } from './cookies.ts'
import { ExpiringTable } from './expiring-table.ts'
import type { SwitchedFault } from './faults.ts'
import { type IdentityPool, type IssuedKeys, openIdentityPool, type Role } from './identity-pool.ts'
import type { Json } from './json.ts'
import type { Links } from './links.ts'
import type { DeliveredMessage } from './outbox.ts'
import type { OrganizationPolicies, ResourceSettings, VpcEndpoint } from './policies/policy.ts'
import type {
  DemoUser,
  Federation,
  PretendCode,
  PretendPerson,
  PretendProvider,
  PretendToken,
} from './pretend-providers.ts'
import type { SigningKey } from './signing-keys.ts'
import { type Stored, store } from './stored.ts'
import { Table } from './table.ts'
import type { LambdaFunction, Triggers } from './triggers.ts'
import { openUserPool, type UserPool } from './user-pool.ts'

/** What the local Cognito knows. All of it is JSON but for the tables, which hold JSON. Times are epoch milliseconds. */
interface Known {
  readonly settings: Settings
  /** How far its clock was moved on, in milliseconds. */
  readonly clock: { skipped: number }
  readonly userPools: Map<string, UserPool>
  readonly identityPools: Map<string, IdentityPool>
  /** By role ARN. */
  readonly roles: Table<Role>
  readonly organization: OrganizationPolicies
  /** By ARN. */
  readonly resources: Table<ResourceSettings>
  /** By service, as actions name it. */
  readonly vpcEndpoints: Table<VpcEndpoint>
  /** Temporary AWS keys that were handed out, by access key ID. */
  readonly awsKeys: ExpiringTable<IssuedKeys>
  /** Access tokens of the pretend Facebook and Login with Amazon, by the token itself. */
  readonly pretendTokens: ExpiringTable<PretendToken>
  readonly pretendPeople: Readonly<Record<PretendProvider, readonly PretendPerson[]>>
  /** Codes of the pretend providers on their way to /oauth2/idpresponse, by the code; taken once. */
  readonly pretendCodes: ExpiringTable<PretendCode>
  /** Sign-ins that are away at a provider, by the `state` sent there. */
  readonly federations: ExpiringTable<Federation>
  /** The seed's users with their passwords, to be shown on the emulator's page: users themselves hold no password. */
  readonly demoUsers: readonly DemoUser[]
  /** What AWS would have sent by SMS and e-mail, the latest in front. */
  readonly outbox: DeliveredMessage[]
  /** Those that are switched on, each once. */
  readonly faults: SwitchedFault[]
  /** Signs the OpenID tokens of GetOpenIdToken (RS512). */
  readonly identityKey: SigningKey
  /** What signs the ID tokens of the pretend providers, once there is one; left out in older snapshots. */
  readonly pretendSigning?: { key?: SigningKey }
  /** Hex; signs the forms of the pages. */
  readonly formKey: string
  readonly bucket: Bucket
}

export interface Settings {
  readonly region: string
  readonly accountId: string
  /**
   * `aws`: tokens carry `https://cognito-idp.<region>.amazonaws.com/<pool>`; `aws-updated`: the same with
   * `issuer-cognito-idp`, as pools that were switched to it; `local`: the emulator's own address and the pool.
   */
  readonly issuer: 'aws' | 'aws-updated' | 'local'
  /** Whether an authorization request must have an S256 code challenge (RFC 9700 section 2.1.1); AWS takes it or not. */
  readonly requirePkce: boolean
  /** Pages of which origins may make signed and admin calls: those with a callback URL here, or all as at AWS. */
  readonly signedCallsFrom: 'apps' | 'any origin'
}

/** What the local Cognito needs of the place where it runs. */
interface Surroundings {
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly links: Links
  readonly cookies: Cookies
  /** By user pool ID. */
  readonly triggers: Readonly<Record<string, Triggers>>
  /** What the ARNs of a LambdaConfig stand for, by the function's name. */
  readonly functions?: Readonly<Record<string, LambdaFunction>>
}

export interface Emulated extends Known, Surroundings {
  readonly pretendSigning: { key?: SigningKey }
}

/** All that is known, as JSON. */
export type Snapshot = Json<
  Stored<Omit<Known, 'userPools' | 'identityPools'>> & {
    readonly userPools: readonly Stored<UserPool>[]
    readonly identityPools: readonly Stored<IdentityPool>[]
  }
>

/** @returns a copy: what changes later is not in it */
export const snapshot = (emulated: Emulated): Snapshot => structuredClone(liveSnapshot(emulated))

/** The same as it is now; for a reader that is done with it at once. */
export const liveSnapshot = ({
  now,
  links,
  cookies,
  triggers,
  functions,
  userPools,
  identityPools,
  ...rest
}: Emulated): Snapshot => ({
  ...store(rest),
  userPools: [...userPools.values()].map(store),
  identityPools: [...identityPools.values()].map(store),
})

/** A local Cognito that goes on where the snapshot was taken. */
export function restore(from: Snapshot, surroundings: Surroundings): Emulated {
  const known = structuredClone(from)
  const now = () => surroundings.now() + known.clock.skipped
  return {
    ...known,
    ...surroundings,
    now,
    pretendSigning: known.pretendSigning ?? {},
    userPools: byId(known.userPools.map((pool) => openUserPool(pool, now))),
    identityPools: byId(known.identityPools.map(openIdentityPool)),
    roles: new Table(known.roles, {}),
    resources: new Table(known.resources, {}),
    vpcEndpoints: new Table(known.vpcEndpoints, {}),
    awsKeys: new ExpiringTable(known.awsKeys, now, {}),
    pretendTokens: new ExpiringTable(known.pretendTokens, now, {}),
    pretendCodes: new ExpiringTable(known.pretendCodes, now, {}),
    federations: new ExpiringTable(known.federations, now, {}),
  }
}

const byId = <Pool extends { readonly id: string }>(pools: readonly Pool[]): Map<string, Pool> =>
  new Map(pools.map((pool) => [pool.id, pool]))
