import {
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../administration-fixture.ts'

const shared = shareWorld()
const used = { name: 'PasswordHistoryPolicyViolationException' }
const other = (count: number) => `Other-Passw0rd!${count}`

test('a password of the last three comes to nobody again, by none of the ways to a new one', async () => {
  const { idp } = shared()
  const Policies = { PasswordPolicy: { PasswordHistorySize: 3 } }
  const { UserPoolId, ClientId } = await madePool(shared(), { Policies })
  await madeUser(shared(), UserPoolId, 'ann', { email: 'ann@example.com', email_verified: 'true' })
  const setTo = (Password: string) =>
    idp.send(new AdminSetUserPasswordCommand({ UserPoolId, Username: 'ann', Password, Permanent: true }))
  await setTo(other(1))
  const AuthParameters = { USERNAME: 'ann', PASSWORD: other(1) }
  const flow = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters }
  const { AccessToken } = (await idp.send(new InitiateAuthCommand(flow))).AuthenticationResult ?? {}
  const change = (ProposedPassword: string, PreviousPassword: string) =>
    idp.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }))
  await change(other(2), other(1))
  for (const Password of [password, other(1), other(2)]) {
    await expect(setTo(Password)).rejects.toMatchObject(used)
    await expect(change(Password, other(2))).rejects.toMatchObject(used)
  }
  await idp.send(new ForgotPasswordCommand({ ClientId, Username: 'ann' }))
  const ConfirmationCode = shared().emulated.outbox[0]?.code ?? ''
  const confirm = (Password: string) =>
    idp.send(new ConfirmForgotPasswordCommand({ ClientId, Username: 'ann', ConfirmationCode, Password }))
  await expect(confirm(other(1))).rejects.toMatchObject(used)
  await confirm(other(3))
  await setTo(password)
})

test('the code for a forgotten password goes where the pool’s account recovery says', async () => {
  const { idp } = shared()
  const { UserPoolId, ClientId } = await madePool(shared(), {})
  const verified = { email_verified: 'true', phone_number_verified: 'true' }
  await madeUser(shared(), UserPoolId, 'ann', { email: 'ann@example.com', phone_number: '+15550100', ...verified })
  await madeUser(shared(), UserPoolId, 'ben', { email: 'ben@example.com', email_verified: 'true' })
  const recoverBy = (...names: ('verified_email' | 'verified_phone_number' | 'admin_only')[]) => {
    const RecoveryMechanisms = names.map((Name, index) => ({ Name, Priority: index + 1 }))
    return idp.send(new UpdateUserPoolCommand({ UserPoolId, AccountRecoverySetting: { RecoveryMechanisms } }))
  }
  const medium = async (Username: string) =>
    (await idp.send(new ForgotPasswordCommand({ ClientId, Username }))).CodeDeliveryDetails?.DeliveryMedium
  expect(await medium('ann')).toBe('EMAIL')
  await recoverBy('verified_phone_number', 'verified_email')
  expect([await medium('ann'), await medium('ben')]).toEqual(['SMS', 'EMAIL'])
  await recoverBy('verified_phone_number')
  await expect(medium('ben')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await recoverBy('admin_only')
  await expect(medium('ann')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  await expect(recoverBy('admin_only', 'verified_email')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await recoverBy()
  expect(await medium('ann')).toBe('EMAIL')
})
