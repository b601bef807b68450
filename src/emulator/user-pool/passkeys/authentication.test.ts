import {
  CompleteWebAuthnRegistrationCommand,
  InitiateAuthCommand,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import {
  type Ceremony,
  honest,
  type SoftwareAuthenticator,
  softwareAuthenticator,
} from '../../../testing/authenticator-fixture.ts'
import { testSeed } from '../../../testing/emulator-fixture.ts'
import { clientId, startWorld, type World } from '../../emulator-fixture.ts'
import { begin, respond } from '../challenge-fixture.ts'

const incorrect = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }

async function register(world: World, authenticator: SoftwareAuthenticator): Promise<void> {
  const { AuthenticationResult } = await begin(world, 'alice', 'Alice-Passw0rd!')
  const AccessToken = AuthenticationResult?.AccessToken
  const started = await world.idp.send(new StartWebAuthnRegistrationCommand({ AccessToken }))
  const { challenge } = started.CredentialCreationOptions as { readonly challenge: string }
  const Credential = await authenticator.create(honest(challenge))
  await world.idp.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }))
}

const beginChoice = (world: World, more: Record<string, string> = {}, USERNAME = 'alice') =>
  world.idp.send(
    new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME, ...more } }),
  )

async function challenged(alg: -7 | -257 = -7, world?: World) {
  const at = world ?? (await startWorld())
  const authenticator = await softwareAuthenticator(alg)
  await register(at, authenticator)
  const open = await beginChoice(at, { PREFERRED_CHALLENGE: 'WEB_AUTHN' })
  const options = JSON.parse(open.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '{}')
  const answer = (credential: object) =>
    respond(at, open, { USERNAME: 'alice', CREDENTIAL: JSON.stringify(credential) })
  /** The registration counted 1. */
  const ceremony: Ceremony = { ...honest(options.challenge), counter: 2 }
  return { world: at, authenticator, open, options, ceremony, answer }
}

test.each([-7, -257] as const)('alice signs in with a passkey of algorithm %s', async (alg) => {
  const { world, authenticator, open, options, ceremony, answer } = await challenged(alg)
  expect(open.ChallengeName).toBe('WEB_AUTHN')
  expect(options).toEqual({
    challenge: expect.stringMatching(/^[\w-]{43}$/),
    timeout: 60_000,
    rpId: 'localhost',
    allowCredentials: [{ id: authenticator.id, transports: ['internal'], type: 'public-key' }],
    userVerification: 'preferred',
  })
  const { AuthenticationResult } = await answer(await authenticator.get(ceremony))
  expect(AuthenticationResult?.AccessToken).toBeTruthy()
  expect(world.user('alice').passkeys[0]?.counter).toBe(2)
})

test('a passkey is offered to who has one, and can be chosen', async () => {
  const world = await startWorld()
  expect((await beginChoice(world)).AvailableChallenges).not.toContain('WEB_AUTHN')
  const { authenticator } = await challenged(-7, world)
  const choice = await beginChoice(world)
  expect(choice.AvailableChallenges).toContain('WEB_AUTHN')
  const open = await respond(world, choice, { USERNAME: 'alice', ANSWER: 'WEB_AUTHN' })
  const { challenge } = JSON.parse(open.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '{}')
  const credential = await authenticator.get({ ...honest(challenge), counter: 2 })
  const done = await respond(world, open, { USERNAME: 'alice', CREDENTIAL: JSON.stringify(credential) })
  expect(done.AuthenticationResult?.IdToken).toBeTruthy()
})

test.each([
  ['bob, who has none', 'bob'],
  ['an unknown user', 'mallory'],
])('%s is not asked for a passkey', async (_, username) => {
  const world = await startWorld()
  const choice = await beginChoice(world, { PREFERRED_CHALLENGE: 'WEB_AUTHN' }, username)
  expect(choice.ChallengeName).toBe('SELECT_CHALLENGE')
  expect(choice.AvailableChallenges).not.toContain('WEB_AUTHN')
})

describe('a signature is refused', () => {
  test.each<[string, Partial<Ceremony>]>([
    ['of another challenge', { challenge: 'AAAA' }],
    ['made on a page elsewhere', { origin: 'https://example.com' }],
    ['for another relying party', { rpId: 'example.com' }],
    ['without a user present', { flags: 4 }],
    ['whose counter stayed the same', { counter: 1 }],
    ['whose counter went back', { counter: 0 }],
  ])('%s', async (_, falsified) => {
    const { authenticator, ceremony, answer } = await challenged()
    const credential = await authenticator.get({ ...ceremony, ...falsified })
    await expect(answer(credential)).rejects.toMatchObject(incorrect)
  })

  test('that was changed', async () => {
    const { authenticator, ceremony, answer } = await challenged()
    const credential = await authenticator.get(ceremony, (signature) =>
      signature.map((byte, index) => (index === signature.length - 1 ? byte ^ 1 : byte)),
    )
    await expect(answer(credential)).rejects.toMatchObject(incorrect)
  })

  test('of a passkey that alice has not registered', async () => {
    const { ceremony, answer } = await challenged()
    await expect(answer(await (await softwareAuthenticator()).get(ceremony))).rejects.toMatchObject(incorrect)
  })

  test('of another key under the name of a registered one', async () => {
    const { authenticator, ceremony, answer } = await challenged()
    const other = await (await softwareAuthenticator()).get(ceremony)
    const { id } = authenticator
    await expect(answer({ ...other, id, rawId: id })).rejects.toMatchObject(incorrect)
  })

  test('that names another user', async () => {
    const { authenticator, ceremony, answer } = await challenged()
    const { response, ...credential } = await authenticator.get(ceremony)
    await expect(answer({ ...credential, response: { ...response, userHandle: 'Ym9i' } })).rejects.toMatchObject(
      incorrect,
    )
  })

  test('of a passkey that was removed meanwhile', async () => {
    const { world, authenticator, ceremony, answer } = await challenged()
    world.user('alice').passkeys = []
    await expect(answer(await authenticator.get(ceremony))).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  })

  test('a second time', async () => {
    const { authenticator, ceremony, answer } = await challenged()
    const credential = await authenticator.get(ceremony)
    await answer(credential)
    await expect(answer(credential)).rejects.toMatchObject({
      message: 'Invalid session for the user, session can only be used once.',
    })
  })

  test('as what is no JSON', async () => {
    const { world, open } = await challenged()
    const answered = respond(world, open, { USERNAME: 'alice', CREDENTIAL: 'no JSON' })
    await expect(answered).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test('without user verification where the pool requires it', async () => {
    const { userPool, ...rest } = testSeed()
    const passkeys = { relyingPartyId: 'localhost', userVerification: 'required' } as const
    const world = await startWorld({ ...rest, userPool: { ...userPool, passkeys } })
    const { authenticator, ceremony, answer } = await challenged(-7, world)
    await expect(answer(await authenticator.get({ ...ceremony, flags: 1 }))).rejects.toMatchObject(incorrect)
  })
})
