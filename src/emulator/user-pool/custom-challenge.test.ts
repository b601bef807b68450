import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { expect, test } from 'vitest'
import { testSeed } from '../../testing/emulator-fixture.ts'
import { clientId, seedWithClient, startWorld, userPoolId, type World } from '../emulator-fixture.ts'
import { inMemory, respond, signInWithLibrary } from './challenge-fixture.ts'
import { srpClient } from './srp-client-fixture.ts'

const beginCustom = (world: World, USERNAME = 'mika') =>
  world.idp.send(new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME } }))
const answers = ['7', 'tomato']

test('mika answers two rounds, each with a Session of its own, and gets tokens', async () => {
  const world = await startWorld()
  const first = await beginCustom(world)
  expect(first).toMatchObject({
    ChallengeName: 'CUSTOM_CHALLENGE',
    ChallengeParameters: { USER_ID_FOR_SRP: 'mika', question: '3 + 4 = ?' },
  })
  expect(JSON.stringify(first.ChallengeParameters)).not.toContain('7')
  const second = await respond(world, first, { USERNAME: 'mika', ANSWER: '7' })
  expect(second).toMatchObject({
    ChallengeName: 'CUSTOM_CHALLENGE',
    ChallengeParameters: { question: 'otamot <-> ?' },
  })
  expect(second.Session).not.toBe(first.Session)
  const last = await respond(world, second, { USERNAME: 'mika', ANSWER: 'tomato' })
  expect(last.AuthenticationResult?.AccessToken).toBeTruthy()
})

test('a wrong answer fails the sign-in, in either round', async () => {
  const world = await startWorld()
  const refusal = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }
  const first = await beginCustom(world)
  await expect(respond(world, first, { USERNAME: 'mika', ANSWER: '8' })).rejects.toMatchObject(refusal)
  const again = await beginCustom(world)
  const second = await respond(world, again, { USERNAME: 'mika', ANSWER: '7' })
  await expect(respond(world, second, { USERNAME: 'mika', ANSWER: '7' })).rejects.toMatchObject(refusal)
})

test('the Session of one round does not answer the other, nor twice', async () => {
  const world = await startWorld()
  const first = await beginCustom(world)
  await respond(world, first, { USERNAME: 'mika', ANSWER: '7' })
  await expect(respond(world, first, { USERNAME: 'mika', ANSWER: '7' })).rejects.toMatchObject({
    message: 'Invalid session for the user, session can only be used once.',
  })
})

test.each(['alice', 'mallory'])('%s, who is asked nothing, is refused', async (username) => {
  const world = await startWorld()
  await expect(beginCustom(world, username)).rejects.toMatchObject({ message: 'Incorrect username or password.' })
})

test('a user pool without triggers and questions has no custom sign-in', async () => {
  const { userPool, ...rest } = testSeed()
  const users = userPool.users.filter(({ username }) => username !== 'mika')
  const world = await startWorld({ ...rest, userPool: { ...userPool, users } })
  await expect(beginCustom(world, 'alice')).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'Custom auth lambda trigger is not configured for the user pool.',
  })
})

const beginWithSrp = (world: World, SRP_A: string, USERNAME = 'mika') =>
  world.idp.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'CUSTOM_AUTH',
      AuthParameters: { USERNAME, CHALLENGE_NAME: 'SRP_A', SRP_A },
    }),
  )

test('mika proves the password by SRP first, then answers both rounds', async () => {
  const world = await startWorld()
  const client = await srpClient()
  const started = await beginWithSrp(world, client.SRP_A)
  expect(started.ChallengeName).toBe('PASSWORD_VERIFIER')
  const mika = { username: 'mika', password: 'Mika-Passw0rd!' }
  const first = await respond(world, started, await client.prove(started.ChallengeParameters, mika))
  expect(first).toMatchObject({ ChallengeName: 'CUSTOM_CHALLENGE', ChallengeParameters: { question: '3 + 4 = ?' } })
  const second = await respond(world, first, { USERNAME: 'mika', ANSWER: '7' })
  const last = await respond(world, second, { USERNAME: 'mika', ANSWER: 'tomato' })
  expect(last.AuthenticationResult?.AccessToken).toBeTruthy()
})

test('a wrong password is refused before any question', async () => {
  const world = await startWorld()
  const client = await srpClient()
  const { ChallengeName, ChallengeParameters } = await beginWithSrp(world, client.SRP_A)
  const proof = await client.prove(ChallengeParameters, { username: 'mika', password: 'Wrong-Passw0rd!' })
  await expect(respond(world, { ChallengeName, Session: undefined }, proof)).rejects.toMatchObject({
    message: 'Incorrect username or password.',
  })
})

test('amazon-cognito-identity-js proves the password by SRP first', async () => {
  const { origin } = await startWorld()
  const mika = { username: 'mika', password: 'Mika-Passw0rd!', flow: 'CUSTOM_AUTH' }
  let round = 0
  const session = await signInWithLibrary(origin, mika, (user, callbacks) => {
    const answering = {
      ...callbacks,
      customChallenge: () => user.sendCustomChallengeAnswer(answers[round++], answering),
    }
    return answering
  })
  expect(session.getIdToken().payload['cognito:username']).toBe('mika')
})

test('a client must allow the flow', async () => {
  const world = await startWorld(seedWithClient({ explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }))
  await expect(beginCustom(world)).rejects.toMatchObject({ message: 'CUSTOM_AUTH is not enabled for the client.' })
})

test('amazon-cognito-identity-js answers both rounds', async () => {
  const { origin } = await startWorld()
  const Storage = inMemory()
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint: origin, Storage })
  const user = new CognitoUser({ Username: 'mika', Pool, Storage })
  user.setAuthenticationFlowType('CUSTOM_AUTH')
  let round = 0
  const session = await new Promise<CognitoUserSession>((resolve, reject) => {
    const callbacks = {
      onSuccess: resolve,
      onFailure: reject,
      customChallenge: () => user.sendCustomChallengeAnswer(answers[round++], callbacks),
    }
    user.initiateAuth(new AuthenticationDetails({ Username: 'mika' }), callbacks)
  })
  expect(session.getIdToken().payload['cognito:username']).toBe('mika')
})
