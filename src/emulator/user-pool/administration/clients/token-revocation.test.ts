import {
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { shareWorld, startWorld } from '../../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../administration-fixture.ts'

const shared = shareWorld()

async function signedIn(EnableTokenRevocation: boolean) {
  const { UserPoolId, ClientId } = await madePool(shared(), {}, { EnableTokenRevocation })
  await madeUser(shared(), UserPoolId, 'ann')
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password }
  const flow = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters }
  const {
    IdToken = '',
    AccessToken = '',
    RefreshToken = '',
  } = (await shared().idp.send(new InitiateAuthCommand(flow))).AuthenticationResult ?? {}
  return { ClientId, IdToken, AccessToken, RefreshToken }
}

test('without token revocation there is no origin_jti, and nothing can be revoked', async () => {
  const { ClientId, IdToken, AccessToken, RefreshToken } = await signedIn(false)
  for (const token of [IdToken, AccessToken]) expect(decodeJwt(token)).not.toHaveProperty('origin_jti')
  expect(decodeJwt(IdToken)).not.toHaveProperty('jti')
  const revoke = new RevokeTokenCommand({ ClientId, Token: RefreshToken })
  await expect(shared().idp.send(revoke)).rejects.toMatchObject({ name: 'UnsupportedOperationException' })
  const body = new URLSearchParams({ client_id: ClientId, token: RefreshToken })
  const response = await fetch(`${shared().origin}/oauth2/revoke`, { method: 'POST', body })
  expect([response.status, await response.json()]).toEqual([400, { error: 'invalid_request' }])
  await shared().idp.send(new GetUserCommand({ AccessToken }))
  await shared().idp.send(new GlobalSignOutCommand({ AccessToken }))
  await expect(shared().idp.send(new GetUserCommand({ AccessToken }))).rejects.toThrow('has been revoked')
})

test('with it both tokens have jti and origin_jti, and an access token is of the wrong type to be revoked', async () => {
  const { ClientId, IdToken, AccessToken } = await signedIn(true)
  const origins = [IdToken, AccessToken].map((token) => decodeJwt(token).origin_jti)
  expect(origins).toEqual([expect.any(String), origins[0]])
  expect(decodeJwt(IdToken)).toHaveProperty('jti')
  const revoke = new RevokeTokenCommand({ ClientId, Token: AccessToken })
  await expect(shared().idp.send(revoke)).rejects.toMatchObject({ name: 'UnsupportedTokenTypeException' })
})

test('a challenge waits as long as AuthSessionValidity says', async () => {
  const world = await startWorld()
  const { UserPoolId, ClientId } = await madePool(world, {}, { AuthSessionValidity: 15 })
  await madeUser(world, UserPoolId, 'ann')
  const answerAfter = async (seconds: number) => {
    const user = world.emulated.userPools.get(UserPoolId)?.users.get('ann')
    if (user) user.status = 'FORCE_CHANGE_PASSWORD'
    const AuthParameters = { USERNAME: 'ann', PASSWORD: password }
    const flow = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters }
    const { Session } = await world.idp.send(new InitiateAuthCommand(flow))
    world.moveClock(seconds)
    const ChallengeResponses = { USERNAME: 'ann', NEW_PASSWORD: password }
    const answer = { ClientId, Session, ChallengeName: 'NEW_PASSWORD_REQUIRED' as const, ChallengeResponses }
    return world.idp.send(new RespondToAuthChallengeCommand(answer))
  }
  expect((await answerAfter(14 * 60)).AuthenticationResult).toHaveProperty('IdToken')
  await expect(answerAfter(15 * 60)).rejects.toThrow('session is expired')
  await expect(madePool(world, {}, { AuthSessionValidity: 16 })).rejects.toThrow("'authSessionValidity'")
})
