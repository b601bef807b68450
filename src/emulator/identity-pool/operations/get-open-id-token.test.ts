import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { publicJwkOf } from '../../state/signing-keys.ts'
import { error, poolId, region, seed, servedPool, userPoolKey } from '../served-pool-fixture.ts'

const pool = servedPool()
const { getId, getOpenIdToken, signIn, pretendLogin, serve } = pool

describe('GetOpenIdToken', () => {
  test('is an RS512 token of ten minutes that the key set verifies', async () => {
    const logins = { ...(await signIn('alice')), ...pretendLogin('www.amazon.com', 'amzn1.account.A') }
    const id = await getId(logins)
    const { Token, IdentityId } = await getOpenIdToken(id, logins)
    const keySet = createLocalJWKSet({ keys: [await publicJwkOf(pool.emulated().identityKey)] })
    const { payload, protectedHeader } = await jwtVerify(Token ?? '', keySet, { algorithms: ['RS512'] })
    const iat = Math.floor(pool.now() / 1000)
    const sub = pool.emulated().userPools.get(seed.userPool.id)?.users.get('alice')?.sub
    expect(IdentityId).toBe(id)
    expect(protectedHeader).toEqual({ kid: 'ap-northeast-11', typ: 'JWS', alg: 'RS512' })
    expect(payload).toEqual({
      sub: id,
      aud: poolId,
      amr: [
        'authenticated',
        userPoolKey,
        `${userPoolKey}:CognitoSignIn:${sub}`,
        'www.amazon.com',
        `www.amazon.com:${seed.identityPool.socialProviders['www.amazon.com']}:amzn1.account.A`,
      ],
      iss: 'https://cognito-identity.amazonaws.com',
      'https://cognito-identity.amazonaws.com/identity-pool-arn': `arn:aws:cognito-identity:${region}:000000000000:identitypool/${poolId}`,
      exp: iat + 600,
      iat,
    })
  })

  test('says of a guest that it is one, and names the identity that is left of a merge', async () => {
    const keySet = createLocalJWKSet({ keys: [await publicJwkOf(pool.emulated().identityKey)] })
    const guest = await getId()
    const { payload } = await jwtVerify((await getOpenIdToken(guest)).Token ?? '', keySet)
    expect(payload.amr).toEqual(['unauthenticated'])
    const bob = await getId(await signIn('bob'))
    const merged = await getOpenIdToken(guest, await signIn('bob'))
    expect(merged.IdentityId).toBe(bob)
    expect((await jwtVerify(merged.Token ?? '', keySet)).payload.sub).toBe(bob)
  })

  test('is refused without the classic flow', async () => {
    await serve({ allowClassicFlow: false })
    await expect(getOpenIdToken(await getId())).rejects.toEqual(
      error('InvalidParameterException', 'Basic (classic) flow is not enabled, please use enhanced flow.'),
    )
  })
})
