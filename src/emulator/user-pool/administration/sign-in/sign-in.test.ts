import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserMFAPreferenceCommand,
  type AuthFlowType,
  DescribeUserPoolCommand,
  InitiateAuthCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../administration-fixture.ts'

const shared = shareWorld()

describe('a pool that a call made', () => {
  test.each<[string, object, Record<string, string>]>([
    ['its username', {}, {}],
    ['an e-mail address', { UsernameAttributes: ['email'] }, {}],
    ['an alias', { AliasAttributes: ['email'] }, { email: 'ann@example.com', email_verified: 'true' }],
  ])('lets a user sign in by SRP with %s, and signs tokens with keys of its own', async (by, pool, attributes) => {
    const { UserPoolId, ClientId } = await madePool(shared(), pool)
    const name = by === 'an e-mail address' ? 'ann@example.com' : 'ann'
    await madeUser(shared(), UserPoolId, name, attributes)
    const Username = by === 'its username' ? 'ann' : 'ann@example.com'
    const session = await bySrp(UserPoolId, ClientId, Username)
    const keys = createRemoteJWKSet(new URL(`${shared().origin}/${UserPoolId}/.well-known/jwks.json`))
    const issuer = `https://cognito-idp.ap-northeast-1.amazonaws.com/${UserPoolId}`
    const { payload } = await jwtVerify(session.getIdToken().getJwtToken(), keys, { issuer, audience: ClientId })
    expect(payload.token_use).toBe('id')
    const foreign = createRemoteJWKSet(new URL(`${shared().origin}/ap-northeast-1_Local0001/.well-known/jwks.json`))
    await expect(jwtVerify(session.getIdToken().getJwtToken(), foreign)).rejects.toThrow()
  })

  test('obeys its password policy', async () => {
    const weak = { MinimumLength: 6, RequireUppercase: false, RequireSymbols: false }
    const { UserPoolId } = await madePool(shared(), { Policies: { PasswordPolicy: weak } })
    const make = (TemporaryPassword: string) =>
      shared().idp.send(new AdminCreateUserCommand({ UserPoolId, Username: TemporaryPassword, TemporaryPassword }))
    await make('abcdef')
    const strict = await madePool(shared(), {})
    await expect(
      shared().idp.send(new AdminCreateUserCommand({ ...strict, Username: 'ann', TemporaryPassword: 'abcdefgh' })),
    ).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: 'Password did not conform with policy: Password must have uppercase characters',
    })
  })

  test('asks for a second factor once it is made to', async () => {
    const { idp } = shared()
    const { UserPoolId, ClientId } = await madePool(shared(), {})
    await madeUser(shared(), UserPoolId, 'ann')
    expect(await start(UserPoolId, ClientId, 'ADMIN_USER_PASSWORD_AUTH')).toHaveProperty('AuthenticationResult')
    await idp.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration: 'ON',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    )
    expect(await start(UserPoolId, ClientId, 'ADMIN_USER_PASSWORD_AUTH')).toMatchObject({ ChallengeName: 'MFA_SETUP' })
    await idp.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'OFF' }))
    expect(await start(UserPoolId, ClientId, 'ADMIN_USER_PASSWORD_AUTH')).toHaveProperty('AuthenticationResult')
  })

  test('asks by SMS for its required factor where the user has a phone number', async () => {
    const world = shared()
    const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::000000000000:role/Sms' }
    const { UserPoolId, ClientId } = await madePool(world, { MfaConfiguration: 'ON', SmsConfiguration })
    await madeUser(world, UserPoolId, 'ann', { phone_number: '+819012345678', phone_number_verified: 'true' })
    const { ChallengeName, Session } = await start(UserPoolId, ClientId, 'ADMIN_USER_PASSWORD_AUTH')
    expect(ChallengeName).toBe('SMS_MFA')
    const ChallengeResponses = { USERNAME: 'ann', SMS_MFA_CODE: world.emulated.outbox[0]?.code ?? '' }
    const answer = { UserPoolId, ClientId, ChallengeName, Session, ChallengeResponses }
    expect(await world.idp.send(new AdminRespondToAuthChallengeCommand(answer))).toHaveProperty('AuthenticationResult')
  })

  test('asks for no factor that it no longer has', async () => {
    const { idp } = shared()
    const { UserPoolId, ClientId } = await madePool(shared(), {})
    const email = { EmailMfaConfiguration: { Message: 'Your code is {####}', Subject: 'Code' } }
    const set = (more: object) =>
      idp.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'OPTIONAL', ...more }))
    await set(email)
    await madeUser(shared(), UserPoolId, 'ann', { email: 'ann@example.com', email_verified: 'true' })
    const EmailMfaSettings = { Enabled: true, PreferredMfa: true }
    await idp.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId, Username: 'ann', EmailMfaSettings }))
    expect(await start(UserPoolId, ClientId, 'ADMIN_USER_PASSWORD_AUTH')).toMatchObject({ ChallengeName: 'EMAIL_OTP' })
    const pool = shared().emulated.userPools.get(UserPoolId)
    if (!pool) throw new Error('the pool was made')
    const mfa = { ...pool.mfa, types: ['SOFTWARE_TOKEN_MFA' as const] }
    shared().emulated.userPools.set(UserPoolId, { ...pool, mfa })
    expect(await start(UserPoolId, ClientId, 'ADMIN_USER_PASSWORD_AUTH')).toHaveProperty('AuthenticationResult')
  })

  test('is still there while a fault changes settings', async () => {
    const { origin, idp } = shared()
    const turn = (how: string) => fetch(`${origin}/faults`, { method: 'POST', body: new URLSearchParams(how) })
    await turn('on=client-has-secret')
    const { UserPoolId } = await madePool(shared(), {})
    await turn('off=all')
    expect((await idp.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool?.Id).toBe(UserPoolId)
  })
})

const start = (UserPoolId: string, ClientId: string, AuthFlow: AuthFlowType, PASSWORD = password) =>
  shared().idp.send(
    new AdminInitiateAuthCommand({ UserPoolId, ClientId, AuthFlow, AuthParameters: { USERNAME: 'ann', PASSWORD } }),
  )

describe('an administrator signs a user in', () => {
  test('through a new password, and refreshes', async () => {
    const { idp } = shared()
    const pool = await madePool(shared(), {})
    await idp.send(new AdminCreateUserCommand({ ...pool, Username: 'ann', TemporaryPassword: password }))
    const { ChallengeName, Session } = await start(pool.UserPoolId, pool.ClientId, 'ADMIN_NO_SRP_AUTH')
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    const ChallengeResponses = { USERNAME: 'ann', NEW_PASSWORD: 'Other-Passw0rd!' }
    const answer = { ...pool, ChallengeName, Session, ChallengeResponses }
    const { AuthenticationResult } = await idp.send(new AdminRespondToAuthChallengeCommand(answer))
    const REFRESH_TOKEN = AuthenticationResult?.RefreshToken ?? ''
    const AuthParameters = { REFRESH_TOKEN }
    const refresh = new AdminInitiateAuthCommand({ ...pool, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters })
    expect((await idp.send(refresh)).AuthenticationResult).toHaveProperty('AccessToken')
    await expect(idp.send(new AdminRespondToAuthChallengeCommand(answer))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
  })

  test('only by flows for administrators that the client allows, of its own pool', async () => {
    const { idp } = shared()
    const { UserPoolId, ClientId } = await madePool(shared(), {}, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] })
    await expect(start(UserPoolId, ClientId, 'USER_PASSWORD_AUTH')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Initiate Auth method not supported.',
    })
    await expect(start(UserPoolId, ClientId, 'ADMIN_USER_PASSWORD_AUTH')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Auth flow not enabled for this client',
    })
    const other = await madePool(shared(), {})
    await expect(start(UserPoolId, other.ClientId, 'ADMIN_USER_PASSWORD_AUTH')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
    const AuthParameters = { USERNAME: 'ann', PASSWORD: password }
    await expect(
      idp.send(
        new InitiateAuthCommand({ ClientId: other.ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH', AuthParameters }),
      ),
    ).rejects.toMatchObject({ message: 'Initiate Auth method not supported.' })
  })

  test('not with a wrong password', async () => {
    const { UserPoolId, ClientId } = await madePool(shared(), {})
    await madeUser(shared(), UserPoolId, 'ann')
    await expect(start(UserPoolId, ClientId, 'ADMIN_USER_PASSWORD_AUTH', 'Wrong-Passw0rd!')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
  })
})

function bySrp(UserPoolId: string, ClientId: string, Username: string): Promise<CognitoUserSession> {
  const kept = new Map<string, string>()
  const Storage = {
    setItem: (name: string, value: string) => void kept.set(name, value),
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => void kept.delete(name),
    clear: () => kept.clear(),
  }
  const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: shared().origin, Storage })
  const user = new CognitoUser({ Username, Pool, Storage })
  return new Promise((onSuccess, onFailure) => {
    user.authenticateUser(new AuthenticationDetails({ Username, Password: password }), { onSuccess, onFailure })
  })
}
