import { expect, it, onTestFinished, vi } from 'vitest'
import { seedWithClient } from '../../emulator/emulator-fixture.ts'
import type { UserPoolClient } from '../../emulator/state/settings/user-pool-client.ts'
import { startEmulator } from '../../testing/emulator-fixture.ts'
import { withReadOauthAnswers } from '../hosted-ui/oauth-fetch.ts'
import { refreshThroughHostedUi, revokeThroughHostedUi } from '../hosted-ui/token-endpoint.ts'
import type { Refreshable } from '../refreshed.ts'
import { refreshThroughApi } from './refresh.ts'
import { revokeThroughApi } from './revoke.ts'
import { signInWithPassword } from './sign-in.ts'
import { srpTools } from './srp-tools-fixture.ts'

const rotation = { refreshTokenRotation: { graceSeconds: 0 } }

/** alice's tokens, and the calls that were made since. */
async function signedIn(client: Partial<UserPoolClient> = {}) {
  const seed = seedWithClient(client)
  const made: string[] = []
  const intercept = (request: Request) => {
    made.push(request.headers.get('x-amz-target')?.split('.')[1] ?? new URL(request.url).pathname)
    return undefined
  }
  const { connection, close } = await startEmulator({ seed, intercept })
  onTestFinished(close)
  const alice = { username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' } as const
  const answer = await signInWithPassword(connection, alice, srpTools)
  if (answer.kind !== 'tokens' || answer.tokens.refreshToken === null) throw new Error('not signed in')
  made.length = 0
  const tokens: Refreshable = { ...answer.tokens, refreshToken: answer.tokens.refreshToken }
  return { connection, tokens, made }
}

it('the old refresh token goes on where none comes back', async () => {
  const { connection, tokens } = await signedIn()
  const refreshed = await refreshThroughApi(connection, tokens, false)
  expect(refreshed).toMatchObject({ by: 'InitiateAuth', rotated: false, tokens: { refreshToken: tokens.refreshToken } })
  expect(refreshed.tokens.idToken).not.toBe(tokens.idToken)
})

it('a client with rotation is asked the other way, and the new refresh token is taken', async () => {
  const { connection, tokens, made } = await signedIn(rotation)
  const refreshed = await refreshThroughApi(connection, tokens, false)
  expect(made).toEqual(['InitiateAuth', 'GetTokensFromRefreshToken'])
  expect(refreshed).toMatchObject({ by: 'GetTokensFromRefreshToken', rotated: true })
  expect(refreshed.tokens.refreshToken).not.toBe(tokens.refreshToken)
  await expect(refreshThroughApi(connection, tokens, true)).rejects.toThrow('already been used')
})

it('so is a client that does not list the flow, as one with rotation cannot', async () => {
  const { connection, tokens, made } = await signedIn({ explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] })
  expect(await refreshThroughApi(connection, tokens, false)).toMatchObject({ by: 'GetTokensFromRefreshToken' })
  expect(made).toEqual(['InitiateAuth', 'GetTokensFromRefreshToken'])
})

it('where rotation is known, the call that would be refused is left out', async () => {
  const { connection, tokens, made } = await signedIn(rotation)
  await refreshThroughApi(connection, tokens, true)
  expect(made).toEqual(['GetTokensFromRefreshToken'])
})

it('a refusal of another kind is not tried the other way', async () => {
  const { connection, tokens, made } = await signedIn()
  await revokeThroughApi(connection, tokens.refreshToken)
  await expect(refreshThroughApi(connection, tokens, false)).rejects.toThrow('Refresh Token has been revoked')
  expect(made).toEqual(['RevokeToken', 'InitiateAuth'])
})

it('the token endpoint refreshes and revokes, too', async () => {
  vi.stubGlobal('fetch', withReadOauthAnswers(fetch))
  onTestFinished(() => void vi.unstubAllGlobals())
  const { connection, tokens } = await signedIn()
  const refreshed = await refreshThroughHostedUi(connection, tokens)
  expect(refreshed).toMatchObject({
    by: '/oauth2/token',
    rotated: false,
    tokens: { refreshToken: tokens.refreshToken },
  })
  expect(refreshed.tokens.accessToken).not.toBe(tokens.accessToken)

  await revokeThroughHostedUi(connection, tokens.refreshToken)
  await expect(refreshThroughHostedUi(connection, tokens)).rejects.toMatchObject({
    problem: { kind: 'refused', service: 'hosted-ui', code: 'invalid_grant', status: 400 },
  })
})
