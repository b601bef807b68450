import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { startWorld, type World } from '../emulator-fixture.ts'
import { noMfa } from '../state/mfa.ts'
import { begin, respond, signInWithLibrary } from './challenge-fixture.ts'

const dave = { username: 'dave', password: 'Dave-Passw0rd!' }

/** What dave's authenticator app shows so many seconds from now. */
function shown(world: World, seconds = 0): string {
  const secret = world.user('dave').mfa.softwareToken?.secret ?? ''
  return new TOTP({ secret }).generate({ timestamp: world.emulated.now() + seconds * 1000 })
}

async function challenged() {
  const world = await startWorld()
  world.stopClock()
  const challenge = await begin(world, dave.username, dave.password)
  const answer = (code: string) => respond(world, challenge, { USERNAME: 'dave', SOFTWARE_TOKEN_MFA_CODE: code })
  return { world, challenge, answer }
}

test('amazon-cognito-identity-js signs dave in with the code of his app', async () => {
  const world = await startWorld()
  const session = await signInWithLibrary(world.origin, dave, (user, callbacks) => ({
    totpRequired: () => user.sendMFACode(shown(world), callbacks, 'SOFTWARE_TOKEN_MFA'),
  }))
  expect(session.getIdToken().payload['cognito:username']).toBe('dave')
})

describe('SOFTWARE_TOKEN_MFA', () => {
  test('comes in place of tokens, and names the user', async () => {
    const { challenge } = await challenged()
    expect(challenge).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { USER_ID_FOR_SRP: 'dave' },
      Session: expect.stringMatching(/^[\w-]{20,2048}$/),
    })
    expect(challenge.AuthenticationResult).toBeUndefined()
  })

  test.each([-30, 0, 30])('takes a code that is %d seconds off', async (seconds) => {
    const { world, answer } = await challenged()
    expect((await answer(shown(world, seconds))).AuthenticationResult?.AccessToken).toBeTruthy()
  })

  test.each([-60, 60])('refuses one that is %d seconds off, and takes the next try', async (seconds) => {
    const { world, answer } = await challenged()
    await expect(answer(shown(world, seconds))).rejects.toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid code received for user',
    })
    expect((await answer(shown(world))).AuthenticationResult).toBeDefined()
  })

  test('takes a code once, also in another sign-in, and none from before it', async () => {
    const { world, answer } = await challenged()
    await answer(shown(world))
    for (const seconds of [0, -30]) {
      const again = await begin(world, dave.username, dave.password)
      const code = shown(world, seconds)
      await expect(respond(world, again, { USERNAME: 'dave', SOFTWARE_TOKEN_MFA_CODE: code })).rejects.toMatchObject({
        name: 'ExpiredCodeException',
        message: 'Your software token has already been used once.',
      })
    }
  })

  test('ends after five wrong codes', async () => {
    const { world, answer } = await challenged()
    for (let each = 0; each < 5; each++) {
      await expect(answer(shown(world, 600))).rejects.toMatchObject({ name: 'CodeMismatchException' })
    }
    await expect(answer(shown(world))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user.',
    })
  })

  test('gives tokens once, however many answers come at the same time', async () => {
    const { world, answer } = await challenged()
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => answer(shown(world))))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is not met by the answer to another challenge', async () => {
    const { world, challenge } = await challenged()
    const other = { ...challenge, ChallengeName: 'NEW_PASSWORD_REQUIRED' as const }
    await expect(respond(world, other, { USERNAME: 'dave', NEW_PASSWORD: 'Dave-Passw0rd!' })).rejects.toMatchObject({
      message: 'Invalid session for the user.',
    })
  })

  test('is over where the app was taken away meanwhile', async () => {
    const { world, answer } = await challenged()
    const code = shown(world)
    world.user('dave').mfa = noMfa
    await expect(answer(code)).rejects.toMatchObject({ message: 'Invalid session for the user.' })
  })
})

test('the start page lists the secret for an authenticator app', async () => {
  const world = await startWorld()
  const { demoUsers } = await (await fetch(`${world.origin}/`, { headers: { Accept: 'application/json' } })).json()
  const secretOf = (name: string) =>
    demoUsers.find(({ username }: { username: string }) => username === name).totpSecret
  expect(secretOf('dave')).toBe(world.user('dave').mfa.softwareToken?.secret)
  expect(secretOf('alice')).toBeNull()
})
