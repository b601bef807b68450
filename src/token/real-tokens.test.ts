import { CognitoIdentityClient, GetIdCommand, GetOpenIdTokenCommand } from '@aws-sdk/client-cognito-identity'
import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, it } from 'vitest'
import { fetchKeys, fetchUserPoolKeys } from '../cognito/key-set.ts'
import type { Connection } from '../connection/connection.ts'
import { poolIssuers } from '../connection/pool-issuers.ts'
import { shareWorld } from '../emulator/emulator-fixture.ts'
import { localConnection } from '../emulator/host/local-connection.ts'
import { localSeed } from '../emulator/seed/seed.ts'
import { explainedClaim } from './claim-dictionary.ts'
import { decodeUnverified } from './decode.ts'
import { keyPlaceOf } from './key-place.ts'
import { readToken } from './read-token.ts'
import { expectationsOf } from './rules/expectations.ts'
import { faults } from './token-fixture.ts'
import { verifyToken } from './verify-token.ts'

const world = shareWorld()

const connectionOf = (origin: string): Connection => localConnection(localSeed('http://localhost:5173'), origin)

async function userPoolTokens() {
  const connection = connectionOf(world().origin)
  const { AuthenticationResult: result } = await world().idp.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: connection.userPoolClientId,
      AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
    }),
  )
  const { IdToken = '', AccessToken = '', RefreshToken = '' } = result ?? {}
  return { connection, IdToken, AccessToken, RefreshToken }
}

async function openIdToken() {
  const connection = connectionOf(world().origin)
  const client = new CognitoIdentityClient({
    region: connection.region,
    endpoint: world().origin,
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' },
  })
  const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId: connection.identityPoolId }))
  const { Token = '' } = await client.send(new GetOpenIdTokenCommand({ IdentityId }))
  return { connection, Token }
}

const known = { clockDifference: null, nonce: null, accessToken: null }

describe('tokens of the local Cognito', () => {
  it('both of a user pool are verified with its keys, each by a key of its own', async () => {
    const { connection, IdToken, AccessToken } = await userPoolTokens()
    const keys = await fetchUserPoolKeys(connection, null)
    expect(keys).toMatchObject({
      kind: 'keys',
      url: `${world().origin}/${connection.userPoolId}/.well-known/jwks.json`,
    })
    for (const [token, use] of [
      [IdToken, 'id'],
      [AccessToken, 'access'],
    ] as const) {
      const expectations = expectationsOf(`user-pool-${use}`, connection, { tokenUse: use })
      const report = await verifyToken({ token: readToken(token), expectations, keys, ...known }, Date.now())
      expect(report.conclusion.kind, faults(report).join()).toBe('verified')
      expect(report.tokenKind).toBe(`user-pool-${use}`)
    }
  })

  it('that of GetOpenIdToken is verified with the identity service’s keys', async () => {
    const { connection, Token } = await openIdToken()
    const token = readToken(Token)
    const { kind } = token
    const place = keyPlaceOf(kind, 'https://cognito-identity.amazonaws.com', connection)
    const keys = await fetchKeys(place ?? expect.fail('no place'), { mayRequest: () => true })
    const expectations = expectationsOf(kind, connection)
    const report = await verifyToken({ token, expectations, keys, ...known }, Date.now())
    expect(report).toMatchObject({ tokenKind: 'cognito-openid', conclusion: { kind: 'verified' } })
  })

  it('the refresh token is known by its five parts', async () => {
    const { RefreshToken } = await userPoolTokens()
    expect(readToken(RefreshToken).kind).toBe('refresh')
  })

  it('every claim of them is explained', async () => {
    const { IdToken, AccessToken } = await userPoolTokens()
    const { Token } = await openIdToken()
    for (const token of [IdToken, AccessToken, Token]) {
      const decoded = decodeUnverified(token)
      const names = decoded.kind === 'jwt' ? Object.keys(decoded.unverifiedClaims) : []
      expect(names.length).toBeGreaterThan(6)
      expect(names.filter((name) => explainedClaim(name) === null)).toEqual([])
    }
  })

  it('keys of another pool verify nothing', async () => {
    const { connection, IdToken: token } = await userPoolTokens()
    const elsewhere: Connection = { ...connection, userPoolId: 'ap-northeast-1_Elsewhere' }
    const keys = await fetchUserPoolKeys(elsewhere, null)
    expect(keys.kind).toBe('refused')
    const expectations = expectationsOf('user-pool-id', elsewhere)
    const report = await verifyToken({ token: readToken(token), expectations, keys, ...known }, Date.now())
    expect(expectations.issuers).toEqual(poolIssuers(elsewhere))
    expect(faults(report)).toEqual(['issuer: differs'])
  })
})
