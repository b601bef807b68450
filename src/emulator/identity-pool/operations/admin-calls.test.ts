import { AdminCreateUserCommand, AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { clientId, shareWorld, startWorld, userPoolId } from '../../emulator-fixture.ts'

const withPassword = { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH' }
const signed = { Authorization: 'AWS4-HMAC-SHA256 Credential=any' }

const shared = shareWorld()

describe('admin calls', () => {
  test('make a user with a temporary password, and set a permanent one', async () => {
    const { idp, call } = await startWorld()
    const user = { UserPoolId: userPoolId, Username: 'nina' }
    const { User } = await idp.send(
      new AdminCreateUserCommand({ ...user, UserAttributes: [{ Name: 'email', Value: 'nina@example.com' }] }),
    )
    expect(User).toMatchObject({ Username: 'nina', Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' })
    expect(User?.Attributes?.map(({ Name }) => Name)).toEqual(['sub', 'email'])
    expect(Math.abs((User?.UserCreateDate?.getTime() ?? 0) - Date.now())).toBeLessThan(10_000)
    expect(User?.UserLastModifiedDate).toEqual(User?.UserCreateDate)
    await expect(idp.send(new AdminCreateUserCommand(user))).rejects.toMatchObject({
      name: 'UsernameExistsException',
      message: 'User account already exists',
    })
    await idp.send(new AdminSetUserPasswordCommand({ ...user, Password: 'Nina-Passw0rd!', Permanent: true }))
    const AuthParameters = { USERNAME: 'nina', PASSWORD: 'Nina-Passw0rd!' }
    const answer = await (await call('InitiateAuth', { ...withPassword, AuthParameters })).json()
    expect(answer).toHaveProperty('AuthenticationResult.IdToken')
  })

  test('refuse an unknown user and an unknown pool', async () => {
    const { idp } = shared()
    const set = (UserPoolId: string, Username: string, Password: string) =>
      idp.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password }))
    await expect(set(userPoolId, 'mallory', 'Some-Passw0rd!')).rejects.toMatchObject({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    })
    await expect(set('ap-northeast-1_Other0001', 'bob', 'Some-Passw0rd!')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'User pool ap-northeast-1_Other0001 does not exist.',
    })
  })

  test('take the sub for a name', async () => {
    const world = await startWorld()
    const user = { UserPoolId: userPoolId, Username: world.user('bob').sub }
    const { User } = await world.idp.send(new AdminCreateUserCommand({ ...user, MessageAction: 'RESEND' }))
    expect(User?.Username).toBe('bob')
    await world.idp.send(new AdminSetUserPasswordCommand({ ...user, Password: 'Bob-Oth3r-Passw0rd!', Permanent: true }))
    const AuthParameters = { USERNAME: 'bob', PASSWORD: 'Bob-Oth3r-Passw0rd!' }
    expect((await world.call('InitiateAuth', { ...withPassword, AuthParameters })).status).toBe(200)
  })

  test('must be signed', async () => {
    const { call } = await startWorld()
    const body = { UserPoolId: userPoolId, Username: 'nina' }
    expect(await (await call('AdminCreateUser', body)).json()).toEqual({
      __type: 'MissingAuthenticationTokenException',
      message: 'Missing Authentication Token',
    })
    expect((await call('AdminCreateUser', body, signed)).status).toBe(200)
  })
})

describe('a password as the calls of the model take it', () => {
  const outside = (constraint: string) => ({
    name: 'InvalidParameterException',
    message: `1 validation error detected: Value at 'password' failed to satisfy constraint: Member must ${constraint}`,
  })
  const pattern = outside('satisfy regular expression pattern: ^[\\S]+.*[\\S]+$')
  const weak = (reason: string) => ({
    name: 'InvalidPasswordException',
    message: `Password did not conform with policy: ${reason}`,
  })

  test.each([
    ['shorter than any policy may ask', 'Aa1!', outside('have length greater than or equal to 6')],
    ['shorter than this policy', 'Aa1!xx', weak('Password not long enough')],
    ['a space before', ' Passw0rd!', pattern],
    ['a space after', 'Passw0rd! ', pattern],
    ['too long', `Aa1!${'x'.repeat(253)}`, outside('have length less than or equal to 256')],
    ['far too long', `${'x'.repeat(100_000)} `, outside('have length less than or equal to 256')],
  ])('%s', async (_, Password, refusal) => {
    const { idp } = shared()
    const set = idp.send(new AdminSetUserPasswordCommand({ UserPoolId: userPoolId, Username: 'bob', Password }))
    await expect(set).rejects.toMatchObject(refusal)
  })

  test('a space inside is fine', async () => {
    const { idp, call } = await startWorld()
    const Password = 'Passw0rd! with space'
    const user = { UserPoolId: userPoolId, Username: 'bob' }
    await idp.send(new AdminSetUserPasswordCommand({ ...user, Password, Permanent: true }))
    const AuthParameters = { USERNAME: 'bob', PASSWORD: Password }
    expect((await call('InitiateAuth', { ...withPassword, AuthParameters })).status).toBe(200)
  })

  test('so it is for a temporary password', async () => {
    const { idp } = shared()
    const create = new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: 'nina', TemporaryPassword: 'Aa1!' })
    await expect(idp.send(create)).rejects.toThrow('greater than or equal to 6')
  })
})
