import {
  CreateUserPoolClientCommand,
  DeleteUserAttributesCommand,
  GetUserCommand,
  InitiateAuthCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../administration-fixture.ts'

const shared = shareWorld()
const Schema = [{ Name: 'tier', AttributeDataType: 'String' as const, Mutable: true }]
const unauthorized = {
  name: 'NotAuthorizedException',
  message: 'A client attempted to write unauthorized attribute',
}

async function signedIn(client: { ReadAttributes?: string[]; WriteAttributes?: string[] }) {
  const { UserPoolId, ClientId } = await madePool(shared(), { Schema }, client)
  await madeUser(shared(), UserPoolId, 'ann', { email: 'ann@example.com', 'custom:tier': 'gold', nickname: 'A' })
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password }
  const flow = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters }
  const { IdToken = '', AccessToken = '' } =
    (await shared().idp.send(new InitiateAuthCommand(flow))).AuthenticationResult ?? {}
  return { ClientId, IdToken, AccessToken }
}

const namesOf = async (AccessToken: string) =>
  (await shared().idp.send(new GetUserCommand({ AccessToken }))).UserAttributes?.map(({ Name }) => Name)

test('a client reads the attributes that it was given, in GetUser and in the ID token', async () => {
  const { IdToken, AccessToken } = await signedIn({ ReadAttributes: ['custom:tier'] })
  expect(await namesOf(AccessToken)).toEqual(['sub', 'custom:tier'])
  expect(decodeJwt(IdToken)).toMatchObject({ 'custom:tier': 'gold', 'cognito:username': 'ann' })
  expect(decodeJwt(IdToken)).not.toHaveProperty('nickname')
  expect(decodeJwt(IdToken)).not.toHaveProperty('email')
  const open = await signedIn({})
  expect(await namesOf(open.AccessToken)).toEqual(['sub', 'email', 'custom:tier', 'nickname'])
})

test('a client writes those that it was given, and no others', async () => {
  const { ClientId, AccessToken } = await signedIn({ WriteAttributes: ['nickname'] })
  const { idp } = shared()
  const update = (Name: string) =>
    idp.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [{ Name, Value: 'x' }] }))
  await update('nickname')
  await expect(update('custom:tier')).rejects.toMatchObject(unauthorized)
  const remove = new DeleteUserAttributesCommand({ AccessToken, UserAttributeNames: ['custom:tier'] })
  await expect(idp.send(remove)).rejects.toMatchObject(unauthorized)
  const UserAttributes = [{ Name: 'email', Value: 'ben@example.com' }]
  const signUp = new SignUpCommand({ ClientId, Username: 'ben', Password: password, UserAttributes })
  await expect(idp.send(signUp)).rejects.toMatchObject(unauthorized)
})

test.each([
  ['to read what the pool lacks', { ReadAttributes: ['custom:none'] }, 'read'],
  ['to write what the pool lacks', { WriteAttributes: ['email', 'custom:none'] }, 'write'],
  ['to write what only the pool writes', { WriteAttributes: ['email', 'email_verified'] }, 'write'],
  ['to write less than a sign-up needs', { WriteAttributes: ['nickname'] }, 'write'],
])('a client is refused that is %s', async (_name, given, kind) => {
  const { UserPoolId } = await madePool(shared(), { Schema: [{ Name: 'email', Required: true }] })
  await expect(
    shared().idp.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'c', ...given })),
  ).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: `Invalid ${kind} attributes specified while creating a client`,
  })
})
