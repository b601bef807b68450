import {
  AdminCreateUserCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { describe, expect, test } from 'vitest'
import { clientId, startWorld, userPoolId, type World } from '../../emulator-fixture.ts'
import { inMemory } from '../challenge-fixture.ts'

const emailPool = { ClientId: 'localclient000000000000002', UserPoolId: 'ap-northeast-1_Local0002' }
const firstPool = { ClientId: clientId, UserPoolId: userPoolId }
type Pool = typeof emailPool

const signIn = async (world: World, { ClientId }: Pool, USERNAME: string, PASSWORD: string) => {
  const flow = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } } as const
  const { AuthenticationResult } = await world.idp.send(new InitiateAuthCommand(flow))
  return AuthenticationResult?.AccessToken ?? ''
}

const signUp = (world: World, { ClientId }: Pool, Username: string, attributes: Record<string, string> = {}) =>
  world.idp.send(
    new SignUpCommand({
      ClientId,
      Username,
      Password: 'Other-Passw0rd!',
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  )

const confirm = (world: World, { ClientId }: Pool, Username: string, ForceAliasCreation = false) =>
  world.idp.send(
    new ConfirmSignUpCommand({
      ClientId,
      Username,
      ConfirmationCode: world.emulated.outbox[0]?.code,
      ForceAliasCreation,
    }),
  )

const update = (world: World, AccessToken: string, Name: string, Value: string) =>
  world.idp.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name, Value }] }))

const usernameOf = async (world: World, AccessToken: string) =>
  (await world.idp.send(new GetUserCommand({ AccessToken }))).Username

function signInBySrp(world: World, pool: Pool, Username: string, Password: string): Promise<CognitoUserSession> {
  const Storage = inMemory()
  const Pool = new CognitoUserPool({ ...pool, endpoint: world.origin, Storage })
  return new Promise((onSuccess, onFailure) =>
    new CognitoUser({ Username, Pool, Storage }).authenticateUser(new AuthenticationDetails({ Username, Password }), {
      onSuccess,
      onFailure,
    }),
  )
}

describe('a pool whose users sign in by e-mail address or phone number', () => {
  test.each([
    ['quinn@example.com', 'Quinn-Passw0rd!'],
    ['Quinn@Example.com', 'Quinn-Passw0rd!'],
    ['+819055556666', 'Omar-Passw0rd!'],
  ])('takes %s, in the clear and by SRP, and calls the user by the sub', async (name, password) => {
    const world = await startWorld()
    const username = await usernameOf(world, await signIn(world, emailPool, name, password))
    const { payload } = (await signInBySrp(world, emailPool, name, password)).getIdToken()
    expect(username).toMatch(/^[0-9a-f-]{36}$/)
    expect([payload['cognito:username'], payload.sub]).toEqual([username, username])
    await expect(signIn(world, firstPool, name, password)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  })

  test('signs up by address: a sub is the username, the address an attribute that the code verifies', async () => {
    const world = await startWorld()
    const { UserSub } = await signUp(world, emailPool, 'Petra@example.com')
    await confirm(world, emailPool, 'petra@example.com')
    const AccessToken = await signIn(world, emailPool, 'PETRA@example.com', 'Other-Passw0rd!')
    const { Username, UserAttributes } = await world.idp.send(new GetUserCommand({ AccessToken }))
    expect(Username).toBe(UserSub)
    expect(UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: 'email', Value: 'Petra@example.com' },
        { Name: 'email_verified', Value: 'true' },
      ]),
    )
  })

  test.each([
    ['petra', 'InvalidParameterException', 'Username should be either an email or a phone number.'],
    ['QUINN@example.com', 'UsernameExistsException', 'An account with the given email already exists.'],
    ['+819055556666', 'UsernameExistsException', 'An account with the given phone_number already exists.'],
  ])('refuses a sign-up as %s: %s', async (name, type, message) => {
    const world = await startWorld()
    await expect(signUp(world, emailPool, name)).rejects.toMatchObject({ name: type, message })
  })

  test('takes no address of another user, and the new address of one at once', async () => {
    const world = await startWorld()
    const omar = await signIn(world, emailPool, '+819055556666', 'Omar-Passw0rd!')
    await expect(update(world, omar, 'email', 'Quinn@example.com')).rejects.toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    })
    await update(world, omar, 'email', 'omar@example.com')
    await update(world, omar, 'phone_number', '+819055557777')
    await signIn(world, emailPool, 'omar@example.com', 'Omar-Passw0rd!')
    await signIn(world, emailPool, '+819055557777', 'Omar-Passw0rd!')
    await expect(signIn(world, emailPool, '+819055556666', 'Omar-Passw0rd!')).rejects.toThrow('Incorrect')
  })

  test('answers an unknown address with a sub, the same each time, and locks it as a known one', async () => {
    const world = await startWorld()
    world.stopClock()
    const begin = async (USERNAME: string) => {
      const flow = { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME, SRP_A: '1234567890abcdef' } } as const
      const { ChallengeParameters } = await world.idp.send(
        new InitiateAuthCommand({ ClientId: emailPool.ClientId, ...flow }),
      )
      return ChallengeParameters?.USER_ID_FOR_SRP
    }
    const [first, same, other] = [
      await begin('ghost@example.com'),
      await begin('Ghost@example.com'),
      await begin('g@x'),
    ]
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect([same === first, other === first]).toEqual([true, false])
    for (const [name, count] of [
      ['ghost@example.com', 3],
      ['Ghost@example.com', 2],
    ] as const) {
      for (let n = 0; n < count; n++) await expect(signIn(world, emailPool, name, 'Wrong-Passw0rd!')).rejects.toThrow()
    }
    const failing = signInBySrp(world, emailPool, 'ghost@example.com', 'Wrong-Passw0rd!')
    await expect(failing).rejects.toMatchObject({ message: 'Password attempts exceeded' })
  })
})

describe('a pool with aliases and without regard to case', () => {
  const alice = 'Alice-Passw0rd!'

  test.each(['alice', 'ALICE', 'alice@example.com', 'Alice@Example.com'])('takes alice as %s', async (name) => {
    const world = await startWorld()
    expect(await usernameOf(world, await signIn(world, firstPool, name, alice))).toBe('alice')
    expect((await signInBySrp(world, firstPool, name, alice)).getIdToken().payload['cognito:username']).toBe('alice')
  })

  test('counts wrong passwords of all names together', async () => {
    const world = await startWorld()
    for (const name of ['alice', 'ALICE', 'alice@example.com', 'Alice', 'aliCE']) {
      await expect(signIn(world, firstPool, name, 'Wrong-Passw0rd!')).rejects.toThrow('Incorrect')
    }
    await expect(signIn(world, firstPool, 'Alice@example.com', alice)).rejects.toThrow('Password attempts exceeded')
  })

  test('takes a preferred username once it is set, and only one user’s', async () => {
    const world = await startWorld()
    const token = await signIn(world, firstPool, 'alice', alice)
    await expect(update(world, token, 'preferred_username', 'Bob')).rejects.toMatchObject({
      name: 'AliasExistsException',
    })
    await update(world, token, 'preferred_username', 'queen')
    await signIn(world, firstPool, 'Queen', alice)
    await expect(signUp(world, firstPool, 'zoe', { email: 'z@example.com', preferred_username: 'z' })).rejects.toThrow(
      'Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred username alias.',
    )
  })

  test('takes an address once it is verified', async () => {
    const world = await startWorld()
    const token = await signIn(world, firstPool, 'alice', alice)
    await update(world, token, 'email', 'new@example.com')
    for (const name of ['new@example.com', 'alice@example.com']) {
      await expect(signIn(world, firstPool, name, alice)).rejects.toThrow('Incorrect')
    }
    const Code = world.emulated.outbox[0]?.code
    await world.idp.send(new VerifyUserAttributeCommand({ AccessToken: token, AttributeName: 'email', Code }))
    await signIn(world, firstPool, 'new@example.com', alice)
  })

  test('leaves an alias with the user who has it, unless it is forced', async () => {
    const world = await startWorld()
    await signUp(world, firstPool, 'alice2', { email: 'Alice@example.com' })
    await expect(confirm(world, firstPool, 'alice2')).rejects.toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    })
    await confirm(world, firstPool, 'alice2', true)
    expect(await usernameOf(world, await signIn(world, firstPool, 'alice@example.com', 'Other-Passw0rd!'))).toBe(
      'alice2',
    )
    expect(world.user('alice').attributes.email_verified).toBe('false')
  })

  test.each([
    ['someone@example.com', 'Username cannot be of email format, since user pool is configured for email alias.'],
    ['Alice', 'User already exists'],
  ])('refuses a sign-up as %s: %s', async (name, message) => {
    const world = await startWorld()
    await expect(signUp(world, firstPool, name, { email: 'new@example.com' })).rejects.toMatchObject({ message })
  })

  test('takes them at ForgotPassword, too', async () => {
    const world = await startWorld()
    await world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username: 'ALICE@example.com' }))
    expect(world.emulated.outbox[0]?.username).toBe('alice')
  })
})

test('AdminCreateUser follows the same rules', async () => {
  const world = await startWorld()
  const create = (pool: Pool, Username: string) =>
    world.idp.send(new AdminCreateUserCommand({ UserPoolId: pool.UserPoolId, Username }))
  const { User } = await create(emailPool, 'new@example.com')
  expect(User).toMatchObject({
    Username: expect.stringMatching(/^[0-9a-f-]{36}$/),
    Attributes: [
      { Name: 'sub', Value: User?.Username },
      { Name: 'email', Value: 'new@example.com' },
    ],
  })
  await expect(create(emailPool, 'New@example.com')).rejects.toMatchObject({ name: 'UsernameExistsException' })
  await expect(create(firstPool, 'new@example.com')).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
