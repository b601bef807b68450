import { describe, expect, test } from 'vitest'
import { startWorld, type World } from '../emulator-fixture.ts'
import { begin, respond, signInWithLibrary } from './challenge-fixture.ts'

/** The user who gets each challenge, and what it shows of the destination. */
const challenges = [
  {
    name: 'SMS_MFA',
    user: { username: 'erin', password: 'Erin-Passw0rd!' },
    delivery: { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: '+********5678' },
    destination: '+819012345678',
  },
  {
    name: 'EMAIL_OTP',
    user: { username: 'frank', password: 'Frank-Passw0rd!' },
    delivery: { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'f***@e***' },
    destination: 'frank@example.com',
  },
] as const

async function messagesOf(world: World) {
  const response = await fetch(`${world.origin}/outbox`, { headers: { Accept: 'application/json' } })
  const { messages } = await response.json()
  return messages
}

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

describe.each(challenges)('$name', ({ name, user, delivery, destination }) => {
  const { username, password } = user

  async function challenged() {
    const world = await startWorld()
    const challenge = await begin(world, username, password)
    const [message] = await messagesOf(world)
    const answer = (code: string) => respond(world, challenge, { USERNAME: username, [`${name}_CODE`]: code })
    return { world, challenge, code: message.code, answer }
  }

  test('sends a code to the outbox and tells where, masked', async () => {
    const { world, challenge, code } = await challenged()
    expect(challenge).toMatchObject({
      ChallengeName: name,
      ChallengeParameters: { USER_ID_FOR_SRP: username, ...delivery },
    })
    expect(await messagesOf(world)).toMatchObject([{ username, destination, code: expect.stringMatching(/^\d{6}$/) }])
    expect(JSON.stringify(challenge)).not.toContain(code)
    expect(JSON.stringify(challenge)).not.toContain(destination)
  })

  test('gives tokens for it, once', async () => {
    const { code, answer } = await challenged()
    expect((await answer(code)).AuthenticationResult?.AccessToken).toBeTruthy()
    await expect(answer(code)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session can only be used once.',
    })
  })

  test('refuses a wrong one and keeps the Session, five times', async () => {
    const { code, answer } = await challenged()
    for (let each = 0; each < 5; each++) {
      await expect(answer(wrongFor(code))).rejects.toMatchObject({
        name: 'CodeMismatchException',
        message: 'Invalid code or auth state for the user.',
      })
    }
    await expect(answer(code)).rejects.toMatchObject({ message: 'Invalid session for the user.' })
  })

  test('takes the right one after a wrong one, but not that of another sign-in', async () => {
    const { world, code, answer } = await challenged()
    const other = await begin(world, username, password)
    const [{ code: otherCode }] = await messagesOf(world)
    if (otherCode !== code) await expect(answer(otherCode)).rejects.toMatchObject({ name: 'CodeMismatchException' })
    expect((await answer(code)).AuthenticationResult).toBeDefined()
    expect(other.Session).not.toBe(undefined)
  })

  test('is over after three minutes', async () => {
    const { world, code, answer } = await challenged()
    world.moveClock(180)
    await expect(answer(code)).rejects.toMatchObject({
      message: 'Invalid session for the user, session is expired.',
    })
  })

  test('wants a code', async () => {
    const { world, challenge } = await challenged()
    await expect(respond(world, challenge, { USERNAME: username })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: `Missing required parameter ${name}_CODE`,
    })
  })

  test('GetUser tells the factor', async () => {
    const { world, code, answer } = await challenged()
    const { AuthenticationResult } = await answer(code)
    const response = await world.call('GetUser', { AccessToken: AuthenticationResult?.AccessToken })
    expect(await response.json()).toMatchObject({ PreferredMfaSetting: name, UserMFASettingList: [name] })
  })
})

test('amazon-cognito-identity-js signs erin in with the code of an SMS', async () => {
  const world = await startWorld()
  const session = await signInWithLibrary(world.origin, challenges[0].user, (user, callbacks) => ({
    mfaRequired: async () => user.sendMFACode((await messagesOf(world))[0].code, callbacks, 'SMS_MFA'),
  }))
  expect(session.getIdToken().payload['cognito:username']).toBe('erin')
})
