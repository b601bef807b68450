import type { AuthEvent } from './auth-event.ts'
import type { Device, DeviceConfiguration, DeviceOfGrant } from './device.ts'
import { ExpiringTable } from './expiring-table.ts'
import type { AuthorizationCode, HostedSession } from './hosted-sign-ins.ts'
import type { RegisteredKey } from './keys/registered-keys.ts'
import type { SoftwareToken, UserMfa } from './mfa.ts'
import type { IssuedCode, VerifiableAttribute } from './outbox.ts'
import type { Passkey, PasskeyRegistration, PasskeySettings } from './passkey.ts'
import type { PretendProvider } from './pretend-providers.ts'
import type { MetChallenge, Strength, TokenSession } from './session.ts'
import type {
  AttributeSchema,
  Branding,
  IdentityProvider,
  KeptJson,
  LambdaTrigger,
  PoolMfa,
  ResourceServer,
  UiCustomization,
} from './settings/pool-settings.ts'
import type { UserPoolClient } from './settings/user-pool-client.ts'
import type { SigningKey } from './signing-keys.ts'
import type { Stored } from './stored.ts'
import { Table } from './table.ts'
import { comparedNames, type UserNames } from './user-names.ts'

/** What a user pool holds. Times are epoch milliseconds where nothing else is said. */

export interface UserPool {
  readonly id: string
  readonly name: string
  readonly created: number
  readonly modified: number
  readonly clients: Table<UserPoolClient>
  /** By username. */
  readonly users: Table<User, 'sub' | 'name' | 'identity'>
  readonly names: UserNames
  /** By name. */
  readonly groups: Table<Group>
  /** Two keys, as AWS has them: one for ID tokens, another for access tokens. */
  readonly idTokenKey: SigningKey
  readonly accessTokenKey: SigningKey
  /** Public keys of others whose tokens the pool takes for its own: the local Cognito's alone, by its `/keys`. */
  readonly registeredKeys: RegisteredKey[]
  readonly passwordPolicy: PasswordPolicy
  readonly requiredAttributes: readonly string[]
  readonly passkeys: PasskeySettings
  /** A code is sent to these at sign-up and when they change. */
  readonly autoVerifiedAttributes: readonly VerifiableAttribute[]
  /** What USER_AUTH may begin with, as AllowedFirstAuthFactors names it. */
  readonly firstFactors: readonly FirstFactor[]
  /** Providers without a row in `providers`, which pools had that were kept before the seed was calls. */
  readonly identityProviders: readonly PretendProvider[]
  /** Unfinished API sign-ins, by the `Session` string. */
  readonly challengeSessions: ExpiringTable<ChallengeSession>
  /** Codes of tasks outside a sign-in, by the task and the username. */
  readonly accountCodes: ExpiringTable<IssuedCode>
  /** Registrations of passkeys that were begun, by their challenge. */
  readonly passkeyRegistrations: ExpiringTable<PasskeyRegistration>
  /** Unfinished SRP exchanges, by the base64 SECRET_BLOCK. */
  readonly srpExchanges: ExpiringTable<SrpExchange>
  /** By the name that was tried, whether or not it is a user's. */
  readonly passwordAttempts: ExpiringTable<PasswordAttempts>
  /** By device key. */
  readonly devices: Table<Device, 'username'>
  /** By their IDs; empty without threat protection. */
  readonly authEvents: ExpiringTable<AuthEvent, 'username'>
  /** Hex; keys the salts of unknown usernames, so that a client can't compute them. */
  readonly decoyKey: string
  readonly refreshTokens: ExpiringTable<RefreshGrant, 'username'>
  /** Sign-ins whose tokens were revoked (RevokeToken, GlobalSignOut, a code used twice), by their origin_jti. */
  readonly revokedOrigins: ExpiringTable<RevokedSignIn>
  readonly authorizationCodes: ExpiringTable<AuthorizationCode>
  /** Browser sessions of the Hosted UI, by cookie value. */
  readonly hostedSessions: ExpiringTable<HostedSession, 'username'>
  /** Whether the pool keeps records of sessions, which AWS has in its plans above Lite only, and off at first. */
  readonly tracksSessions: boolean
  readonly mfa: PoolMfa
  /** What new users have; null: devices are not tracked. */
  readonly deviceConfiguration: DeviceConfiguration | null
  /** To where the code for a forgotten password goes, by priority; left out: e-mail, then phone. */
  readonly recovery?: readonly RecoveryMechanism[]
  /** Left out: none. */
  readonly lambdas?: readonly LambdaTrigger[]
  /** Nobody may sign up. */
  readonly adminCreatesUsers: boolean
  /** The attributes beside the standard ones, and standard ones that differ from their usual form; null: any may be written. */
  readonly schema: readonly AttributeSchema[] | null
  readonly isProtected: boolean
  /** A prefix of AWS's domain or a domain of one's own. Its pages are at the emulator's address all the same. */
  readonly domain: string | null
  /** The domain's certificate and version, as they came. */
  readonly domainSettings?: KeptJson
  readonly tags: Readonly<Record<string, string>>
  /** By name. */
  readonly providers: Table<IdentityProvider>
  /** By identifier. */
  readonly resourceServers: Table<ResourceServer>
  /** By their IDs. */
  readonly brandings: Table<Branding>
  /** By client ID. */
  readonly uiCustomizations: Table<UiCustomization>
  /** Members of CreateUserPool that change nothing here, as they came. */
  readonly kept: KeptJson
}

export interface PasswordPolicy {
  readonly minimumLength: number
  readonly requireUppercase: boolean
  readonly requireLowercase: boolean
  readonly requireNumbers: boolean
  readonly requireSymbols: boolean
  /** How long a temporary password is good; left out: 7. */
  readonly temporaryDays?: number
  /** Of how many passwords, the present one among them, none may come again; left out: 0. */
  readonly historySize?: number
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RecoveryOptionType.html */
export type RecoveryMechanism = 'verified_email' | 'verified_phone_number' | 'admin_only'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignInPolicyType.html */
export type FirstFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

export type UserStatus = 'CONFIRMED' | 'UNCONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED' | 'EXTERNAL_PROVIDER'

export interface User {
  readonly username: string
  readonly sub: string
  status: UserStatus
  enabled: boolean
  /** null: a federated user. */
  password: KeptPassword | null
  /** The latest in front; left out: none is remembered. */
  formerPasswords?: readonly KeptPassword[]
  attributes: Readonly<Record<string, string>>
  groups: readonly string[]
  identities: readonly FederatedIdentity[]
  mfa: UserMfa
  passkeys: readonly Passkey[]
  /** null: devices are not tracked. */
  deviceConfiguration: DeviceConfiguration | null
  /** What CUSTOM_AUTH asks, one a round. */
  readonly customQuestions: readonly CustomQuestion[]
  readonly created: number
  modified: number
}

export interface CustomQuestion {
  readonly question: string
  readonly answer: string
}

/**
 * What is kept of a password, both in hex. A server for real users keeps only the verifier of RFC 5054, since
 * `privateKey` is as good as the password. For test users it has two advantages: it is made quickly, and both SRP and a
 * plain password are checked with it.
 */
export interface KeptPassword {
  readonly salt: string
  /** x of RFC 5054: a hash of the salt, the pool, the username and the password. */
  readonly privateKey: string
}

export interface Group {
  readonly name: string
  readonly precedence: number | null
  readonly roleArn: string | null
  readonly description?: string | null
  /** Left out: those of its pool. */
  readonly created?: number
  readonly modified?: number
}

/** Under which a user is found who signs in at a provider. */
export const identityKey = (
  source: Pick<FederatedIdentity, 'providerName' | 'userId'> & Partial<Pick<FederatedIdentity, 'linkedBy'>>,
): string => JSON.stringify([source.providerName, source.linkedBy ?? null, source.userId])

/** An element of the `identities` claim; all values are strings there. */
export interface FederatedIdentity {
  readonly userId: string
  readonly providerName: string
  readonly providerType: string
  readonly issuer: string | null
  /** Of a user whom the first sign-in at the provider made; false: linked by an administrator. */
  readonly primary: boolean
  /** The mapped attribute that has the value of `userId`; left out: it is the provider's own subject. */
  readonly linkedBy?: string
  readonly dateCreated: number
}

interface PasswordAttempts {
  /** Wrong ones in a row. */
  readonly failures: number
  /** 0: not locked. */
  readonly lockedUntil: number
  /** When they are forgotten. */
  readonly expires: number
}

export interface ChallengeSession {
  readonly clientId: string
  readonly username: string
  /** What was answered in this sign-in before, in its order. */
  readonly met: readonly MetChallenge[]
  /** The remembered device that was named; null: none. */
  readonly deviceKey: string | null
  readonly challenge: string
  /** ChallengeParameters, as they were sent. */
  readonly parameters: Readonly<Record<string, string>>
  /** AvailableChallenges, as they were sent; null: the challenge offers no others. */
  readonly available: readonly string[] | null
  /** The code that was delivered with the challenge; null: it wants none. */
  readonly code: IssuedCode | null
  /** Of the trigger that made the challenge, for the one that verifies the answer. */
  readonly privateParameters: Readonly<Record<string, string>>
  /** What the trigger calls the challenge. */
  readonly metadata: string | null
  /** The authenticator app that is being set up by MFA_SETUP; null: none is. */
  readonly newToken: SoftwareToken | null
  /** Whether the app has shown a right code. */
  readonly isProven: boolean
  /** Wrong codes up to now. */
  wrongCodes: number
  readonly expires: number
  used: boolean
}

export interface SrpExchange {
  readonly clientId: string
  /** The username, or the key of a device. */
  readonly userIdForSrp: string
  /** What was answered in this sign-in before. */
  readonly met: readonly MetChallenge[]
  /** The numbers of SRP, in hex. */
  readonly clientPublic: string
  readonly serverPrivate: string
  readonly serverPublic: string
  readonly verifier: string
  readonly expires: number
}

export interface RefreshGrant {
  readonly token: string
  readonly clientId: string
  readonly username: string
  readonly scopes: readonly string[]
  readonly viaHostedUi: boolean
  /** Epoch seconds, as in the claim. Unchanged by a refresh. */
  readonly authTime: number
  readonly originJti: string
  /** null: the user's devices are not tracked. */
  readonly device: DeviceOfGrant | null
  readonly session: TokenSession
  /** null: no level was asked for. */
  readonly strength: Strength | null
  readonly expires: number
  /** When rotation replaced this token; it works on for the grace period. */
  rotatedAt: number | null
}

interface RevokedSignIn {
  readonly originJti: string
  /** When the last of its tokens has expired. */
  readonly expires: number
}

export const openUserPool = (stored: Stored<UserPool>, now: () => number): UserPool => ({
  ...stored,
  clients: new Table(stored.clients, {}),
  users: new Table(stored.users, {
    sub: ({ sub }) => [sub],
    name: (user) => comparedNames(stored.names, user),
    identity: ({ identities }) => identities.map(identityKey),
  }),
  groups: new Table(stored.groups, {}),
  providers: new Table(stored.providers, {}),
  resourceServers: new Table(stored.resourceServers, {}),
  // Older snapshots have none of these.
  registeredKeys: stored.registeredKeys ?? [],
  brandings: new Table(stored.brandings ?? [], {}),
  uiCustomizations: new Table(stored.uiCustomizations ?? [], {}),
  challengeSessions: new ExpiringTable(stored.challengeSessions, now, {}),
  accountCodes: new ExpiringTable(stored.accountCodes, now, {}),
  passkeyRegistrations: new ExpiringTable(stored.passkeyRegistrations, now, {}),
  srpExchanges: new ExpiringTable(stored.srpExchanges, now, {}),
  passwordAttempts: new ExpiringTable(stored.passwordAttempts, now, {}),
  devices: new Table(stored.devices, { username: ({ username }) => [username] }),
  // Older snapshots have none.
  authEvents: new ExpiringTable(stored.authEvents ?? [], now, { username: ({ username }) => [username] }),
  refreshTokens: new ExpiringTable(stored.refreshTokens, now, { username: ({ username }) => [username] }),
  revokedOrigins: new ExpiringTable(stored.revokedOrigins, now, {}),
  authorizationCodes: new ExpiringTable(stored.authorizationCodes, now, {}),
  hostedSessions: new ExpiringTable(stored.hostedSessions, now, { username: ({ username }) => [username] }),
})
