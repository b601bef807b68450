import { InitiateAuthCommand, type InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { testSeed } from '../../testing/emulator-fixture.ts'
import { clientId, seedWithClient, startWorld, type World } from '../emulator-fixture.ts'
import type { Seed } from '../seed/seed.ts'
import { respond } from './challenge-fixture.ts'
import { srpClient } from './srp-client-fixture.ts'

const PASSWORD = 'Kenji-Passw0rd!'
const incorrect = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }

const beginChoice = (world: World, USERNAME = 'kenji', more: Record<string, string> = {}) =>
  world.idp.send(
    new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME, ...more } }),
  )

const seedWithFactors = (firstFactors: Seed['userPool']['firstFactors']): Seed => {
  const seed = testSeed()
  return { ...seed, userPool: { ...seed.userPool, firstFactors } }
}

const lastCode = ({ emulated }: World) => emulated.outbox[0]?.code ?? ''

describe('without a preferred challenge', () => {
  test('kenji is told what is available, beside the parameters, and gets no code before', async () => {
    const world = await startWorld()
    const choice = await beginChoice(world)
    expect(choice).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      ChallengeParameters: {},
      AvailableChallenges: ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP'],
    })
    expect(world.emulated.outbox).toEqual([])
  })

  test.each([
    ['erin, who has a second factor', 'erin', ['PASSWORD', 'PASSWORD_SRP']],
    ['lena, who must set one up', 'lena', ['PASSWORD', 'PASSWORD_SRP']],
    ['carol, who has no verified address', 'carol', ['PASSWORD', 'PASSWORD_SRP']],
    ['an unknown user', 'mallory', ['PASSWORD', 'PASSWORD_SRP']],
  ])('%s can only use the password', async (_, username, available) => {
    expect((await beginChoice(await startWorld(), username)).AvailableChallenges).toEqual(available)
  })

  test('what the pool does not allow is not offered', async () => {
    const world = await startWorld(seedWithFactors(['EMAIL_OTP']))
    const choice = await beginChoice(world)
    expect(choice.AvailableChallenges).toEqual(['EMAIL_OTP'])
    const taken = respond(world, choice, { USERNAME: 'kenji', ANSWER: 'PASSWORD', PASSWORD })
    await expect(taken).rejects.toMatchObject({ name: 'InvalidParameterException' })
    // The Session is good for another choice.
    const code = await respond(world, choice, { USERNAME: 'kenji', ANSWER: 'EMAIL_OTP' })
    expect(code.ChallengeName).toBe('EMAIL_OTP')
  })

  test('the password along with the choice gives tokens', async () => {
    const world = await startWorld()
    const choice = await beginChoice(world)
    const answer = await respond(world, choice, { USERNAME: 'kenji', ANSWER: 'PASSWORD', PASSWORD })
    expect(answer.AuthenticationResult?.AccessToken).toBeTruthy()
    const again = respond(world, choice, { USERNAME: 'kenji', ANSWER: 'PASSWORD', PASSWORD })
    await expect(again).rejects.toMatchObject({
      message: 'Invalid session for the user, session can only be used once.',
    })
  })

  test('a wrong password ends the sign-in', async () => {
    const world = await startWorld()
    const choice = await beginChoice(world)
    const wrong = respond(world, choice, { USERNAME: 'kenji', ANSWER: 'PASSWORD', PASSWORD: 'Wrong-Passw0rd!' })
    await expect(wrong).rejects.toMatchObject(incorrect)
    const again = respond(world, choice, { USERNAME: 'kenji', ANSWER: 'PASSWORD', PASSWORD })
    await expect(again).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: expect.stringMatching(/session/),
    })
  })

  test('the choice of PASSWORD alone is answered with its challenge', async () => {
    const world = await startWorld()
    const asked = await respond(world, await beginChoice(world), { USERNAME: 'kenji', ANSWER: 'PASSWORD' })
    expect(asked.ChallengeName).toBe('PASSWORD')
    expect((await respond(world, asked, { USERNAME: 'kenji', PASSWORD })).AuthenticationResult).toBeDefined()
  })

  test('after the password dave shows his second factor', async () => {
    const world = await startWorld()
    const responses = { USERNAME: 'dave', ANSWER: 'PASSWORD', PASSWORD: 'Dave-Passw0rd!' }
    const next = await respond(world, await beginChoice(world, 'dave'), responses)
    expect(next.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  })
})

describe('by SRP', () => {
  type Client = Awaited<ReturnType<typeof srpClient>>

  async function prove(world: World, client: Client, challenge: InitiateAuthCommandOutput, password = PASSWORD) {
    expect(challenge.ChallengeName).toBe('PASSWORD_VERIFIER')
    return respond(world, challenge, await client.prove(challenge.ChallengeParameters, { username: 'kenji', password }))
  }

  const ways = {
    'along with the choice': async (world: World, { SRP_A }: Client) =>
      respond(world, await beginChoice(world), { USERNAME: 'kenji', ANSWER: 'PASSWORD_SRP', SRP_A }),
    'after the choice': async (world: World, { SRP_A }: Client) => {
      const asked = await respond(world, await beginChoice(world), { USERNAME: 'kenji', ANSWER: 'PASSWORD_SRP' })
      return respond(world, asked, { USERNAME: 'kenji', SRP_A })
    },
    'along with the preference': (world: World, { SRP_A }: Client) =>
      beginChoice(world, 'kenji', { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A }),
  }

  test.each(Object.entries(ways))('%s', async (_, begin) => {
    const world = await startWorld()
    const client = await srpClient()
    const answer = await prove(world, client, await begin(world, client))
    expect(answer.AuthenticationResult?.AccessToken).toBeTruthy()
    await expect(prove(world, client, await begin(world, client), 'Wrong-Passw0rd!')).rejects.toMatchObject(incorrect)
  })

  test('SRP_A alone is no proof', async () => {
    const world = await startWorld()
    const asked = await respond(world, await beginChoice(world), { USERNAME: 'kenji', ANSWER: 'PASSWORD_SRP' })
    const { SRP_A } = await srpClient()
    const answer = await respond(world, asked, { USERNAME: 'kenji', SRP_A })
    expect(answer).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER', $metadata: { httpStatusCode: 200 } })
    expect(answer.Session).toBeUndefined()
  })

  test('nor is it on the Hosted UI’s page, where an API’s Session may be posted', async () => {
    const world = await startWorld()
    const { Session = '' } = await respond(world, await beginChoice(world), {
      USERNAME: 'kenji',
      ANSWER: 'PASSWORD_SRP',
    })
    const { SRP_A } = await srpClient()
    const browser = testBrowser(world.origin, world.fetch)
    const callback = encodeURIComponent('http://localhost:5173/callback')
    await browser.visit(`/login?client_id=${clientId}&response_type=code&redirect_uri=${callback}`)
    const page = await browser.submit({ challenge: 'PASSWORD_SRP', session: Session, username: 'kenji', SRP_A })
    expect(page.url).not.toContain('code=')
    expect(page.body).toContain('Invalid session for the user.')
  })

  test('an unknown user gets a challenge with the same salt each time, which nobody can answer', async () => {
    const world = await startWorld()
    const client = await srpClient()
    const begin = () => beginChoice(world, 'mallory', { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: client.SRP_A })
    const [one, other] = [await begin(), await begin()]
    expect(one.ChallengeParameters?.SALT).toBe(other.ChallengeParameters?.SALT)
    const proof = await client.prove(one.ChallengeParameters, { username: 'mallory', password: PASSWORD })
    await expect(respond(world, one, proof)).rejects.toMatchObject(incorrect)
  })
})

describe('by a code', () => {
  test('the code has eight digits, and replaces the password', async () => {
    const world = await startWorld()
    const sent = await respond(world, await beginChoice(world), { USERNAME: 'kenji', ANSWER: 'EMAIL_OTP' })
    expect(sent).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'k***@e***' },
    })
    expect(lastCode(world)).toMatch(/^\d{8}$/)
    const wrong = respond(world, sent, { USERNAME: 'kenji', EMAIL_OTP_CODE: '0' })
    await expect(wrong).rejects.toMatchObject({ name: 'CodeMismatchException' })
    const taken = await respond(world, sent, { USERNAME: 'kenji', EMAIL_OTP_CODE: lastCode(world) })
    expect(taken.AuthenticationResult?.AccessToken).toBeTruthy()
  })

  test('SMS_OTP for who has a verified number and no second factor', async () => {
    const seed = testSeed()
    const users = seed.userPool.users.map((user) =>
      user.username === 'erin' ? { ...user, mfa: { enabled: [] } } : user,
    )
    const world = await startWorld({ ...seed, userPool: { ...seed.userPool, users } })
    const sent = await beginChoice(world, 'erin', { PREFERRED_CHALLENGE: 'SMS_OTP' })
    expect(sent).toMatchObject({
      ChallengeName: 'SMS_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: '+********5678' },
    })
    expect(lastCode(world)).toMatch(/^\d{8}$/)
    const taken = await respond(world, sent, { USERNAME: 'erin', SMS_OTP_CODE: lastCode(world) })
    expect(taken.AuthenticationResult).toBeDefined()
  })
})

describe('with a preferred challenge', () => {
  test.each([
    ['PASSWORD', { PASSWORD }, undefined],
    ['PASSWORD', {}, 'PASSWORD'],
    ['PASSWORD_SRP', {}, 'PASSWORD_SRP'],
    ['EMAIL_OTP', {}, 'EMAIL_OTP'],
    // Not available: the choice, no refusal.
    ['SMS_OTP', {}, 'SELECT_CHALLENGE'],
    ['WEB_AUTHN', {}, 'SELECT_CHALLENGE'],
  ])('%s with %o leads to %s', async (PREFERRED_CHALLENGE, more, next) => {
    const answer = await beginChoice(await startWorld(), 'kenji', { PREFERRED_CHALLENGE, ...more })
    expect(answer.ChallengeName).toBe(next)
    expect(answer.AuthenticationResult === undefined).toBe(next !== undefined)
  })
})

test('a client must allow the flow', async () => {
  const world = await startWorld(seedWithClient({ explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }))
  await expect(beginChoice(world)).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'USER_AUTH flow not enabled for this client',
  })
})

test('an unknown user is told where existence is no secret', async () => {
  const world = await startWorld(seedWithClient({ preventUserExistenceErrors: false }))
  await expect(beginChoice(world, 'mallory')).rejects.toMatchObject({ name: 'UserNotFoundException' })
})

test.each([
  ['grace', 'UserNotConfirmedException'],
  ['heidi', 'PasswordResetRequiredException'],
  ['ivan', 'NotAuthorizedException'],
])('%s is refused: %s', async (username, name) => {
  await expect(beginChoice(await startWorld(), username)).rejects.toMatchObject({ name })
})
