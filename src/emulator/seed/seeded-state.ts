import { bytesToHex, randomBytes } from '../../text/bytes.ts'
import type { IdentityPool, Role, RoleTrust } from '../state/identity-pool.ts'
import { noMfa, type UserMfa } from '../state/mfa.ts'
import { emptyUserPool } from '../state/new-user-pool.ts'
import type { SigningKeys } from '../state/signing-keys.ts'
import type { Snapshot } from '../state/state.ts'
import type { Stored } from '../state/stored.ts'
import type { Rows } from '../state/table.ts'
import type { User, UserPool } from '../state/user-pool.ts'
import { keepPassword } from '../user-pool/kept-password.ts'
import type { IdentityPoolSeed, Seed, UserPoolSeed } from './seed.ts'
import type { MfaSeed, UserSeed } from './user-seed.ts'

/**
 * A fresh local Cognito as the seed has it.
 * @param keys null: new ones are made once they are needed, so that tokens of an earlier run don't verify
 */
export async function seededState(seed: Seed, now: number, keys: SigningKeys | null): Promise<Snapshot> {
  const { accountId } = seed
  const arnOf = (name: string | null) => (name === null ? null : `arn:aws:iam::${accountId}:role/${name}`)
  const seeds = [seed.userPool, ...seed.furtherUserPools]
  const userPools = await Promise.all(seeds.map((each) => makeUserPool(each, arnOf, now, keys)))
  const identityPool = makeIdentityPool(seed, arnOf)
  return {
    ...stateWithoutPools(seed, keys),
    userPools,
    identityPools: [identityPool],
    roles: rowsBy('arn', makeRoles(seed.identityPool, userPools, identityPool)),
    demoUsers: seeds.flatMap(({ id, users }) =>
      users.map(({ username, password, note, flow = 'USER_SRP_AUTH' }) => ({
        userPoolId: id,
        username,
        password,
        note,
        flow,
      })),
    ),
  }
}

/** @param keys null: new ones are made once they are needed */
export function stateWithoutPools(
  { region, accountId, issuer, requirePkce, signedCallsFrom, pretendPeople, bucket }: Omit<Seed, PoolsOfSeed>,
  keys: SigningKeys | null,
): Snapshot {
  return {
    settings: { region, accountId, issuer, requirePkce, signedCallsFrom },
    clock: { skipped: 0 },
    userPools: [],
    identityPools: [],
    roles: [],
    awsKeys: [],
    pretendTokens: [],
    pretendPeople,
    pretendCodes: [],
    federations: [],
    outbox: [],
    faults: [],
    demoUsers: [],
    // kid: the region and a digit, as in aws-sdk-net issue 420.
    identityKey: { kid: `${region}1`, alg: 'RS512', jwk: keys?.identity ?? null },
    formKey: bytesToHex(randomBytes(32)),
    bucket,
  }
}

type PoolsOfSeed = 'userPool' | 'furtherUserPools' | 'identityPool'

type ArnOf = (roleName: string | null) => string | null

async function makeUserPool(
  seed: UserPoolSeed,
  arnOf: ArnOf,
  now: number,
  keys: SigningKeys | null,
): Promise<Stored<UserPool>> {
  const users = await Promise.all(seed.users.map((user) => makeUser(seed, user, now)))
  const groups = seed.groups.map(({ name, precedence, roleName }) => ({ name, precedence, roleArn: arnOf(roleName) }))
  return {
    ...emptyUserPool(keys),
    id: seed.id,
    name: seed.connectionName,
    created: now,
    modified: now,
    names: seed.names,
    clients: rowsBy('id', seed.clients),
    users: rowsBy('username', users),
    groups: rowsBy('name', groups),
    passwordPolicy: seed.passwordPolicy,
    requiredAttributes: seed.requiredAttributes,
    passkeys: seed.passkeys,
    autoVerifiedAttributes: seed.autoVerifiedAttributes,
    firstFactors: seed.firstFactors,
    identityProviders: seed.identityProviders,
    tracksSessions: seed.tracksSessions ?? false,
    // Each of its users has settings of their own, so that one pool shows all there is.
    mfa: { configuration: 'OPTIONAL', types: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'] },
    deviceConfiguration: null,
    adminCreatesUsers: false,
    schema: null,
    isProtected: false,
    domain: null,
    tags: {},
    kept: '{}',
  }
}

async function makeUser({ id, names }: UserPoolSeed, seed: UserSeed, now: number): Promise<User> {
  const isByAddress = names.usernameAttributes.length > 0
  const sub = crypto.randomUUID()
  const username = isByAddress ? sub : seed.username
  const address = isByAddress && { [seed.username.includes('@') ? 'email' : 'phone_number']: seed.username }
  return {
    username,
    sub,
    status: seed.status,
    enabled: seed.enabled ?? true,
    password: await keepPassword(id, username, seed.password),
    attributes: { ...address, ...seed.attributes },
    groups: seed.groups,
    identities: [],
    mfa: seed.mfa ? makeMfa(seed.mfa) : noMfa,
    passkeys: [],
    deviceConfiguration: seed.deviceConfiguration ?? null,
    customQuestions: seed.customQuestions ?? [],
    created: now,
    modified: now,
  }
}

const makeMfa = ({ enabled, preferred, required = false, totpSecret }: MfaSeed): UserMfa => ({
  ...noMfa,
  enabled,
  required,
  preferred: preferred ?? null,
  softwareToken: totpSecret === undefined ? null : { secret: totpSecret, friendlyName: null, lastStep: 0 },
})

function makeIdentityPool(
  { region, identityPool: seed, userPool, furtherUserPools }: Seed,
  arnOf: ArnOf,
): Stored<IdentityPool> {
  const clients = [userPool, ...furtherUserPools].flatMap((pool) =>
    pool.clients.map(({ id }) => ({ providerName: `cognito-idp.${region}.amazonaws.com/${pool.id}`, clientId: id })),
  )
  const mapping = seed.userPoolRoleMapping
  return {
    id: seed.id,
    name: seed.name,
    allowUnauthenticated: seed.allowUnauthenticated,
    allowClassicFlow: seed.allowClassicFlow,
    userPoolClients: clients.map((client) => ({ ...client, serverSideTokenCheck: seed.serverSideTokenCheck })),
    socialProviders: seed.socialProviders,
    samlProviders: seed.samlProviders,
    developerProvider: seed.developerProvider,
    unauthenticatedRole: arnOf(seed.unauthenticatedRoleName),
    authenticatedRole: arnOf(seed.authenticatedRoleName),
    roleMappings: Object.fromEntries(
      mapping ? clients.map(({ providerName, clientId }) => [`${providerName}:${clientId}`, mapping]) : [],
    ),
    identities: [],
  }
}

/** Every role that the seed names exists; the groups' roles and those of the rules are for signed-in identities. */
function makeRoles(
  seed: IdentityPoolSeed,
  userPools: readonly Stored<UserPool>[],
  identityPool: Stored<IdentityPool>,
): Role[] {
  const signedIn = [
    identityPool.authenticatedRole,
    ...userPools.flatMap(({ groups }) => groups.map(([, group]) => group.roleArn)),
    ...(seed.userPoolRoleMapping?.rules ?? []).map((rule) => rule.roleArn),
  ]
  const make = (amr: RoleTrust['amr']) => (arn: string) => ({
    arn,
    name: arn.slice(arn.lastIndexOf('/') + 1),
    uniqueId: roleUniqueId(),
    trust: { identityPoolId: seed.id, amr },
  })
  const guests = [identityPool.unauthenticatedRole]
  const isArn = (arn: string | null) => arn !== null
  return [
    ...[...new Set(guests.filter(isArn))].map(make('unauthenticated')),
    ...[...new Set(signedIn.filter(isArn))].map(make('authenticated')),
  ]
}

const rowsBy = <Member extends string, Row extends Readonly<Record<Member, string>>>(
  member: Member,
  rows: readonly Row[],
): Rows<Row> => rows.map((row) => [row[member], row])

/** AROA and 17 letters of base32. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
function roleUniqueId(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return `AROA${Array.from(randomBytes(17), (byte) => alphabet[byte % 32]).join('')}`
}
