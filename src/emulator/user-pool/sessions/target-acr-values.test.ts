import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
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
