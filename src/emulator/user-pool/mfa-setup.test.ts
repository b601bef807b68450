import { AssociateSoftwareTokenCommand, VerifySoftwareTokenCommand } from '@aws-sdk/client-cognito-identity-provider'
import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { startWorld, type World } from '../emulator-fixture.ts'
import { begin, respond, signInWithLibrary } from './challenge-fixture.ts'

const lena = { username: 'lena', password: 'Lena-Passw0rd!' }

const totpOf = (world: World, secret = '', seconds = 0) =>
  new TOTP({ secret }).generate({ timestamp: world.emulated.now() + seconds * 1000 })

const associate = (world: World, Session: string | undefined) =>
  world.idp.send(new AssociateSoftwareTokenCommand({ Session }))
const verify = (world: World, Session: string | undefined, UserCode: string) =>
  world.idp.send(new VerifySoftwareTokenCommand({ Session, UserCode, FriendlyDeviceName: 'my phone' }))

async function challenged() {
  const world = await startWorld()
  world.stopClock()
  const challenge = await begin(world, lena.username, lena.password)
  const answer = (Session: string | undefined) => respond(world, { ...challenge, Session }, { USERNAME: 'lena' })
  return { world, challenge, answer }
}

test('lena sets up an app, each call handing on its Session, and signs in with it the next time', async () => {
  const { world, challenge, answer } = await challenged()
  expect(challenge).toMatchObject({
    ChallengeName: 'MFA_SETUP',
    ChallengeParameters: { USER_ID_FOR_SRP: 'lena', MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
  })
  const associated = await associate(world, challenge.Session)
  expect(associated.SecretCode).toMatch(/^[A-Z2-7]{52}$/)
  const verified = await verify(world, associated.Session, totpOf(world, associated.SecretCode))
  expect(verified.Status).toBe('SUCCESS')
  expect(new Set([challenge.Session, associated.Session, verified.Session]).size).toBe(3)
  expect((await answer(verified.Session)).AuthenticationResult?.AccessToken).toBeTruthy()

  const next = await begin(world, lena.username, lena.password)
  expect(next).toMatchObject({
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'my phone' },
  })
  const codeAt = (seconds: number) => ({
    USERNAME: 'lena',
    SOFTWARE_TOKEN_MFA_CODE: totpOf(world, associated.SecretCode, seconds),
  })
  await expect(respond(world, next, codeAt(0))).rejects.toMatchObject({ name: 'ExpiredCodeException' })
  expect((await respond(world, next, codeAt(30))).AuthenticationResult).toBeDefined()
})

test('a wrong first code is refused, and the Session good for another', async () => {
  const { world, challenge } = await challenged()
  const { SecretCode, Session } = await associate(world, challenge.Session)
  await expect(verify(world, Session, totpOf(world, SecretCode, 600))).rejects.toMatchObject({
    name: 'EnableSoftwareTokenMFAException',
    message: 'Code mismatch and fail enable Software Token MFA',
  })
  expect((await verify(world, Session, totpOf(world, SecretCode))).Status).toBe('SUCCESS')
})

test('no Session of the set-up serves twice, nor does one of another challenge', async () => {
  const { world, challenge } = await challenged()
  await associate(world, challenge.Session)
  await expect(associate(world, challenge.Session)).rejects.toMatchObject({
    message: 'Invalid session for the user, session can only be used once.',
  })
  const other = await begin(world, 'dave', 'Dave-Passw0rd!')
  await expect(associate(world, other.Session)).rejects.toMatchObject({ message: 'Invalid session for the user.' })
  await expect(associate(world, 'x'.repeat(20))).rejects.toMatchObject({ message: 'Invalid session for the user.' })
})

test('without a proven app there are no tokens', async () => {
  const { world, challenge, answer } = await challenged()
  await expect(answer(challenge.Session)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  const { Session } = await associate(world, challenge.Session)
  await expect(answer(Session)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  expect(world.user('lena').mfa.softwareToken).toBeNull()
})

test('amazon-cognito-identity-js sets an app up for lena', async () => {
  const world = await startWorld()
  const session = await signInWithLibrary(world.origin, lena, (user, callbacks) => ({
    mfaSetup: () =>
      user.associateSoftwareToken({
        onFailure: callbacks.onFailure,
        associateSecretCode: (secret) =>
          user.verifySoftwareToken(totpOf(world, secret), 'my phone', {
            onSuccess: callbacks.onSuccess,
            onFailure: callbacks.onFailure,
          }),
      }),
  }))
  expect(session.getIdToken().payload['cognito:username']).toBe('lena')
  expect(world.user('lena').mfa.enabled).toEqual(['SOFTWARE_TOKEN_MFA'])
})
