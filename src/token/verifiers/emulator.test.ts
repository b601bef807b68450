import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, it } from 'vitest'
import {
  clientId,
  poolId,
  region,
  seed,
  servedPool,
  userPoolKey,
} from '../../emulator/identity-pool/served-pool-fixture.ts'
import { publicJwkOf } from '../../emulator/state/signing-keys.ts'
import type { UserPool } from '../../emulator/state/user-pool.ts'
import { issuerOf, issueTokens } from '../../emulator/user-pool/tokens.ts'
import { readToken } from '../read-token.ts'
import { expectationsOf } from '../rules/expectations.ts'
import { keysOf } from '../token-fixture.ts'
import { verifyToken } from '../verify-token.ts'
import { identityPool } from './identity-pool.ts'
import { outcomesFor } from './judgement.ts'
import { sts } from './sts.ts'
import { userInfo } from './user-info.ts'
import { userPoolApi } from './user-pool-api.ts'
import type { Verifier } from './verifier.ts'

const served = servedPool()

function userPool(): UserPool {
  const pool = served.emulated().userPools.get(seed.userPool.id)
  if (!pool) throw new Error('no user pool')
  return pool
}

/** Tokens for alice. @param of another app client, which the identity pool doesn't list */
async function tokensFor(scopes: readonly string[], of = clientId) {
  const pool = userPool()
  const client = pool.clients.get(clientId)
  const user = pool.users.get('alice')
  if (!client || !user) throw new Error('no client or user')
  pool.clients.set(of, { ...client, id: of })
  return issueTokens(served.emulated(), pool, { client: { ...client, id: of }, user, scopes, viaHostedUi: true })
}

const admin = 'aws.cognito.signin.user.admin'

const shown: Readonly<Record<string, () => Promise<string>>> = {
  'ID token': async () => (await tokensFor(['openid'])).idToken,
  'access token with openid': async () => (await tokensFor(['openid'])).accessToken,
  'access token with the admin scope': async () => (await tokensFor([admin])).accessToken,
  'ID token of a client that is not registered': async () => (await tokensFor(['openid'], 'other')).idToken,
  'access token of another client': async () => (await tokensFor(['openid', admin], 'other')).accessToken,
  'refresh token': async () => (await tokensFor(['openid'])).refreshToken,
  'expired ID token': async () => {
    const { idToken } = await tokensFor(['openid'])
    served.pass(2 * 3600 * 1000)
    return idToken
  },
  'expired access token': async () => {
    const { accessToken } = await tokensFor(['openid', admin])
    served.pass(2 * 3600 * 1000)
    return accessToken
  },
  'OpenID token of the identity pool': async () => (await served.getOpenIdToken(await served.getId())).Token ?? '',
}

const succeeds = (request: Promise<unknown>) =>
  request.then(
    () => true,
    () => false,
  )

interface Asked {
  readonly verifier: Verifier
  readonly ask: (token: string) => Promise<boolean>
  /** Whether the emulator has what a token of the user pool needs there: it has no IAM OIDC providers. */
  readonly isSetUp: boolean
}

const places: Readonly<Record<string, Asked>> = {
  'identity pool': {
    verifier: identityPool,
    ask: (token) => succeeds(served.getId({ [userPoolKey]: token })),
    isSetUp: true,
  },
  userInfo: {
    verifier: userInfo,
    ask: async (token) =>
      (await fetch(`${served.origin()}/oauth2/userInfo`, { headers: { Authorization: `Bearer ${token}` } })).ok,
    isSetUp: true,
  },
  'user pool API': {
    verifier: userPoolApi,
    ask: (AccessToken) =>
      succeeds(new CognitoIdentityProviderClient(served.client()).send(new GetUserCommand({ AccessToken }))),
    isSetUp: true,
  },
  sts: {
    verifier: sts,
    ask: (WebIdentityToken) =>
      succeeds(
        new STSClient(served.client()).send(
          new AssumeRoleWithWebIdentityCommand({
            RoleArn: 'arn:aws:iam::000000000000:role/LocalGuests',
            RoleSessionName: 'test',
            WebIdentityToken,
          }),
        ),
      ),
    isSetUp: false,
  },
}

async function reportOf(token: string) {
  const read = readToken(token)
  const pool = userPool()
  const keys = [pool.idTokenKey, pool.accessTokenKey, served.emulated().identityKey].map(publicJwkOf)
  const connection = {
    id: 'local',
    name: 'Local',
    region,
    userPoolId: pool.id,
    userPoolClientId: clientId,
    identityPoolId: poolId,
    identityProviders: [],
    scopes: [],
    endpoints: {},
  }
  const expectations = expectationsOf(read.kind, connection)
  const known = { keys: keysOf(...(await Promise.all(keys))), clockDifference: null, nonce: null, accessToken: null }
  return { read, report: await verifyToken({ token: read, expectations, ...known }, served.now()) }
}

describe.each(Object.entries(places))('the verdict of the %s is the local Cognito’s own', (name, place) => {
  it.each(Object.entries(shown))('%s', async (_, make) => {
    const token = await make()
    const { read, report } = await reportOf(token)
    const isOfIdentityPool = read.kind === 'cognito-openid'
    // A developer identity's token is taken under another key only.
    if (isOfIdentityPool && name === 'identity pool') return
    const target = isOfIdentityPool
      ? { issuer: 'https://cognito-identity.amazonaws.com', client: poolId, party: poolId }
      : { issuer: issuerOf(served.emulated(), seed.userPool.id), client: clientId, party: clientId }
    const outcomes = outcomesFor(place.verifier, target, read, report)
    const outcome = place.isSetUp ? outcomes[0] : outcomes.at(-1)
    expect(outcome?.refusal === null).toBe(await place.ask(token))
  })
})

describe.each(['aws', 'aws-updated'] as const)('with the issuer %s', (issuer) => {
  it('the identity pool takes what the setting names', async () => {
    await served.serve({}, { issuer })
    const { idToken } = await tokensFor(['openid'])
    const { read, report } = await reportOf(idToken)
    const own = issuerOf(served.emulated(), seed.userPool.id)
    const [outcome] = outcomesFor(identityPool, { issuer: own, client: clientId, party: clientId }, read, report)
    expect(outcome?.refusal).toBeNull()
    const { CognitoIdentityProviders } = JSON.parse(outcome?.setUp.setting ?? '')
    expect(CognitoIdentityProviders).toHaveLength(1)
    const [{ ProviderName, ClientId }] = CognitoIdentityProviders
    expect(ClientId).toBe(clientId)
    await expect(served.getId({ [ProviderName]: idToken })).resolves.toMatch(/^ap-northeast-1:/)
  })
})
