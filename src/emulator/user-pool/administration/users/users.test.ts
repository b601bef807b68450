import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  ConfirmForgotPasswordCommand,
  GetUserCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../administration-fixture.ts'

const shared = shareWorld()

async function poolWithAnn() {
  const pool = await madePool(shared(), { AutoVerifiedAttributes: ['email'] })
  await madeUser(shared(), pool.UserPoolId, 'ann', { email: 'ann@example.com', email_verified: 'true' })
  const ann = { UserPoolId: pool.UserPoolId, Username: 'ann' }
  const signIn = async (PASSWORD = password) => {
    const AuthParameters = { USERNAME: 'ann', PASSWORD }
    const flow = { ...pool, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const, AuthParameters }
    return (await shared().idp.send(new AdminInitiateAuthCommand(flow))).AuthenticationResult
  }
  return { pool, ann, signIn }
}

const attributesOf = async (ann: { UserPoolId: string; Username: string }) => {
  const { UserAttributes = [] } = await shared().idp.send(new AdminGetUserCommand(ann))
  return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))
}

describe('an administrator', () => {
  test('is told of a user', async () => {
    const { ann } = await poolWithAnn()
    const told = await shared().idp.send(new AdminGetUserCommand(ann))
    expect(told).toMatchObject({ Username: 'ann', Enabled: true, UserStatus: 'CONFIRMED' })
    expect(told.UserCreateDate).toBeInstanceOf(Date)
    expect(await attributesOf(ann)).toMatchObject({ email: 'ann@example.com', email_verified: 'true' })
  })

  test('confirms a sign-up, once', async () => {
    const { idp } = shared()
    const { pool } = await poolWithAnn()
    const { UserPoolId, ClientId } = pool
    await idp.send(new SignUpCommand({ ClientId, Username: 'zoe', Password: password }))
    const zoe = { UserPoolId, Username: 'zoe' }
    await idp.send(new AdminConfirmSignUpCommand(zoe))
    expect((await idp.send(new AdminGetUserCommand(zoe))).UserStatus).toBe('CONFIRMED')
    await expect(idp.send(new AdminConfirmSignUpCommand(zoe))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    })
  })

  test('disables and enables a user', async () => {
    const { idp } = shared()
    const { ann, signIn } = await poolWithAnn()
    await idp.send(new AdminDisableUserCommand(ann))
    await expect(signIn()).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'User is disabled.' })
    await idp.send(new AdminEnableUserCommand(ann))
    expect(await signIn()).toHaveProperty('IdToken')
  })

  test('changes attributes: an address is verified only where it is said', async () => {
    const { idp } = shared()
    const { ann } = await poolWithAnn()
    const set = (...UserAttributes: { Name: string; Value: string }[]) =>
      idp.send(new AdminUpdateUserAttributesCommand({ ...ann, UserAttributes }))
    await set({ Name: 'email', Value: 'ann@example.org' }, { Name: 'name', Value: 'Ann' })
    expect(await attributesOf(ann)).toMatchObject({ email: 'ann@example.org', email_verified: 'false', name: 'Ann' })
    await set({ Name: 'email_verified', Value: 'true' })
    await idp.send(new AdminDeleteUserAttributesCommand({ ...ann, UserAttributeNames: ['name'] }))
    const after = await attributesOf(ann)
    expect([after.email_verified, after.name]).toEqual(['true', undefined])
    await expect(set({ Name: 'custom:tier', Value: 'gold' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'user.custom:tier: Attribute does not exist in the schema.\n',
    })
    await expect(set({ Name: 'sub', Value: 'x' })).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  test('resets a password, which the user then chooses anew by a code', async () => {
    const world = shared()
    const { pool, ann, signIn } = await poolWithAnn()
    await world.idp.send(new AdminResetUserPasswordCommand(ann))
    await expect(signIn()).rejects.toMatchObject({ name: 'PasswordResetRequiredException' })
    const ConfirmationCode = world.emulated.outbox[0]?.code ?? ''
    const Password = 'Other-Passw0rd!'
    const { ClientId } = pool
    const chosen = { ClientId, Username: 'ann', ConfirmationCode, Password }
    await world.idp.send(new ConfirmForgotPasswordCommand(chosen))
    expect(await signIn(Password)).toHaveProperty('IdToken')
    await madeUser(world, pool.UserPoolId, 'ben')
    const ben = { UserPoolId: pool.UserPoolId, Username: 'ben' }
    await expect(world.idp.send(new AdminResetUserPasswordCommand(ben))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Cannot reset password for the user as there is no registered/verified email or phone_number',
    })
  })

  test('signs a user out everywhere', async () => {
    const { ann, signIn } = await poolWithAnn()
    const { idp } = shared()
    const AccessToken = (await signIn())?.AccessToken
    await idp.send(new GetUserCommand({ AccessToken }))
    await idp.send(new AdminUserGlobalSignOutCommand(ann))
    await expect(idp.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject({
      message: 'Access Token has been revoked',
    })
  })

  test('sets second factors', async () => {
    const { idp } = shared()
    const { ann } = await poolWithAnn()
    const EmailMfaSettings = { Enabled: true, PreferredMfa: true }
    await idp.send(new AdminSetUserMFAPreferenceCommand({ ...ann, EmailMfaSettings }))
    expect(await idp.send(new AdminGetUserCommand(ann))).toMatchObject({
      PreferredMfaSetting: 'EMAIL_OTP',
      UserMFASettingList: ['EMAIL_OTP'],
    })
    const SMSMfaSettings = { Enabled: true }
    await expect(idp.send(new AdminSetUserMFAPreferenceCommand({ ...ann, SMSMfaSettings }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test('deletes a user, whose name is free again', async () => {
    const { idp } = shared()
    const { ann } = await poolWithAnn()
    await expect(idp.send(new AdminCreateUserCommand(ann))).rejects.toMatchObject({ name: 'UsernameExistsException' })
    await idp.send(new AdminDeleteUserCommand(ann))
    const gone = { name: 'UserNotFoundException', message: 'User does not exist.' }
    await expect(idp.send(new AdminGetUserCommand(ann))).rejects.toMatchObject(gone)
    await expect(idp.send(new AdminDeleteUserCommand(ann))).rejects.toMatchObject(gone)
    await idp.send(new AdminCreateUserCommand(ann))
  })
})
