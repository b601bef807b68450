import { UnlinkIdentityCommand } from '@aws-sdk/client-cognito-identity'
import { describe, expect, test } from 'vitest'
import { error, seed, servedPool, userPoolKey } from '../served-pool-fixture.ts'

const pool = servedPool()
const { getId, getCredentials, signIn, pretendLogin, serve } = pool

const notFound = (id: string) => error('ResourceNotFoundException', `Identity '${id}' not found.`)
const noMatch = error(
  'NotAuthorizedException',
  "Logins don't match. Please include at least one valid login for this identity or identity pool.",
)

describe('UnlinkIdentity', () => {
  const unlink = (IdentityId: string, Logins: Record<string, string>, ...LoginsToRemove: string[]) =>
    pool.identity().send(new UnlinkIdentityCommand({ IdentityId, Logins, LoginsToRemove }))

  test('takes one login off', async () => {
    const facebook = pretendLogin('graph.facebook.com', '1')
    const bob = await signIn('bob')
    const id = await getId({ ...bob, ...facebook })
    await unlink(id, facebook, 'graph.facebook.com')
    expect(await getId(bob)).toBe(id)
    expect(await getId(facebook)).not.toBe(id)
  })

  test('makes an identity without logins unreachable, not a guest', async () => {
    const bob = await signIn('bob')
    const id = await getId(bob)
    await unlink(id, bob, userPoolKey)
    await expect(getCredentials(id)).rejects.toEqual(notFound(id))
    expect(await getId(bob)).not.toBe(id)
  })

  test('knows a local issuer by its own key', async () => {
    await serve({}, { issuer: 'local' })
    const [token = ''] = Object.values(await signIn('bob'))
    const localKey = `${new URL(pool.origin()).host}/${seed.userPool.id}`
    const id = await getId({ [localKey]: token })
    expect(await getId({ [userPoolKey]: token })).toBe(id)
    await unlink(id, { [localKey]: token }, localKey)
    await expect(getCredentials(id)).rejects.toEqual(notFound(id))
  })

  test('passes over a login that is not there', async () => {
    const bob = await signIn('bob')
    const id = await getId(bob)
    await unlink(id, bob, 'graph.facebook.com')
    expect(await getId(bob)).toBe(id)
  })

  test('needs a login of the identity', async () => {
    const id = await getId(await signIn('bob'))
    await expect(unlink(id, await signIn('alice'), userPoolKey)).rejects.toEqual(noMatch)
  })
})
