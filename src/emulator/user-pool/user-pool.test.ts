import {
  type AttributeType,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { clientId, seedWithClient, startWorld, userPoolId, type World } from '../emulator-fixture.ts'
import { inMemory } from './challenge-fixture.ts'

describe('AWS’s own amazon-cognito-identity-js, by SRP', () => {
  test('alice signs in, and her tokens verify with the published keys', async () => {
    const { origin } = await startWorld()
    const answer = await signIn(origin, 'alice', 'Alice-Passw0rd!')
    if (answer.kind !== 'session') throw new Error(answer.kind)
    const keys = createRemoteJWKSet(new URL(`${origin}/${userPoolId}/.well-known/jwks.json`))
    const issuer = `https://cognito-idp.ap-northeast-1.amazonaws.com/${userPoolId}`
    const idToken = answer.session.getIdToken().getJwtToken()
    const accessToken = answer.session.getAccessToken().getJwtToken()
    const id = await jwtVerify(idToken, keys, { issuer, audience: clientId, algorithms: ['RS256'] })
    const access = await jwtVerify(accessToken, keys, { issuer, algorithms: ['RS256'] })
    expect(id.payload).toMatchObject({ token_use: 'id', 'cognito:username': 'alice', email_verified: true })
    expect(access.payload).toMatchObject({ token_use: 'access', username: 'alice', client_id: clientId })
    expect(decodeProtectedHeader(idToken).kid).not.toBe(decodeProtectedHeader(accessToken).kid)
  })

  test('alice’s session is refreshed, with the null for a device key that its storage gives', async () => {
    const { origin } = await startWorld()
    const answer = await signIn(origin, 'alice', 'Alice-Passw0rd!')
    if (answer.kind !== 'session') throw new Error(answer.kind)
    const { user, session } = answer
    const renewed = await new Promise<CognitoUserSession>((resolve, reject) =>
      user.refreshSession(session.getRefreshToken(), (error, renewed) => (error ? reject(error) : resolve(renewed))),
    )
    expect(renewed.getIdToken().payload.origin_jti).toBe(session.getIdToken().payload.origin_jti)
  })

  test.each([
    ['a wrong password', 'alice', 'Alice-Passw0rd?'],
    ['somebody unknown', 'mallory', 'Alice-Passw0rd!'],
  ])('%s is refused', async (_, username, password) => {
    const { origin } = await startWorld()
    expect(await signIn(origin, username, password)).toMatchObject({
      kind: 'failed',
      error: { code: 'NotAuthorizedException', message: 'Incorrect username or password.' },
    })
  })

  test('carol chooses a new password and gives her e-mail address; then the new password works', async () => {
    const world = await startWorld()
    const answer = await signIn(world.origin, 'carol', 'Carol-Temp0rary!')
    if (answer.kind !== 'new password') throw new Error(answer.kind)
    expect(answer.requiredAttributes).toEqual(['email'])
    expect(answer.userAttributes).toEqual({})
    const attributes = { email: 'carol@example.com' }
    const session = await new Promise<CognitoUserSession>((onSuccess, onFailure) =>
      answer.user.completeNewPasswordChallenge('Carol-Perman3nt!', attributes, { onSuccess, onFailure }),
    )
    expect(session.getIdToken().payload).toMatchObject({ 'cognito:username': 'carol', email: 'carol@example.com' })
    expect(world.user('carol').status).toBe('CONFIRMED')
    expect((await signIn(world.origin, 'carol', 'Carol-Perman3nt!')).kind).toBe('session')
    expect((await signIn(world.origin, 'carol', 'Carol-Temp0rary!')).kind).toBe('failed')
  })
})

describe('the AWS SDK, by plain password', () => {
  test('hanako signs in, and GetUser tells her names', async () => {
    const { idp } = await startWorld()
    const { AuthenticationResult, ChallengeName } = await idp.send(withPassword('hanako', 'Hanako-Passw0rd!'))
    expect(ChallengeName).toBeUndefined()
    expect(AuthenticationResult).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer' })
    const user = await idp.send(new GetUserCommand({ AccessToken: AuthenticationResult?.AccessToken }))
    expect(user.Username).toBe('hanako')
    expect(user.UserAttributes?.[0]?.Name).toBe('sub')
    expect(attributeValue('name', user.UserAttributes)).toBe('山田 花子')
    expect(attributeValue('email_verified', user.UserAttributes)).toBe('true')
  })

  test.each([
    ['a wrong password', 'alice', 'nope', 'NotAuthorizedException', 'Incorrect username or password.'],
    ['somebody unknown', 'mallory', 'nope', 'NotAuthorizedException', 'Incorrect username or password.'],
  ])('%s', async (_, username, password, name, message) => {
    const { idp } = await startWorld()
    await expect(idp.send(withPassword(username, password))).rejects.toMatchObject({ name, message })
  })

  test('somebody unknown is told apart where the client allows it, with SRP too', async () => {
    const { idp } = await startWorld(seedWithClient({ preventUserExistenceErrors: false }))
    const refusal = { name: 'UserNotFoundException', message: 'User does not exist.' }
    await expect(idp.send(withPassword('mallory', 'nope'))).rejects.toMatchObject(refusal)
    await expect(idp.send(srp('mallory'))).rejects.toMatchObject(refusal)
  })

  test('otherwise an unknown user gets an SRP challenge, with the same ID and salt each time', async () => {
    const { idp } = await startWorld()
    const [one, again] = [await idp.send(srp('mallory')), await idp.send(srp('mallory'))]
    const { USERNAME, USER_ID_FOR_SRP, SALT, SRP_B } = one.ChallengeParameters ?? {}
    expect(one.ChallengeName).toBe('PASSWORD_VERIFIER')
    expect(USER_ID_FOR_SRP).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(again.ChallengeParameters).toMatchObject({ USERNAME: USER_ID_FOR_SRP, USER_ID_FOR_SRP: USERNAME, SALT })
    expect(again.ChallengeParameters?.SRP_B).not.toBe(SRP_B)
  })
})

describe('users who may not sign in', () => {
  test.each([
    ['disabled', 'NotAuthorizedException', 'User is disabled.'],
    ['RESET_REQUIRED', 'PasswordResetRequiredException', 'Password reset required for the user'],
  ] as const)('%s', async (state, name, message) => {
    const world = await startWorld()
    if (state === 'disabled') world.user('bob').enabled = false
    else world.user('bob').status = state
    await expect(world.idp.send(withPassword('bob', 'Bob-Passw0rd!'))).rejects.toMatchObject({ name, message })
    await expect(world.idp.send(withPassword('bob', 'wrong'))).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    })
  })

  test('UNCONFIRMED is told whatever the password is, by password and by SRP', async () => {
    const world = await startWorld()
    world.user('bob').status = 'UNCONFIRMED'
    const refusal = { name: 'UserNotConfirmedException', message: 'User is not confirmed.' }
    for (const password of ['Bob-Passw0rd!', 'wrong']) {
      await expect(world.idp.send(withPassword('bob', password))).rejects.toMatchObject(refusal)
      expect(await signIn(world.origin, 'bob', password)).toMatchObject({ kind: 'failed', error: refusal })
    }
    // At once, before there is a proof.
    await expect(world.idp.send(srp('bob'))).rejects.toMatchObject(refusal)
    expect(world.emulated.userPools.get(userPoolId)?.passwordAttempts.size).toBe(0)
  })

  test('five wrong passwords lock for a second, six for two; the right one ends the count', async () => {
    const world = await startWorld()
    const wrong = () => world.idp.send(withPassword('bob', 'wrong')).catch((error: Error) => error.message)
    for (let time = 1; time <= 5; time++) expect(await wrong()).toBe('Incorrect username or password.')
    await expect(world.idp.send(withPassword('bob', 'Bob-Passw0rd!'))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Password attempts exceeded',
    })
    world.moveClock(1)
    expect(await wrong()).toBe('Incorrect username or password.')
    world.moveClock(1)
    expect(await wrong()).toBe('Password attempts exceeded')
    world.moveClock(1)
    expect((await world.idp.send(withPassword('bob', 'Bob-Passw0rd!'))).AuthenticationResult).toBeDefined()
    expect(await wrong()).toBe('Incorrect username or password.')
    expect(await wrong()).toBe('Incorrect username or password.')
  })

  test('a temporary password ends after seven days', async () => {
    const world = await startWorld()
    world.moveClock(7 * 24 * 3600 + 1)
    await expect(world.idp.send(withPassword('carol', 'Carol-Temp0rary!'))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    })
  })
})

describe('NEW_PASSWORD_REQUIRED', () => {
  const begin = async (world: World) => {
    const answer = await world.idp.send(withPassword('carol', 'Carol-Temp0rary!'))
    expect(answer.ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    return (responses: Record<string, string>, session = answer.Session) =>
      world.idp.send(
        new RespondToAuthChallengeCommand({
          ClientId: clientId,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session: session,
          ChallengeResponses: { USERNAME: 'carol', ...responses },
        }),
      )
  }
  const email = { 'userAttributes.email': 'carol@example.com' }

  test.each([
    ['short', 'C-1a', 'Password not long enough'],
    ['without upper case', 'carol-perman3nt!', 'Password must have uppercase characters'],
    ['without lower case', 'CAROL-PERMAN3NT!', 'Password must have lowercase characters'],
    ['without digits', 'Carol-Permanent!', 'Password must have numeric characters'],
    ['without symbols', 'CarolPerman3nt', 'Password must have symbol characters'],
  ])('a password %s is refused, and the session may be used again', async (_, password, reason) => {
    const respond = await begin(await startWorld())
    await expect(respond({ NEW_PASSWORD: password, ...email })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: `Password did not conform with policy: ${reason}`,
    })
    const { AuthenticationResult } = await respond({ NEW_PASSWORD: 'Carol-Perman3nt!', ...email })
    expect(AuthenticationResult?.IdToken).toBeDefined()
  })

  test('a missing required attribute is refused', async () => {
    const respond = await begin(await startWorld())
    await expect(respond({ NEW_PASSWORD: 'Carol-Perman3nt!' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid attributes given, email is missing',
    })
  })

  test('an attribute that is there already is refused', async () => {
    const world = await startWorld()
    world.user('carol').attributes = { email: 'old@example.com' }
    const respond = await begin(world)
    await expect(respond({ NEW_PASSWORD: 'Carol-Perman3nt!', ...email })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Cannot modify an already provided email',
    })
  })

  test('the session is good for three minutes, once, and for this user only', async () => {
    const world = await startWorld()
    const respond = await begin(world)
    const good = { NEW_PASSWORD: 'Carol-Perman3nt!', ...email }
    const refusal = (message: string) => ({ name: 'NotAuthorizedException', message })
    await expect(respond(good, 'x'.repeat(40))).rejects.toMatchObject(refusal('Invalid session for the user.'))
    await expect(respond({ ...good, USERNAME: 'bob' })).rejects.toMatchObject(refusal('Invalid session for the user.'))
    await respond(good)
    await expect(respond(good)).rejects.toMatchObject(
      refusal('Invalid session for the user, session can only be used once.'),
    )
    const other = await startWorld()
    const late = await begin(other)
    other.moveClock(180)
    await expect(late(good)).rejects.toMatchObject(refusal('Invalid session for the user, session is expired.'))
  })
})

const withPassword = (USERNAME: string, PASSWORD: string) =>
  new InitiateAuthCommand({
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD },
  })

const srp = (USERNAME: string) =>
  new InitiateAuthCommand({
    ClientId: clientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME, SRP_A: 'abcdef'.repeat(100) },
  })

const attributeValue = (name: string, attributes: AttributeType[] | undefined) =>
  attributes?.find((attribute) => attribute.Name === name)?.Value

type Answer =
  | { kind: 'session'; user: CognitoUser; session: CognitoUserSession }
  | { kind: 'new password'; user: CognitoUser; userAttributes: unknown; requiredAttributes: unknown }
  | { kind: 'failed'; error: unknown }

function signIn(endpoint: string, Username: string, Password: string): Promise<Answer> {
  const Storage = inMemory()
  const Pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint, Storage })
  const user = new CognitoUser({ Username, Pool, Storage })
  return new Promise((resolve) =>
    user.authenticateUser(new AuthenticationDetails({ Username, Password }), {
      onSuccess: (session) => resolve({ kind: 'session', user, session }),
      onFailure: (error) => resolve({ kind: 'failed', error }),
      newPasswordRequired: (userAttributes, requiredAttributes) =>
        resolve({ kind: 'new password', user, userAttributes, requiredAttributes }),
    }),
  )
}
