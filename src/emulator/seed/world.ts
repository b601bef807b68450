import { bytesToBase64, bytesToHex, randomBytes } from '../../text/bytes.ts'
import { createIdentities } from '../identity-pool/identities.ts'
import type { IdentityPool, Role } from '../identity-pool/identity-pool-state.ts'
import { ExpiringTable } from '../state/expiring-table.ts'
import type { SigningKeys } from '../state/signing-keys.ts'
import type { Emulated, SigningKey } from '../state/state.ts'
import { keepPassword } from '../user-pool/kept-password.ts'
import type { User, UserPool } from '../user-pool/user-pool-state.ts'
import type { IdentityPoolSeed, Seed, UserPoolSeed, UserSeed } from './seed.ts'

/** A fresh local Cognito as the seed has it. Where the keys are new, tokens of an earlier run don't verify. */
export async function createEmulated(
  seed: Seed,
  options: { readonly origin: string; readonly now: () => number; readonly signingKeys: Promise<SigningKeys> },
): Promise<Emulated> {
  const { region, accountId, issuer, requirePkce, pretendPeople } = seed
  const arnOf = (name: string | null) => (name === null ? null : `arn:aws:iam::${accountId}:role/${name}`)
  const userPool = await makeUserPool(seed.userPool, arnOf, options)
  const identityPool = makeIdentityPool(seed, arnOf)
  const roles = makeRoles(seed.identityPool, userPool, identityPool)
  return {
    settings: { region, accountId, origin: options.origin, issuer, requirePkce },
    now: options.now,
    userPools: new Map([[userPool.id, userPool]]),
    identityPools: new Map([[identityPool.id, identityPool]]),
    roles: new Map(roles.map((role) => [role.arn, role])),
    awsKeys: new ExpiringTable(options.now, {}),
    pretendTokens: new ExpiringTable(options.now, {}),
    pretendPeople,
    pretendCodes: new ExpiringTable(options.now, {}),
    federations: new ExpiringTable(options.now, {}),
    demoUsers: seed.userPool.users.map(({ username, password, note }) => ({ username, password, note })),
    // kid: the region and a digit, as in aws-sdk-net issue 420.
    identityKey: { kid: `${region}1`, pair: options.signingKeys.then(({ identity }) => identity) },
  }
}

type ArnOf = (roleName: string | null) => string | null

async function makeUserPool(
  seed: UserPoolSeed,
  arnOf: ArnOf,
  { signingKeys, now }: { readonly signingKeys: Promise<SigningKeys>; readonly now: () => number },
): Promise<UserPool> {
  const users = await Promise.all(seed.users.map((user) => makeUser(seed.id, user, now())))
  const groups = seed.groups.map(({ name, precedence, roleName }) => ({ name, precedence, roleArn: arnOf(roleName) }))
  return {
    id: seed.id,
    clients: new Map(seed.clients.map((client) => [client.id, client])),
    users: new Map(users.map((user) => [user.username, user])),
    groups: new Map(groups.map((group) => [group.name, group])),
    idTokenKey: withKeyId(signingKeys.then(({ idToken }) => idToken)),
    accessTokenKey: withKeyId(signingKeys.then(({ accessToken }) => accessToken)),
    passwordPolicy: seed.passwordPolicy,
    requiredAttributes: seed.requiredAttributes,
    identityProviders: seed.identityProviders,
    challengeSessions: new ExpiringTable(now, {}),
    srpExchanges: new ExpiringTable(now, {}),
    passwordAttempts: new ExpiringTable(now, {}),
    decoyKey: bytesToHex(randomBytes(32)),
    refreshTokens: new ExpiringTable(now, { username: ({ username }) => [username] }),
    revokedOrigins: new ExpiringTable(now, {}),
    authorizationCodes: new ExpiringTable(now, {}),
    hostedSessions: new ExpiringTable(now, {}),
  }
}

async function makeUser(poolId: string, seed: UserSeed, now: number): Promise<User> {
  return {
    username: seed.username,
    sub: crypto.randomUUID(),
    status: seed.status,
    enabled: true,
    password: await keepPassword(poolId, seed.username, seed.password),
    attributes: new Map(Object.entries(seed.attributes)),
    groups: new Set(seed.groups),
    identities: [],
    created: now,
    modified: now,
  }
}

function makeIdentityPool({ region, identityPool: seed, userPool }: Seed, arnOf: ArnOf): IdentityPool {
  const providerName = `cognito-idp.${region}.amazonaws.com/${userPool.id}`
  const mapping = seed.userPoolRoleMapping
  return {
    id: seed.id,
    name: seed.name,
    allowUnauthenticated: seed.allowUnauthenticated,
    allowClassicFlow: seed.allowClassicFlow,
    userPoolClients: userPool.clients.map(({ id }) => ({
      providerName,
      clientId: id,
      serverSideTokenCheck: seed.serverSideTokenCheck,
    })),
    socialProviders: new Map(Object.entries(seed.socialProviders)),
    unauthenticatedRole: arnOf(seed.unauthenticatedRoleName),
    authenticatedRole: arnOf(seed.authenticatedRoleName),
    roleMappings: new Map(mapping ? userPool.clients.map(({ id }) => [`${providerName}:${id}`, mapping]) : []),
    identities: createIdentities(),
  }
}

/** Every role that the seed names exists; the groups' roles and those of the rules are for signed-in identities. */
function makeRoles(seed: IdentityPoolSeed, userPool: UserPool, identityPool: IdentityPool): Role[] {
  const signedIn = [
    identityPool.authenticatedRole,
    ...[...userPool.groups.values()].map((group) => group.roleArn),
    ...(seed.userPoolRoleMapping?.rules ?? []).map((rule) => rule.roleArn),
  ]
  const make = (amr: Role['trust']['amr']) => (arn: string) => ({
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

/** The kid: 32 bytes in base64, so that it ends in `=` as Cognito's do. */
const withKeyId = (pair: Promise<CryptoKeyPair>): SigningKey => ({ kid: bytesToBase64(randomBytes(32)), pair })

/** AROA and 17 letters of base32. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
function roleUniqueId(): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return `AROA${Array.from(randomBytes(17), (byte) => alphabet[byte % 32]).join('')}`
}
