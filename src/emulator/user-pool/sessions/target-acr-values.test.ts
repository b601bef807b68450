import {
  CompleteWebAuthnRegistrationCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  SetUserMFAPreferenceCommand,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { honest, softwareAuthenticator } from '../../../testing/authenticator-fixture.ts'
import { clientId, startWorld, type World } from '../../emulator-fixture.ts'
import { respond } from '../challenge-fixture.ts'

const loa1 = 'urn:cognito:loa:1'
const loa2 = 'urn:cognito:loa:2'
const loa3 = 'urn:cognito:loa:3'
const loa4 = 'urn:cognito:loa:4'

const begin = ({ idp }: World, USERNAME: string, PASSWORD: string, wish: Record<string, string>) =>
  idp.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME, PASSWORD, PREFERRED_CHALLENGE: 'PASSWORD', ...wish },
    }),
  )

test('USER_AUTH with TARGET_ACR_VALUES: the tokens tell the level and the methods', async () => {
  const world = await startWorld()
  const wish = { TARGET_ACR_VALUES: `${loa4} ${loa3}`, MAX_AGE: '0' }
  const challenge = await begin(world, 'frank', 'Frank-Passw0rd!', wish)
  const EMAIL_OTP_CODE = world.emulated.outbox[0]?.code ?? ''
  const { AuthenticationResult } = await respond(world, challenge, { USERNAME: 'frank', EMAIL_OTP_CODE })
  const { IdToken = '', AccessToken = '' } = AuthenticationResult ?? {}
  for (const token of [IdToken, AccessToken]) {
    expect(decodeJwt(token)).toMatchObject({ acr: loa3, amr: ['pwd', 'email_otp', 'mfa'] })
  }
})

test('without it they tell nothing', async () => {
  const { AuthenticationResult } = await begin(await startWorld(), 'alice', 'Alice-Passw0rd!', {})
  expect(decodeJwt(AuthenticationResult?.IdToken ?? '')).not.toHaveProperty('acr')
})

test.each([
  [{ TARGET_ACR_VALUES: loa4 }, 'TARGET_ACR_VALUES cannot be satisfied.'],
  [{ TARGET_ACR_VALUES: 'gold' }, 'TARGET_ACR_VALUES cannot be satisfied.'],
  [{ TARGET_ACR_VALUES: loa1, MAX_AGE: '-1' }, 'MAX_AGE must be a non-negative integer.'],
])('%j is refused', async (wish, message) => {
  const sent = begin(await startWorld(), 'alice', 'Alice-Passw0rd!', wish)
  await expect(sent).rejects.toMatchObject({ name: 'InvalidParameterException', message })
})

describe('the level that is asked for', () => {
  const ask = ({ idp }: World, USERNAME: string, parameters: Record<string, string>) =>
    idp.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME, ...parameters },
      }),
    )

  test('leaves out first factors that don’t lead to it, also the preferred one', async () => {
    const kenji = { PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'Kenji-Passw0rd!' }
    const world = await startWorld()
    expect((await ask(world, 'kenji', kenji)).AuthenticationResult).toBeDefined()
    const choice = await ask(world, 'kenji', { ...kenji, TARGET_ACR_VALUES: loa2 })
    expect(choice).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE', AvailableChallenges: ['EMAIL_OTP'] })
    await expect(respond(world, choice, { USERNAME: 'kenji', ANSWER: 'PASSWORD' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test.each([
    [loa4, 'SOFTWARE_TOKEN_MFA'],
    [`${loa4} ${loa3}`, 'SOFTWARE_TOKEN_MFA'],
    [loa3, 'SELECT_MFA_TYPE'],
    [loa1, 'SELECT_MFA_TYPE'],
  ])('%s asks judy, who has several second factors, for %s', async (levels, challenge) => {
    const { ChallengeName } = await begin(await startWorld(), 'judy', 'Judy-Passw0rd!', { TARGET_ACR_VALUES: levels })
    expect(ChallengeName).toBe(challenge)
  })

  test('4 asks for the authenticator app, though another factor is preferred', async () => {
    const world = await startWorld()
    const judy = world.user('judy')
    judy.mfa = { ...judy.mfa, preferred: 'SMS_MFA' }
    const { ChallengeName } = await begin(world, 'judy', 'Judy-Passw0rd!', { TARGET_ACR_VALUES: loa4 })
    expect(ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  })
})

describe('a step-up from an access token', () => {
  const tokenIn = ({ AuthenticationResult }: InitiateAuthCommandOutput) => AuthenticationResult?.AccessToken ?? ''
  const stepUp = ({ idp }: World, USERNAME: string, parameters: Record<string, string>) =>
    idp.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_AUTH',
        AuthParameters: { USERNAME, ...parameters },
      }),
    )

  /** Alice signs in with her password, then turns codes by e-mail on. */
  async function withCodes() {
    const world = await startWorld()
    const ACCESS_TOKEN = tokenIn(await begin(world, 'alice', 'Alice-Passw0rd!', { TARGET_ACR_VALUES: loa1 }))
    await world.idp.send(
      new SetUserMFAPreferenceCommand({ AccessToken: ACCESS_TOKEN, EmailMfaSettings: { Enabled: true } }),
    )
    return { world, ACCESS_TOKEN }
  }

  test('asks for the missing factor only', async () => {
    const { world, ACCESS_TOKEN } = await withCodes()
    const challenge = await stepUp(world, 'alice', { ACCESS_TOKEN, TARGET_ACR_VALUES: loa3, MAX_AGE: '60' })
    expect(challenge.ChallengeName).toBe('EMAIL_OTP')
    const EMAIL_OTP_CODE = world.emulated.outbox[0]?.code ?? ''
    const { AuthenticationResult } = await respond(world, challenge, { USERNAME: 'alice', EMAIL_OTP_CODE })
    expect(decodeJwt(AuthenticationResult?.IdToken ?? '')).toMatchObject({
      acr: loa3,
      amr: ['pwd', 'email_otp', 'mfa'],
    })
  })

  test('asks for the app only, after a code by SMS was shown', async () => {
    const world = await startWorld()
    const judy = world.user('judy')
    judy.mfa = { ...judy.mfa, enabled: ['SMS_MFA'] }
    const asked = await begin(world, 'judy', 'Judy-Passw0rd!', { TARGET_ACR_VALUES: loa3 })
    const SMS_MFA_CODE = world.emulated.outbox[0]?.code ?? ''
    const ACCESS_TOKEN = tokenIn(await respond(world, asked, { USERNAME: 'judy', SMS_MFA_CODE }))
    judy.mfa = { ...judy.mfa, enabled: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] }
    const challenge = await stepUp(world, 'judy', { ACCESS_TOKEN, TARGET_ACR_VALUES: loa4 })
    expect(challenge.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    const code = new TOTP({ secret: judy.mfa.softwareToken?.secret ?? '' }).generate()
    const answered = await respond(world, challenge, { USERNAME: 'judy', SOFTWARE_TOKEN_MFA_CODE: code })
    expect(decodeJwt(tokenIn(answered))).toMatchObject({ acr: loa4, amr: ['pwd', 'sms', 'otp', 'mfa'] })
  })

  test.each([
    ['platform', 'swk'],
    ['cross-platform', 'hwk'],
  ])('asks for a passkey where no second factor leads there: of a %s authenticator', async (attachment, method) => {
    const world = await startWorld()
    const ACCESS_TOKEN = tokenIn(await begin(world, 'alice', 'Alice-Passw0rd!', { TARGET_ACR_VALUES: loa1 }))
    const authenticator = await softwareAuthenticator()
    const started = await world.idp.send(new StartWebAuthnRegistrationCommand({ AccessToken: ACCESS_TOKEN }))
    const { challenge } = started.CredentialCreationOptions as { readonly challenge: string }
    const made = await authenticator.create(honest(challenge))
    const Credential = { ...made, authenticatorAttachment: attachment }
    await world.idp.send(new CompleteWebAuthnRegistrationCommand({ AccessToken: ACCESS_TOKEN, Credential }))
    const choice = await stepUp(world, 'alice', { ACCESS_TOKEN, TARGET_ACR_VALUES: loa3 })
    expect(choice.AvailableChallenges).toEqual(['WEB_AUTHN'])
    const asked = await respond(world, choice, { USERNAME: 'alice', ANSWER: 'WEB_AUTHN' })
    const options = JSON.parse(asked.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '{}')
    const signed = await authenticator.get({ ...honest(options.challenge), counter: 2 })
    const answered = await respond(world, asked, { USERNAME: 'alice', CREDENTIAL: JSON.stringify(signed) })
    expect(decodeJwt(tokenIn(answered))).toMatchObject({ acr: loa3, amr: ['pwd', method, 'mfa'] })
  })

  test('begins from scratch where the sign-in is older than MAX_AGE', async () => {
    const { world, ACCESS_TOKEN } = await withCodes()
    world.moveClock(61)
    const { ChallengeName } = await stepUp(world, 'alice', { ACCESS_TOKEN, TARGET_ACR_VALUES: loa3, MAX_AGE: '60' })
    expect(ChallengeName).toBe('SELECT_CHALLENGE')
  })

  test.each([
    ['alice', {}, 'ACCESS_TOKEN requires TARGET_ACR_VALUES.'],
    ['alice', { TARGET_ACR_VALUES: loa1 }, 'ACCESS_TOKEN already satisfies TARGET_ACR_VALUES.'],
    ['frank', { TARGET_ACR_VALUES: loa3 }, 'ACCESS_TOKEN does not belong to USERNAME.'],
  ])('of %s with %j is refused', async (username, parameters, message) => {
    const { world, ACCESS_TOKEN } = await withCodes()
    const sent = stepUp(world, username, { ACCESS_TOKEN, ...parameters })
    await expect(sent).rejects.toMatchObject({ name: 'InvalidParameterException', message })
  })
})
