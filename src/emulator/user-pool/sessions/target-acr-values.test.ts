import {
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  SetUserMFAPreferenceCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { clientId, startWorld, type World } from '../../emulator-fixture.ts'
import { respond } from '../challenge-fixture.ts'

const [loa1, loa3, loa4] = ['urn:cognito:loa:1', 'urn:cognito:loa:3', 'urn:cognito:loa:4']

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
