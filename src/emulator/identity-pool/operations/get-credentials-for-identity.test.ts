import { GetCredentialsForIdentityCommand } from '@aws-sdk/client-cognito-identity'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { fromCognitoIdentityPool } from '@aws-sdk/credential-provider-cognito-identity'
import { describe, expect, test } from 'vitest'
import type { RoleTrust } from '../../state/identity-pool.ts'
import { error, poolId, servedPool, userPoolKey } from '../served-pool-fixture.ts'

const pool = servedPool()
const { getId, getCredentials, getOpenIdToken, signIn, pretendLogin, serve } = pool

const role = (name: string) => `arn:aws:sts::000000000000:assumed-role/${name}/CognitoIdentityCredentials`
const notFound = (id: string) => error('ResourceNotFoundException', `Identity '${id}' not found.`)
const noMatch = error(
  'NotAuthorizedException',
  "Logins don't match. Please include at least one valid login for this identity or identity pool.",
)
const guestsOff = error('NotAuthorizedException', 'Unauthenticated access is not supported for this identity pool.')
const conflict = expect.objectContaining({ name: 'ResourceConflictException' })
const badConfiguration = error(
  'InvalidIdentityPoolConfigurationException',
  'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
)

describe('fromCognitoIdentityPool gives credentials by which STS knows', () => {
  test.each<[string, 'alice' | 'bob' | null, string]>([
    ['a guest', null, 'LocalGuests'],
    ['alice, whose group has a role', 'alice', 'LocalAdmins'],
    ['bob, who is in no group', 'bob', 'LocalUsers'],
  ])('%s', async (_name, username, roleName) => {
    const logins = username && (await signIn(username))
    const credentials = fromCognitoIdentityPool({
      identityPoolId: poolId,
      clientConfig: pool.client(),
      ...(logins && { logins }),
    })
    const { Arn, Account, UserId } = await new STSClient({ ...pool.client(), credentials }).send(
      new GetCallerIdentityCommand({}),
    )
    expect(Arn).toBe(role(roleName))
    expect(Account).toBe('000000000000')
    expect(UserId).toMatch(/^AROA[A-Z2-7]{17}:CognitoIdentityCredentials$/)
  })
})

describe('GetCredentialsForIdentity', () => {
  test('lets a guest sign in and keep the identity', async () => {
    const guest = await getId()
    const { IdentityId } = await getCredentials(guest, await signIn('bob'))
    expect(IdentityId).toBe(guest)
    expect(await getId(await signIn('bob'))).toBe(guest)
    await expect(getCredentials(guest)).rejects.toEqual(
      error('NotAuthorizedException', `Access to Identity '${guest}' is forbidden.`),
    )
  })

  test('merges a guest into the identity that the login has already', async () => {
    const bob = await getId(await signIn('bob'))
    const guest = await getId()
    const { IdentityId } = await getCredentials(guest, await signIn('bob'))
    expect(IdentityId).toBe(bob)
    await expect(getCredentials(guest)).rejects.toEqual(notFound(guest))
    await expect(getCredentials(guest, await signIn('bob'))).rejects.toEqual(notFound(guest))
  })

  test('merges the identity of a second login into the one that is used', async () => {
    const facebook = await getId(pretendLogin('graph.facebook.com', '1'))
    const bob = await getId(await signIn('bob'))
    const logins = { ...pretendLogin('graph.facebook.com', '1'), ...(await signIn('bob')) }
    expect((await getCredentials(bob, logins)).IdentityId).toBe(bob)
    await expect(getCredentials(facebook, logins)).rejects.toEqual(notFound(facebook))
  })

  test('merges with all logins, also those that were not sent', async () => {
    const amazon = pretendLogin('www.amazon.com', 'a')
    const facebook = pretendLogin('graph.facebook.com', '1')
    await getId({ ...amazon, ...facebook })
    const bob = await getId(await signIn('bob'))
    await getCredentials(bob, { ...(await signIn('bob')), ...facebook })
    expect(await getId(amazon)).toBe(bob)
  })

  test('refuses a guest of the time before guests were turned off', async () => {
    const guest = await getId()
    const { identityPools } = pool.emulated()
    const settings = identityPools.get(poolId)
    if (settings === undefined) throw new Error('not in the seed')
    identityPools.set(poolId, { ...settings, allowUnauthenticated: false })
    await expect(getCredentials(guest)).rejects.toEqual(guestsOff)
    await expect(getOpenIdToken(guest)).rejects.toEqual(guestsOff)
    identityPools.set(poolId, settings)
  })

  test('refuses a second account of the same provider', async () => {
    const one = { ...pretendLogin('graph.facebook.com', '1'), ...pretendLogin('www.amazon.com', 'a') }
    const id = await getId(one)
    const other = pretendLogin('graph.facebook.com', '2')
    await expect(getCredentials(id, { ...one, ...other })).rejects.toEqual(conflict)
    await getId(other)
    await expect(getCredentials(id, { ...one, ...other })).rejects.toEqual(conflict)
    await expect(getId({ ...pretendLogin('www.amazon.com', 'a'), ...other })).rejects.toEqual(conflict)
  })

  test('refuses logins of somebody else', async () => {
    const alice = await getId(await signIn('alice'))
    await expect(getCredentials(alice, await signIn('bob'))).rejects.toEqual(noMatch)
    await expect(getCredentials(alice, pretendLogin('graph.facebook.com', '1'))).rejects.toEqual(noMatch)
  })

  test('does not find a foreign identity', async () => {
    const foreign = 'ap-northeast-1:00000000-0000-4000-8000-00000000000f'
    await expect(getCredentials(foreign)).rejects.toEqual(notFound(foreign))
    await expect(getCredentials(poolId)).rejects.toEqual(notFound(poolId))
  })

  test('gives the chosen role of the token, and no other', async () => {
    const logins = await signIn('alice')
    const IdentityId = await getId(logins)
    const choose = (name: string) =>
      pool.identity().send(
        new GetCredentialsForIdentityCommand({
          IdentityId,
          Logins: logins,
          CustomRoleArn: `arn:aws:iam::000000000000:role/${name}`,
        }),
      )
    await expect(choose('LocalAdmins')).resolves.toHaveProperty('Credentials.SecretKey')
    await expect(choose('LocalUsers')).rejects.toEqual(
      error('NotAuthorizedException', 'The requested role is not among the roles of the login token.'),
    )
  })

  test('denies where the role is ambiguous and the pool says so', async () => {
    await serve({ userPoolRoleMapping: { type: 'Token', ambiguous: 'Deny', rules: [] } })
    const logins = await signIn('bob')
    await expect(getCredentials(await getId(logins), logins)).rejects.toEqual(
      error(
        'NotAuthorizedException',
        `The ambiguous role mapping rules for: ${userPoolKey}:localclient000000000000000 denied this request.`,
      ),
    )
  })

  test('needs a role for guests', async () => {
    await serve({ unauthenticatedRoleName: null })
    await expect(getId().then((id) => getCredentials(id))).rejects.toEqual(badConfiguration)
  })

  test.each<[string, Partial<RoleTrust>]>([
    ['signed-in identities', { amr: 'authenticated' }],
    ['another identity pool', { identityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000002' }],
  ])('needs a role that trusts guests of this pool, not %s', async (_name, trust) => {
    const { roles } = pool.emulated()
    const arn = 'arn:aws:iam::000000000000:role/LocalGuests'
    const guests = roles.get(arn)
    if (!guests?.trust) throw new Error('not in the seed')
    roles.set(arn, { ...guests, trust: { ...guests.trust, ...trust } })
    await expect(getId().then((id) => getCredentials(id))).rejects.toEqual(badConfiguration)
    roles.set(arn, guests)
  })

  test('keeps keys for an hour, and bound to the identity', async () => {
    const { Credentials, IdentityId } = await getCredentials(await getId())
    expect(Credentials?.AccessKeyId).toMatch(/^ASIA[A-Z0-9]{16}$/)
    expect(Credentials?.SecretKey).toMatch(/^[A-Za-z0-9+/]{40}$/)
    expect(Credentials?.SessionToken?.length).toBeGreaterThan(800)
    expect(Credentials?.Expiration).toEqual(new Date((Math.floor(pool.now() / 1000) + 3600) * 1000))
    const keys = pool.emulated().awsKeys.get(Credentials?.AccessKeyId ?? '')
    expect(keys?.identityId).toBe(IdentityId)
  })
})
