import { GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { describe, expect, test } from 'vitest'
import { error, region, servedPool } from '../served-pool-fixture.ts'

const pool = servedPool()
const { getId, getCredentials, signIn, pretendLogin, serve, pass } = pool

const notFound = (id: string) => error('ResourceNotFoundException', `Identity '${id}' not found.`)
const guestsOff = error('NotAuthorizedException', 'Unauthenticated access is not supported for this identity pool.')

describe('GetId', () => {
  test('makes a new guest each time', async () => {
    const [one, other] = [await getId(), await getId({})]
    expect(one).toMatch(/^ap-northeast-1:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(other).not.toBe(one)
  })

  test('gives a login its one identity, whatever the token', async () => {
    const first = await getId(await signIn('alice'))
    pass(1000)
    expect(await getId(await signIn('alice'))).toBe(first)
    expect(await getId(await signIn('bob'))).not.toBe(first)
    const [one, other] = await Promise.all([signIn('bob').then(getId), signIn('bob').then(getId)])
    expect(one).toBe(other)
  })

  test('links several logins to one identity', async () => {
    const linked = await getId({ ...(await signIn('alice')), ...pretendLogin('graph.facebook.com', '1') })
    expect(await getId(await signIn('alice'))).toBe(linked)
    expect(await getId(pretendLogin('graph.facebook.com', '1'))).toBe(linked)
  })

  test('merges the identities of several logins into the oldest', async () => {
    const alice = await getId(await signIn('alice'))
    const facebook = await getId(pretendLogin('graph.facebook.com', '1'))
    expect(await getId({ ...pretendLogin('graph.facebook.com', '1'), ...(await signIn('alice')) })).toBe(alice)
    expect(await getId(pretendLogin('graph.facebook.com', '1'))).toBe(alice)
    await expect(getCredentials(facebook, pretendLogin('graph.facebook.com', '1'))).rejects.toEqual(notFound(facebook))
  })

  test('refuses guests when they are off', async () => {
    await serve({ allowUnauthenticated: false })
    await expect(getId()).rejects.toEqual(guestsOff)
    await expect(getId({})).rejects.toEqual(guestsOff)
    await expect(getId(await signIn('alice'))).resolves.toContain(region)
  })

  test('says it otherwise where the pool has no provider at all', async () => {
    await serve({})
    const { identityPools } = pool.emulated()
    for (const [id, bare] of identityPools) {
      identityPools.set(id, {
        ...bare,
        userPoolClients: [],
        socialProviders: {},
        samlProviders: [],
        developerProvider: null,
      })
    }
    const refusal = error(
      'NotAuthorizedException',
      "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    )
    await expect(getId(await signIn('alice'))).rejects.toEqual(refusal)
    await expect(getId(pretendLogin('graph.facebook.com', '1'))).rejects.toEqual(refusal)
  })

  test.each(['us-east-1:00000000-0000-4000-8000-000000000001', 'ap-northeast-1:00000000-0000-4000-8000-000000000002'])(
    'does not find %s',
    async (IdentityPoolId) => {
      await expect(pool.identity().send(new GetIdCommand({ IdentityPoolId }))).rejects.toEqual(
        error('ResourceNotFoundException', `IdentityPool '${IdentityPoolId}' not found.`),
      )
    },
  )
})
