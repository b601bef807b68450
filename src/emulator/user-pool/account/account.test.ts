import {
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { type CognitoUser, CognitoUserAttribute, CognitoUserPool } from 'amazon-cognito-identity-js'
import { describe, expect, test } from 'vitest'
import { testSeed } from '../../../testing/emulator-fixture.ts'
import { clientId, startWorld, userPoolId, type World } from '../../emulator-fixture.ts'
import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import { begin, inMemory, signInWithLibrary } from '../challenge-fixture.ts'

const nina = { username: 'nina', password: 'Nina-Passw0rd!' }
const email = { Name: 'email', Value: 'nina@example.com' }

const signUp = (world: World, changed: Partial<ConstructorParameters<typeof SignUpCommand>[0]> = {}) =>
  world.idp.send(
    new SignUpCommand({
      ClientId: clientId,
      Username: nina.username,
      Password: nina.password,
      UserAttributes: [email],
      ...changed,
    }),
  )

const confirm = (world: World, ConfirmationCode: string, Username = nina.username, Session?: string) =>
  world.idp.send(new ConfirmSignUpCommand({ ClientId: clientId, Username, ConfirmationCode, Session }))

const resend = (world: World, Username = nina.username) =>
  world.idp.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username }))

const forget = (world: World, Username: string) =>
  world.idp.send(new ForgotPasswordCommand({ ClientId: clientId, Username }))

const reset = (world: World, Username: string, ConfirmationCode: string, Password: string) =>
  world.idp.send(new ConfirmForgotPasswordCommand({ ClientId: clientId, Username, ConfirmationCode, Password }))

function lastMessage({ emulated }: World) {
  const [message] = emulated.outbox
  if (!message) throw new Error('no message was sent')
  return message
}

const codeOf = (world: World) => lastMessage(world).code
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')
const expiredCode = {
  name: 'ExpiredCodeException',
  message: 'Invalid code provided, please request a code again.',
}

describe('a sign-up', () => {
  test('is confirmed by the code of the message, and the user signs in', async () => {
    const world = await startWorld()
    const answer = await signUp(world)
    expect(answer).toMatchObject({
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@e***' },
    })
    await expect(begin(world, nina.username, nina.password)).rejects.toMatchObject({
      name: 'UserNotConfirmedException',
    })
    expect(lastMessage(world)).toMatchObject({ purpose: 'sign-up', code: expect.stringMatching(/^\d{6}$/) })
    await confirm(world, codeOf(world))
    expect((await begin(world, nina.username, nina.password)).AuthenticationResult?.IdToken).toBeTruthy()
  })

  test('goes on into the first sign-in with its Session, once, for that user', async () => {
    const world = await startWorld()
    const goOn = (Session: string | undefined, USERNAME = nina.username) =>
      world.idp.send(
        new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME }, Session }),
      )
    const { Session: ofSignUp } = await signUp(world)
    const invalid = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' }
    await expect(goOn(ofSignUp)).rejects.toMatchObject(invalid)
    const { Session } = await confirm(world, codeOf(world), nina.username, ofSignUp)
    await expect(goOn(ofSignUp)).rejects.toMatchObject(invalid)
    await expect(goOn(Session, 'alice')).rejects.toMatchObject(invalid)
    expect((await goOn(Session)).AuthenticationResult?.IdToken).toBeTruthy()
    await expect(goOn(Session)).rejects.toMatchObject({
      message: 'Invalid session for the user, session can only be used once.',
    })
  })

  test('has no Session for a client that may not use USER_AUTH', async () => {
    const world = await startWorld(withClient({ explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }))
    expect((await signUp(world)).Session).toBeUndefined()
    expect((await confirm(world, codeOf(world))).Session).toBeUndefined()
  })

  test('is refused for a name that is taken, of two at once for the second', async () => {
    const world = await startWorld()
    const both = await Promise.allSettled([signUp(world), signUp(world)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(signUp(world, { Username: 'alice' })).rejects.toMatchObject({
      name: 'UsernameExistsException',
      message: 'User already exists',
    })
  })

  test.each([
    [{ Password: 'short-A1' }, undefined],
    [
      { Password: 'nina-passw0rd!' },
      'InvalidPasswordException: Password did not conform with policy: Password must have uppercase characters',
    ],
    [
      { UserAttributes: [] },
      'InvalidParameterException: Attributes did not conform to the schema: email: The attribute is required\n',
    ],
    [
      { UserAttributes: [email, { Name: 'email_verified', Value: 'true' }] },
      'NotAuthorizedException: A client attempted to write unauthorized attribute',
    ],
  ])('with %o: %s', async (changed, refusal) => {
    const world = await startWorld()
    const outcome = await signUp(world, changed).then(
      () => undefined,
      (error: Error) => `${error.name}: ${error.message}`,
    )
    expect(outcome).toBe(refusal)
  })

  test('takes the code that was sent last, once, and five wrong ones before', async () => {
    const world = await startWorld()
    await signUp(world)
    const first = codeOf(world)
    await resend(world)
    const code = codeOf(world)
    if (first !== code) await expect(confirm(world, first)).rejects.toMatchObject({ name: 'CodeMismatchException' })
    for (let tries = first === code ? 0 : 1; tries < 5; tries++) {
      await expect(confirm(world, wrongFor(code))).rejects.toMatchObject({ name: 'CodeMismatchException' })
    }
    await expect(confirm(world, code)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    })
    await resend(world)
    await confirm(world, codeOf(world))
    await expect(confirm(world, code)).rejects.toMatchObject({
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    })
    await expect(resend(world)).rejects.toMatchObject({ message: 'User is already confirmed.' })
  })

  test('can’t be confirmed after a day', async () => {
    const world = await startWorld()
    await signUp(world)
    const code = codeOf(world)
    world.moveClock(24 * 60 * 60 + 1)
    await expect(confirm(world, code)).rejects.toMatchObject(expiredCode)
  })
})

describe('a forgotten password', () => {
  test('is replaced by the code of the message; a password against the policy leaves the code unused', async () => {
    const world = await startWorld()
    expect(await forget(world, 'alice')).toMatchObject({
      CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
    })
    const code = codeOf(world)
    await expect(reset(world, 'alice', wrongFor(code), 'Other-Passw0rd!')).rejects.toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
    })
    await expect(reset(world, 'alice', code, 'other-passw0rd!')).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    })
    await reset(world, 'alice', code, 'Other-Passw0rd!')
    await expect(begin(world, 'alice', 'Alice-Passw0rd!')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    expect((await begin(world, 'alice', 'Other-Passw0rd!')).AuthenticationResult?.IdToken).toBeTruthy()
    await expect(reset(world, 'alice', code, 'Third-Passw0rd!')).rejects.toMatchObject(expiredCode)
  })

  test('is the way back for a user whose password must be reset', async () => {
    const world = await startWorld()
    world.user('alice').status = 'RESET_REQUIRED'
    await expect(begin(world, 'alice', 'Alice-Passw0rd!')).rejects.toMatchObject({
      name: 'PasswordResetRequiredException',
    })
    await forget(world, 'alice')
    await reset(world, 'alice', codeOf(world), 'Other-Passw0rd!')
    expect((await begin(world, 'alice', 'Other-Passw0rd!')).AuthenticationResult?.IdToken).toBeTruthy()
  })

  test('can’t be reset by a code after an hour', async () => {
    const world = await startWorld()
    await forget(world, 'alice')
    const code = codeOf(world)
    world.moveClock(60 * 60 + 1)
    await expect(reset(world, 'alice', code, 'Other-Passw0rd!')).rejects.toMatchObject(expiredCode)
  })

  test.each([
    ['an invited user', { status: 'FORCE_CHANGE_PASSWORD' }, 'User password cannot be reset in the current state.'],
    ['a disabled one', { enabled: false }, 'User is disabled.'],
    [
      'one without a verified address',
      { attributes: { email: 'alice@example.com' } },
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    ],
  ] as const)('is refused to %s, where existence is no secret', async (_who, changed, message) => {
    const world = await startWorld(withClient({ preventUserExistenceErrors: false }))
    Object.assign(world.user('alice'), changed)
    await expect(forget(world, 'alice')).rejects.toMatchObject({ message })
  })
})

describe('an unknown username', () => {
  test('gets what a known one would, the same each time', async () => {
    const world = await startWorld()
    const [one, same, other] = [
      await forget(world, 'ghost'),
      await resend(world, 'ghost'),
      await forget(world, 'phantom'),
    ]
    expect(one.CodeDeliveryDetails).toMatchObject({
      DeliveryMedium: 'EMAIL',
      Destination: expect.stringMatching(/^[a-z]\*{3}@[a-z]\*{3}$/),
    })
    expect(same.CodeDeliveryDetails).toEqual(one.CodeDeliveryDetails)
    expect(other.CodeDeliveryDetails).not.toEqual(one.CodeDeliveryDetails)
    await expect(confirm(world, '123456', 'ghost')).rejects.toMatchObject(expiredCode)
    await expect(reset(world, 'ghost', '123456', 'Other-Passw0rd!')).rejects.toThrow('Invalid verification code')
  })

  test.each([
    ['ghost@example.com', { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'g***@e***' }],
    ['+819011112222', { AttributeName: 'phone_number', DeliveryMedium: 'SMS', Destination: '+********2222' }],
  ])('that is an address is answered by it: %s', async (name, details) => {
    expect((await forget(await startWorld(), name)).CodeDeliveryDetails).toEqual(details)
  })

  test('is told as such where the client lets it', async () => {
    const world = await startWorld(withClient({ preventUserExistenceErrors: false }))
    const unknown = { name: 'UserNotFoundException', message: 'Username/client id combination not found.' }
    await expect(forget(world, 'ghost')).rejects.toMatchObject(unknown)
    await expect(resend(world, 'ghost')).rejects.toMatchObject(unknown)
    await expect(confirm(world, '123456', 'ghost')).rejects.toMatchObject(unknown)
  })
})

test('a client with a secret has to send its hash', async () => {
  const world = await startWorld(withClient({ secret: 'a_secret_of_the_client_alone' }))
  await expect(signUp(world)).rejects.toMatchObject({
    message: `Client ${clientId} is configured for secret but secret was not received`,
  })
  await expect(signUp(world, { SecretHash: 'AAAA' })).rejects.toMatchObject({
    message: `Unable to verify secret hash for client ${clientId}`,
  })
})

test('a password is changed by a signed-in user who knows it', async () => {
  const world = await startWorld()
  const { AccessToken } = (await begin(world, 'alice', 'Alice-Passw0rd!')).AuthenticationResult ?? {}
  const change = (PreviousPassword: string, ProposedPassword: string) =>
    world.idp.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }))
  await expect(change('Wrong-Passw0rd!', 'Other-Passw0rd!')).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'Incorrect username or password.',
  })
  await expect(change('Alice-Passw0rd!', 'other-passw0rd!')).rejects.toMatchObject({ name: 'InvalidPasswordException' })
  await change('Alice-Passw0rd!', 'Other-Passw0rd!')
  expect((await begin(world, 'alice', 'Other-Passw0rd!')).AuthenticationResult?.IdToken).toBeTruthy()
})

test('amazon-cognito-identity-js signs up, confirms, signs in, forgets and resets', async () => {
  const world = await startWorld()
  const Storage = inMemory()
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint: world.origin, Storage })
  const attributes = [new CognitoUserAttribute(email)]
  const user = await new Promise<CognitoUser>((resolve, reject) =>
    Pool.signUp(nina.username, nina.password, attributes, [], (error, result) =>
      result ? resolve(result.user) : reject(error),
    ),
  )
  await new Promise<void>((resolve, reject) => {
    user.confirmRegistration(codeOf(world), false, (error) => (error ? reject(error) : resolve()))
  })
  expect((await signInWithLibrary(world.origin, nina, () => ({}))).isValid()).toBe(true)
  await new Promise((resolve, reject) => user.forgotPassword({ onSuccess: resolve, onFailure: reject }))
  const code = codeOf(world)
  await new Promise((resolve, reject) =>
    user.confirmPassword(code, 'Other-Passw0rd!', { onSuccess: resolve, onFailure: reject }),
  )
  const again = await signInWithLibrary(world.origin, { ...nina, password: 'Other-Passw0rd!' }, () => ({}))
  expect(again.isValid()).toBe(true)
})

function withClient(changed: Partial<UserPoolClient>) {
  const seed = testSeed()
  const clients = seed.userPool.clients.map((client) => ({ ...client, ...changed }))
  return { ...seed, userPool: { ...seed.userPool, clients } }
}
