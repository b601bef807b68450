import {
  CompleteWebAuthnRegistrationCommand,
  DeleteWebAuthnCredentialCommand,
  InitiateAuthCommand,
  ListWebAuthnCredentialsCommand,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { type Ceremony, honest, softwareAuthenticator } from '../../../testing/authenticator-fixture.ts'
import { testSeed } from '../../../testing/emulator-fixture.ts'
import { startWorld, type World } from '../../emulator-fixture.ts'
import type { PasskeySettings } from '../../state/passkey.ts'
import { begin } from '../challenge-fixture.ts'

async function accessTokenOf(world: World, name: string, password: string): Promise<string> {
  return (await begin(world, name, password)).AuthenticationResult?.AccessToken ?? ''
}

const alice = (world: World) => accessTokenOf(world, 'alice', 'Alice-Passw0rd!')

async function start(world: World, AccessToken: string) {
  const { CredentialCreationOptions } = await world.idp.send(new StartWebAuthnRegistrationCommand({ AccessToken }))
  return CredentialCreationOptions as { readonly challenge: string } & Readonly<Record<string, unknown>>
}

type Document = Awaited<ReturnType<Awaited<ReturnType<typeof softwareAuthenticator>>['create']>>

const complete = (world: World, AccessToken: string, Credential: Document) =>
  world.idp.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }))

const list = (world: World, AccessToken: string, page: { MaxResults?: number; NextToken?: string } = {}) =>
  world.idp.send(new ListWebAuthnCredentialsCommand({ AccessToken, ...page }))

const seedWithPasskeys = (passkeys: PasskeySettings) => {
  const { userPool, ...rest } = testSeed()
  return { ...rest, userPool: { ...userPool, passkeys } }
}

const seedWithoutPasskeys = () => {
  const { userPool, ...rest } = testSeed()
  return { ...rest, userPool: { ...userPool, firstFactors: ['PASSWORD' as const] } }
}

test.each([-7, -257] as const)('alice registers a passkey of algorithm %s, lists it and removes it', async (alg) => {
  const world = await startWorld()
  const token = await alice(world)
  const authenticator = await softwareAuthenticator(alg)
  const options = await start(world, token)
  expect(options).toEqual({
    authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification: 'preferred' },
    challenge: expect.stringMatching(/^[\w-]{43}$/),
    excludeCredentials: [],
    pubKeyCredParams: [
      { alg: -7, type: 'public-key' },
      { alg: -257, type: 'public-key' },
    ],
    rp: { id: 'localhost', name: 'localhost' },
    timeout: 60_000,
    user: { displayName: 'alice', id: Buffer.from(world.user('alice').sub).toString('base64url'), name: 'alice' },
  })
  await complete(world, token, await authenticator.create(honest(options.challenge)))
  const { Credentials } = await list(world, token)
  expect(Credentials).toEqual([
    {
      AuthenticatorAttachment: 'platform',
      AuthenticatorTransports: ['internal'],
      CreatedAt: expect.any(Date),
      CredentialId: authenticator.id,
      FriendlyCredentialName: 'Passkey',
      RelyingPartyId: 'localhost',
    },
  ])
  expect(Math.abs((Credentials?.[0]?.CreatedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(10_000)
  expect((await start(world, token)).excludeCredentials).toEqual([{ id: authenticator.id, type: 'public-key' }])

  const remove = () =>
    world.idp.send(new DeleteWebAuthnCredentialCommand({ AccessToken: token, CredentialId: authenticator.id }))
  await remove()
  expect((await list(world, token)).Credentials).toEqual([])
  await expect(remove()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

describe('a registration is refused', () => {
  test.each<[string, Partial<Ceremony>, string]>([
    ['with a challenge that was never given', { challenge: 'AAAA' }, 'WebAuthnChallengeNotFoundException'],
    ['from a page elsewhere', { origin: 'https://example.com' }, 'WebAuthnOriginNotAllowedException'],
    ['from a page whose name only ends alike', { origin: 'https://notlocalhost' }, 'WebAuthnOriginNotAllowedException'],
    ['from no origin', { origin: 'localhost' }, 'WebAuthnOriginNotAllowedException'],
    ['for another relying party', { rpId: 'example.com' }, 'WebAuthnRelyingPartyMismatchException'],
    ['without a user present', { flags: 4 }, 'WebAuthnCredentialNotSupportedException'],
  ])('%s', async (_, falsified, name) => {
    const world = await startWorld()
    const token = await alice(world)
    const { challenge } = await start(world, token)
    const authenticator = await softwareAuthenticator()
    const credential = await authenticator.create({ ...honest(challenge), ...falsified })
    await expect(complete(world, token, credential)).rejects.toMatchObject({ name })
    expect(world.user('alice').passkeys).toEqual([])
  })

  test('with an algorithm that was not offered', async () => {
    const world = await startWorld()
    const token = await alice(world)
    const { challenge } = await start(world, token)
    const credential = await (await softwareAuthenticator()).create(honest(challenge), -8)
    await expect(complete(world, token, credential)).rejects.toMatchObject({
      name: 'WebAuthnCredentialNotSupportedException',
    })
  })

  test('after its minute, for another user, and a second time', async () => {
    const world = await startWorld()
    world.stopClock()
    const token = await alice(world)
    const { create } = await softwareAuthenticator()
    const refused = { name: 'WebAuthnChallengeNotFoundException' }
    const late = await create(honest((await start(world, token)).challenge))
    world.moveClock(60)
    await expect(complete(world, token, late)).rejects.toMatchObject(refused)
    const credential = await create(honest((await start(world, token)).challenge))
    const bob = await accessTokenOf(world, 'bob', 'Bob-Passw0rd!')
    await expect(complete(world, bob, credential)).rejects.toMatchObject(refused)
    await complete(world, token, credential)
    await expect(complete(world, token, credential)).rejects.toMatchObject(refused)
  })

  test('with an access token of another client', async () => {
    const { userPool, ...rest } = testSeed()
    const clients = userPool.clients.flatMap((client) => [client, { ...client, id: 'otherclient' }])
    const world = await startWorld({ ...rest, userPool: { ...userPool, clients } })
    const { challenge } = await start(world, await alice(world))
    const { AuthenticationResult } = await world.idp.send(
      new InitiateAuthCommand({
        ClientId: 'otherclient',
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
      }),
    )
    const credential = await (await softwareAuthenticator()).create(honest(challenge))
    await expect(complete(world, AuthenticationResult?.AccessToken ?? '', credential)).rejects.toMatchObject({
      name: 'WebAuthnClientMismatchException',
    })
  })

  test.each<[string, (made: Document) => object]>([
    ['that is empty', () => ({})],
    ['without its response', ({ response: _, ...rest }) => rest],
    [
      'with client data that is no JSON',
      (made) => ({ ...made, response: { ...made.response, clientDataJSON: 'AAAA' } }),
    ],
    ['of no CBOR', (made) => ({ ...made, response: { ...made.response, attestationObject: 'AAAA' } })],
    ['whose name is not that of the authenticator', (made) => ({ ...made, id: 'AAAA', rawId: 'AAAA' })],
  ])('as a document %s', async (_, falsified) => {
    const world = await startWorld()
    const token = await alice(world)
    const { challenge } = await start(world, token)
    const made = await (await softwareAuthenticator()).create(honest(challenge))
    const response = await world.call('CompleteWebAuthnRegistration', {
      AccessToken: token,
      Credential: falsified(made),
    })
    expect(response.status).toBe(400)
    expect((await response.json()).__type).toMatch(/^(InvalidParameter|WebAuthnCredentialNotSupported)Exception$/)
    expect(world.user('alice').passkeys).toEqual([])
  })

  test('by a user pool that has no passkeys, or no relying party ID', async () => {
    const without = await startWorld(seedWithoutPasskeys())
    await expect(start(without, await alice(without))).rejects.toMatchObject({ name: 'WebAuthnNotEnabledException' })
    const nameless = await startWorld(seedWithPasskeys({ relyingPartyId: null, userVerification: 'preferred' }))
    await expect(start(nameless, await alice(nameless))).rejects.toMatchObject({
      name: 'WebAuthnConfigurationMissingException',
    })
  })

  test('without user verification only where the pool requires it', async () => {
    const world = await startWorld()
    const token = await alice(world)
    const { create } = await softwareAuthenticator()
    const unverified = async (at: World, by: string) =>
      complete(at, by, await create({ ...honest((await start(at, by)).challenge), flags: 1 }))
    await unverified(world, token)
    const strict = await startWorld(seedWithPasskeys({ relyingPartyId: 'localhost', userVerification: 'required' }))
    await expect(unverified(strict, await alice(strict))).rejects.toMatchObject({
      name: 'WebAuthnCredentialNotSupportedException',
    })
  })
})

test('twenty passkeys are listed in pages, and a further one is refused', async () => {
  const world = await startWorld()
  const token = await alice(world)
  const register = async () =>
    complete(world, token, await (await softwareAuthenticator()).create(honest((await start(world, token)).challenge)))
  for (let made = 0; made < 20; made++) await register()
  await expect(register()).rejects.toMatchObject({ name: 'LimitExceededException' })
  const first = await list(world, token, { MaxResults: 15 })
  expect(first.Credentials).toHaveLength(15)
  const rest = await list(world, token, { MaxResults: 15, NextToken: first.NextToken ?? '' })
  expect(rest.Credentials).toHaveLength(5)
  expect(rest.NextToken).toBeUndefined()
  await expect(list(world, token, { MaxResults: 21 })).rejects.toThrow(
    "Value '21' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 20",
  )
})
