import type { AwsKeys, IdentityPool, Role } from '../identity-pool/identity-pool-state.ts'
import type {
  DemoUser,
  Federation,
  PretendCode,
  PretendPerson,
  PretendProvider,
  PretendToken,
} from '../pretend-providers/state.ts'
import type { UserPool } from '../user-pool/user-pool-state.ts'
import type { ExpiringTable } from './expiring-table.ts'

/** What the local Cognito knows. Everything is in memory and gone when it stops. Times are epoch milliseconds. */

export interface Emulated {
  readonly settings: Settings
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly userPools: Map<string, UserPool>
  readonly identityPools: Map<string, IdentityPool>
  /** By role ARN. */
  readonly roles: Map<string, Role>
  /** Temporary AWS keys that were handed out, by access key ID. */
  readonly awsKeys: ExpiringTable<AwsKeys>
  /** Access tokens of the pretend Facebook and Login with Amazon, by the token itself. */
  readonly pretendTokens: ExpiringTable<PretendToken>
  readonly pretendPeople: Record<PretendProvider, readonly PretendPerson[]>
  /** Codes of the pretend providers on their way to /oauth2/idpresponse, by the code; taken once. */
  readonly pretendCodes: ExpiringTable<PretendCode>
  /** Sign-ins that are away at a provider, by the `state` sent there. */
  readonly federations: ExpiringTable<Federation>
  /** The seed's users with their passwords, to be shown to people: users themselves hold only verifiers. */
  readonly demoUsers: readonly DemoUser[]
  /** Signs the OpenID tokens of GetOpenIdToken (RS512). */
  readonly identityKey: SigningKey
}

export interface Settings {
  readonly region: string
  readonly accountId: string
  /** Where the emulator itself is reached, without a final slash, e.g. `http://localhost:9250`. */
  readonly origin: string
  /** `aws`: tokens carry `https://cognito-idp.<region>.amazonaws.com/<pool>`; `local`: `<origin>/<pool>`. */
  readonly issuer: 'aws' | 'local'
  /** Whether an authorization request must have a code challenge. */
  readonly requirePkce: boolean
}

export interface SigningKey {
  readonly kid: string
  /** Not there yet just after the start. */
  readonly pair: Promise<CryptoKeyPair>
}
