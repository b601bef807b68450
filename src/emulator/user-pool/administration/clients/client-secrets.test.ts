import {
  AddUserPoolClientSecretCommand,
  DeleteUserPoolClientSecretCommand,
  DescribeUserPoolClientCommand,
  InitiateAuthCommand,
  ListUserPoolClientSecretsCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { secretHashOf } from '../../client-secret.ts'
import { madePool, madeUser, password } from '../administration-fixture.ts'

const shared = shareWorld()

const ClientSecret = 'chosen0by0its0owner00000000'

interface Named {
  readonly UserPoolId: string
  readonly ClientId: string
}

async function clientWithSecret() {
  const { idp } = shared()
  const named = await madePool(shared(), {}, { GenerateSecret: true })
  await madeUser(shared(), named.UserPoolId, 'ann')
  const { UserPoolClient } = await idp.send(new DescribeUserPoolClientCommand(named))
  return { named, first: UserPoolClient?.ClientSecret ?? '' }
}

const add = (named: Named, own?: string) =>
  shared().idp.send(new AddUserPoolClientSecretCommand({ ...named, ...(own !== undefined && { ClientSecret: own }) }))
const list = async (named: Named) =>
  (await shared().idp.send(new ListUserPoolClientSecretsCommand(named))).ClientSecrets ?? []
const remove = (named: Named, ClientSecretId: string) =>
  shared().idp.send(new DeleteUserPoolClientSecretCommand({ ...named, ClientSecretId }))

async function signIn({ ClientId }: Named, secret: string) {
  const SECRET_HASH = await secretHashOf(secret, 'ann', ClientId)
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password, SECRET_HASH }
  const flow = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters }
  return (await shared().idp.send(new InitiateAuthCommand(flow))).AuthenticationResult
}

/** The endpoint knows who is calling before it looks for a token, which is missing here. */
async function knownAtTheTokenEndpoint({ ClientId }: Named, secret: string, way: 'basic' | 'post') {
  const headers = { Authorization: `Basic ${btoa(`${ClientId}:${secret}`)}` }
  const body = { client_id: ClientId, client_secret: secret }
  const response = await fetch(`${shared().origin}/oauth2/token`, {
    method: 'POST',
    headers: way === 'basic' ? headers : {},
    body: new URLSearchParams({ grant_type: 'refresh_token', ...(way === 'post' && body) }),
  })
  const { error } = await response.json()
  return error !== 'invalid_client'
}

test('a second secret is as good as the first, which can then be deleted', async () => {
  const { named, first } = await clientWithSecret()
  const { ClientSecretDescriptor: added } = await add(named)
  const second = added?.ClientSecretValue ?? ''
  expect(second).toMatch(/^[0-9a-z]{51}$/)
  for (const secret of [first, second]) {
    expect(await signIn(named, secret)).toHaveProperty('IdToken')
    expect(await knownAtTheTokenEndpoint(named, secret, 'basic')).toBe(true)
    expect(await knownAtTheTokenEndpoint(named, secret, 'post')).toBe(true)
  }
  const [older, newer] = await list(named)
  expect(older?.ClientSecretId).toMatch(new RegExp(`^${named.ClientId}--\\d{10}$`))
  expect(newer).toEqual({
    ClientSecretId: added?.ClientSecretId,
    ClientSecretCreateDate: added?.ClientSecretCreateDate,
  })
  await remove(named, older?.ClientSecretId ?? '')
  expect(await list(named)).toEqual([newer])
  expect(await signIn(named, second)).toHaveProperty('IdToken')
  await expect(signIn(named, first)).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: `Unable to verify secret hash for client ${named.ClientId}`,
  })
  expect(await knownAtTheTokenEndpoint(named, first, 'basic')).toBe(false)
})

test('the newer one of two can be deleted, too; a change of the client keeps both', async () => {
  const { named, first } = await clientWithSecret()
  const { ClientSecretDescriptor: added } = await add(named, ClientSecret)
  expect(added).not.toHaveProperty('ClientSecretValue')
  const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const]
  await shared().idp.send(new UpdateUserPoolClientCommand({ ...named, ExplicitAuthFlows }))
  expect(await signIn(named, ClientSecret)).toHaveProperty('IdToken')
  await remove(named, added?.ClientSecretId ?? '')
  await expect(signIn(named, ClientSecret)).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  expect(await signIn(named, first)).toHaveProperty('IdToken')
})

test('refused are a third, the deletion of the last and of an unknown one, and a secret for a public client', async () => {
  const { named } = await clientWithSecret()
  const [only] = await list(named)
  await expect(remove(named, only?.ClientSecretId ?? '')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  await expect(remove(named, 'x')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  await add(named, ClientSecret)
  await expect(add(named)).rejects.toMatchObject({ name: 'LimitExceededException' })
  await expect(add(named, 'short')).rejects.toMatchObject({ name: 'InvalidParameterException' })
  const open = await madePool(shared(), {})
  await expect(add(open)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  expect(await list(open)).toEqual([])
})
