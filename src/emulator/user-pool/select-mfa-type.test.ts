import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { startWorld, type World } from '../emulator-fixture.ts'
import { begin, respond, signInWithLibrary } from './challenge-fixture.ts'

const judy = { username: 'judy', password: 'Judy-Passw0rd!' }

async function challenged() {
  const world = await startWorld()
  const challenge = await begin(world, judy.username, judy.password)
  const choose = (choice: string) => respond(world, challenge, { USERNAME: 'judy', ANSWER: choice })
  return { world, challenge, choose }
}

const totpOf = (world: World) =>
  new TOTP({ secret: world.user('judy').mfa.softwareToken?.secret ?? '' }).generate({ timestamp: world.emulated.now() })

test('judy is told what she may choose, and gets no code before', async () => {
  const { world, challenge } = await challenged()
  expect(challenge).toMatchObject({
    ChallengeName: 'SELECT_MFA_TYPE',
    ChallengeParameters: { USER_ID_FOR_SRP: 'judy', MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' },
  })
  expect(world.emulated.outbox).toEqual([])
})

test('each choice leads to its challenge with a Session of its own, and on to tokens', async () => {
  const { world, challenge, choose } = await challenged()
  const bySms = await choose('SMS_MFA')
  expect(bySms.ChallengeName).toBe('SMS_MFA')
  expect(bySms.Session).not.toBe(challenge.Session)
  const code = world.emulated.outbox[0]?.code ?? ''
  const sms = await respond(world, bySms, { USERNAME: 'judy', SMS_MFA_CODE: code })
  expect(sms.AuthenticationResult).toBeDefined()

  const other = await begin(world, judy.username, judy.password)
  const byApp = await respond(world, other, { USERNAME: 'judy', ANSWER: 'SOFTWARE_TOKEN_MFA' })
  expect(byApp.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  const app = await respond(world, byApp, { USERNAME: 'judy', SOFTWARE_TOKEN_MFA_CODE: totpOf(world) })
  expect(app.AuthenticationResult).toBeDefined()
})

test('a factor that judy does not have is refused, and the choice is open still', async () => {
  const { choose } = await challenged()
  await expect(choose('EMAIL_OTP')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  expect((await choose('SOFTWARE_TOKEN_MFA')).ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
})

test('the Session of the choice does not answer what was chosen', async () => {
  const { world, challenge, choose } = await challenged()
  const chosen = await choose('SOFTWARE_TOKEN_MFA')
  const mixed = { ...chosen, Session: challenge.Session }
  const answer = respond(world, mixed, { USERNAME: 'judy', SOFTWARE_TOKEN_MFA_CODE: totpOf(world) })
  await expect(answer).rejects.toMatchObject({ message: 'Invalid session for the user.' })
})

test('amazon-cognito-identity-js chooses the app and signs judy in', async () => {
  const world = await startWorld()
  const session = await signInWithLibrary(world.origin, judy, (user, callbacks) => ({
    selectMFAType: () =>
      user.sendMFASelectionAnswer('SOFTWARE_TOKEN_MFA', {
        ...callbacks,
        totpRequired: () => user.sendMFACode(totpOf(world), callbacks, 'SOFTWARE_TOKEN_MFA'),
      }),
  }))
  expect(session.getIdToken().payload['cognito:username']).toBe('judy')
})
