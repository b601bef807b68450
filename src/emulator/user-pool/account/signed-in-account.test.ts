import {
  AssociateSoftwareTokenCommand,
  DeleteUserAttributesCommand,
  DeleteUserCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { clientId, startWorld, type World } from '../../emulator-fixture.ts'
import { begin } from '../challenge-fixture.ts'

const passwords = { alice: 'Alice-Passw0rd!', judy: 'Judy-Passw0rd!' }

async function signedIn(name: keyof typeof passwords = 'alice') {
  const world = await startWorld()
  const mfa = world.user(name).mfa
  world.user(name).mfa = { ...mfa, enabled: [] }
  const result = (await begin(world, name, passwords[name])).AuthenticationResult
  world.user(name).mfa = mfa
  return { world, AccessToken: result?.AccessToken ?? '', RefreshToken: result?.RefreshToken ?? '' }
}

const attributesOf = async (world: World, AccessToken: string) => {
  const { UserAttributes = [] } = await world.idp.send(new GetUserCommand({ AccessToken }))
  return Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value]))
}

const codeOf = ({ emulated }: World) => emulated.outbox[0]?.code ?? ''
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

describe('an authenticator app that a signed-in user sets up', () => {
  test('is proven by a code, and asked for once it is turned on', async () => {
    const { world, AccessToken } = await signedIn()
    world.stopClock()
    const associated = await world.idp.send(new AssociateSoftwareTokenCommand({ AccessToken }))
    expect([associated.SecretCode, associated.Session]).toEqual([expect.stringMatching(/^[A-Z2-7]{52}$/), undefined])
    const codeAt = (seconds: number) =>
      new TOTP({ secret: associated.SecretCode }).generate({ timestamp: world.emulated.now() + seconds * 1000 })
    const verify = (UserCode: string) =>
      world.idp.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode, FriendlyDeviceName: 'phone' }))
    const turnOn = () =>
      world.idp.send(
        new SetUserMFAPreferenceCommand({
          AccessToken,
          SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
        }),
      )
    await expect(turnOn()).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'User has not verified software token mfa',
    })
    await expect(verify(codeAt(600))).rejects.toMatchObject({ name: 'EnableSoftwareTokenMFAException' })
    expect((await verify(codeAt(0))).Status).toBe('SUCCESS')
    expect((await begin(world, 'alice', passwords.alice)).AuthenticationResult).toBeDefined()
    await turnOn()
    expect(await begin(world, 'alice', passwords.alice)).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { FRIENDLY_DEVICE_NAME: 'phone' },
    })
  })

  test('leaves the app of before in force until it is proven', async () => {
    const { world, AccessToken } = await signedIn('judy')
    const before = world.user('judy').mfa.softwareToken
    await world.idp.send(new AssociateSoftwareTokenCommand({ AccessToken }))
    expect(world.user('judy').mfa.softwareToken).toEqual(before)
  })

  test('needs a secret first, and one of Session and access token', async () => {
    const { world, AccessToken } = await signedIn()
    await expect(
      world.idp.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: '123456' })),
    ).rejects.toMatchObject({ name: 'SoftwareTokenMFANotFoundException' })
    for (const named of [{}, { AccessToken, Session: 'x'.repeat(20) }]) {
      await expect(world.idp.send(new AssociateSoftwareTokenCommand(named))).rejects.toMatchObject({
        name: 'InvalidParameterException',
      })
    }
  })
})

describe('second factors of judy, who has SMS and an app', () => {
  const on = { Enabled: true, PreferredMfa: true }
  const sms = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA']
  test.each([
    [{}, sms, undefined],
    [{ SMSMfaSettings: on }, ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'], 'SMS_MFA'],
    [{ SMSMfaSettings: on, SoftwareTokenMfaSettings: { Enabled: false } }, ['SMS_MFA'], 'SMS_MFA'],
    [{ EmailMfaSettings: on }, [...sms, 'EMAIL_OTP'], 'EMAIL_OTP'],
    [{ SMSMfaSettings: {}, SoftwareTokenMfaSettings: {} }, undefined, undefined],
  ])('%o: %o, preferred %s', async (settings, list, preferred) => {
    const { world, AccessToken } = await signedIn('judy')
    await world.idp.send(new SetUserMFAPreferenceCommand({ AccessToken, ...settings }))
    for (const answer of [
      await world.idp.send(new GetUserCommand({ AccessToken })),
      await world.idp.send(new GetUserAuthFactorsCommand({ AccessToken })),
    ]) {
      expect([answer.UserMFASettingList, answer.PreferredMfaSetting]).toEqual([list, preferred])
    }
  })

  test('one that is preferred takes the preference of another, and loses it where it is only enabled', async () => {
    const { world, AccessToken } = await signedIn('judy')
    const set = (settings: object) => world.idp.send(new SetUserMFAPreferenceCommand({ AccessToken, ...settings }))
    await set({ SMSMfaSettings: on })
    await set({ SoftwareTokenMfaSettings: on })
    expect(world.user('judy').mfa.preferred).toBe('SOFTWARE_TOKEN_MFA')
    await set({ SMSMfaSettings: { Enabled: true } })
    expect(world.user('judy').mfa.preferred).toBe('SOFTWARE_TOKEN_MFA')
    await set({ SoftwareTokenMfaSettings: { Enabled: true } })
    expect(world.user('judy').mfa.preferred).toBeNull()
  })

  test.each([
    [{ SMSMfaSettings: on, SoftwareTokenMfaSettings: on }],
    [{ SMSMfaSettings: { Enabled: false, PreferredMfa: true } }],
  ])('%o is refused and changes nothing', async (settings) => {
    const { world, AccessToken } = await signedIn('judy')
    const { mfa } = world.user('judy')
    const set = world.idp.send(new SetUserMFAPreferenceCommand({ AccessToken, ...settings }))
    await expect(set).rejects.toMatchObject({ name: 'InvalidParameterException' })
    expect(world.user('judy').mfa).toEqual(mfa)
  })

  test('can’t all be turned off where MFA is required', async () => {
    const { world, AccessToken } = await signedIn('judy')
    world.user('judy').mfa = { ...world.user('judy').mfa, required: true }
    const set = world.idp.send(
      new SetUserMFAPreferenceCommand({ AccessToken, SMSMfaSettings: {}, SoftwareTokenMfaSettings: {} }),
    )
    await expect(set).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})

test('SMS needs a phone number, and settings are structures of flags', async () => {
  const { world, AccessToken } = await signedIn()
  await expect(
    world.idp.send(new SetUserMFAPreferenceCommand({ AccessToken, SMSMfaSettings: { Enabled: true } })),
  ).rejects.toMatchObject({ message: 'User does not have a phone_number set to turn on SMS MFA' })
  for (const SMSMfaSettings of ['on', { Enabled: 'true' }]) {
    const refused = await world.call('SetUserMFAPreference', { AccessToken, SMSMfaSettings })
    expect(await refused.json()).toMatchObject({ __type: 'SerializationException' })
  }
})

test.each([
  ['alice', ['PASSWORD', 'EMAIL_OTP']],
  ['judy', ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'SOFTWARE_TOKEN']],
] as const)('the factors of %s are %o', async (name, factors) => {
  const { world, AccessToken } = await signedIn(name)
  expect(await world.idp.send(new GetUserAuthFactorsCommand({ AccessToken }))).toMatchObject({
    Username: name,
    ConfiguredUserAuthFactors: factors,
  })
})

describe('an attribute', () => {
  const update = (world: World, AccessToken: string, attributes: Record<string, string>) =>
    world.idp.send(
      new UpdateUserAttributesCommand({
        AccessToken,
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    )
  const verify = (world: World, AccessToken: string, AttributeName: string, Code: string) =>
    world.idp.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName, Code }))

  test('that is a new e-mail address counts at once and is verified by its code, which serves once', async () => {
    const { world, AccessToken } = await signedIn()
    const { CodeDeliveryDetailsList } = await update(world, AccessToken, { email: 'new@example.org', name: 'A' })
    expect(CodeDeliveryDetailsList).toEqual([
      { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'n***@e***' },
    ])
    expect(await attributesOf(world, AccessToken)).toMatchObject({
      email: 'new@example.org',
      email_verified: 'false',
      name: 'A',
    })
    const code = codeOf(world)
    await expect(verify(world, AccessToken, 'email', wrongFor(code))).rejects.toMatchObject({
      name: 'CodeMismatchException',
      message: 'Invalid verification code provided, please try again.',
    })
    await verify(world, AccessToken, 'email', code)
    expect(await attributesOf(world, AccessToken)).toMatchObject({ email_verified: 'true' })
    await expect(verify(world, AccessToken, 'email', code)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
      message: 'Invalid code provided, please request a code again.',
    })
  })

  test('that stays as it was sends no code and keeps its verification', async () => {
    const { world, AccessToken } = await signedIn()
    expect(await update(world, AccessToken, { email: 'alice@example.com' })).toMatchObject({
      CodeDeliveryDetailsList: [],
    })
    expect(await attributesOf(world, AccessToken)).toMatchObject({ email_verified: 'true' })
  })

  test('is verified on demand: a phone number, which the pool doesn’t verify by itself', async () => {
    const { world, AccessToken } = await signedIn()
    await update(world, AccessToken, { phone_number: '+81312345678' })
    expect(world.emulated.outbox).toHaveLength(0)
    const request = (AttributeName: string) =>
      world.idp.send(new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName }))
    expect(await request('phone_number')).toMatchObject({
      CodeDeliveryDetails: { AttributeName: 'phone_number', DeliveryMedium: 'SMS', Destination: '+*******5678' },
    })
    const code = codeOf(world)
    await update(world, AccessToken, { phone_number: '+81312345679' })
    await expect(verify(world, AccessToken, 'phone_number', code)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
    })
    await request('phone_number')
    world.moveClock(24 * 60 * 60 + 1)
    await expect(verify(world, AccessToken, 'phone_number', codeOf(world))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
  })

  test.each([
    ['name', 'Invalid attribute name. Only phone_number and email can be verified.'],
    ['phone_number', 'User does not have a valid registered phone number'],
  ])('such as %s of alice can’t be verified: %s', async (AttributeName, message) => {
    const { world, AccessToken } = await signedIn()
    await expect(
      world.idp.send(new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException', message })
  })

  test.each([
    [{ email_verified: 'true' }, 'A client attempted to write unauthorized attribute'],
    [{ sub: 'x' }, 'A client attempted to write unauthorized attribute'],
    [{ email: 'no address' }, 'Invalid email address format.'],
    [{ phone_number: '0312345678' }, 'Invalid phone number format.'],
    [{ email: '' }, 'Attributes did not conform to the schema: email: The attribute is required\n'],
  ])('is refused with nothing changed: %o', async (attributes, message) => {
    const { world, AccessToken } = await signedIn()
    await expect(update(world, AccessToken, { name: 'B', ...attributes })).rejects.toMatchObject({ message })
    expect(await attributesOf(world, AccessToken)).toMatchObject({ name: 'Alice Adams', email_verified: 'true' })
  })

  test('is deleted, an address with its verification, unless the pool requires it', async () => {
    const { world, AccessToken } = await signedIn('judy')
    const remove = (...UserAttributeNames: string[]) =>
      world.idp.send(new DeleteUserAttributesCommand({ AccessToken, UserAttributeNames }))
    await remove('name', 'phone_number')
    const left = await attributesOf(world, AccessToken)
    expect(Object.keys(left).sort()).toEqual(['email', 'email_verified', 'sub'])
    await expect(remove('email')).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await expect(remove('email_verified')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    expect(await attributesOf(world, AccessToken)).toEqual(left)
  })
})

test('a deleted user is gone, and one who takes the name is another', async () => {
  const { world, AccessToken, RefreshToken } = await signedIn()
  await world.idp.send(new DeleteUserCommand({ AccessToken }))
  const gone = { name: 'UserNotFoundException', message: 'User does not exist.' }
  await expect(world.idp.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject(gone)
  await expect(begin(world, 'alice', passwords.alice)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  await world.idp.send(
    new SignUpCommand({
      ClientId: clientId,
      Username: 'alice',
      Password: 'Other-Passw0rd!',
      UserAttributes: [{ Name: 'email', Value: 'other@example.com' }],
    }),
  )
  await expect(world.idp.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject(gone)
  await expect(
    world.idp.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: RefreshToken },
      }),
    ),
  ).rejects.toMatchObject({ message: 'Invalid Refresh Token.' })
})
