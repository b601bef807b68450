import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  SetIdentityPoolRolesCommand,
  type SetIdentityPoolRolesCommandInput,
} from '@aws-sdk/client-cognito-identity'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { expect, test } from 'vitest'
import { startWorld, type World } from '../emulator-fixture.ts'
import type { AssertionContent } from '../saml/assertion-xml.ts'
import { signResponse } from '../saml/signed-saml.ts'
import { keyPairOf } from '../state/signing-keys.ts'

// SAML responses as logins of an identity pool, by AWS's own client.

const region = 'ap-northeast-1'
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' }
const arn = 'arn:aws:iam::000000000000:saml-provider/Corp'
const roleArn = (name: string) => `arn:aws:iam::000000000000:role/${name}`

async function poolOf(world: World, roles: Partial<SetIdentityPoolRolesCommandInput> = {}) {
  const identity = new CognitoIdentityClient({ region, endpoint: world.origin, credentials, maxAttempts: 1 })
  const { IdentityPoolId } = await identity.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'corp',
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: true,
      SamlProviderARNs: [arn],
    }),
  )
  const Roles = { authenticated: roleArn('Signed') }
  await identity.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles, ...roles }))
  const getId = async (token: string, key = arn) =>
    (await identity.send(new GetIdCommand({ IdentityPoolId, Logins: { [key]: token } }))).IdentityId
  const logIn = async (token: string, CustomRoleArn?: string) => {
    const Logins = { [arn]: token }
    const IdentityId = await getId(token)
    const asked = { IdentityId, Logins, ...(CustomRoleArn !== undefined && { CustomRoleArn }) }
    const { Credentials } = await identity.send(new GetCredentialsForIdentityCommand(asked))
    const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials ?? {}
    const own = { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken }
    const sts = new STSClient({ region, endpoint: world.origin, credentials: own })
    return { IdentityId, role: (await sts.send(new GetCallerIdentityCommand({}))).Arn?.split('/')[1] }
  }
  return { identity, IdentityPoolId, getId, logIn }
}

async function handedOut({ origin }: World, body: Record<string, string> = {}) {
  const address = `${origin}/pretend/${encodeURIComponent(arn)}/token`
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams(body) })
  return (await response.json()) as { saml_response: string; logins_key: string }
}

/** As the pretend provider makes it, but for what is changed. */
async function responseWith({ emulated }: World, change: Partial<AssertionContent>): Promise<string> {
  const now = emulated.now()
  emulated.pretendSigning.key ??= { kid: 'k', alg: 'RS256', jwk: null }
  const { privateKey } = await keyPairOf(emulated.pretendSigning.key)
  const aws = 'https://signin.aws.amazon.com/saml'
  const content = {
    issuer: 'https://saml.example.com/Corp',
    subject: 'gina',
    audience: aws,
    recipient: aws,
    issued: now,
    expires: now + 300_000,
    attributes: { 'https://aws.amazon.com/SAML/Attributes/RoleSessionName': ['gina'] },
    ...change,
  }
  return btoa(await signResponse(content, privateKey))
}

const withRoles = (...names: string[]): Partial<AssertionContent> => ({
  attributes: {
    'https://aws.amazon.com/SAML/Attributes/RoleSessionName': ['gina'],
    'https://aws.amazon.com/SAML/Attributes/Role': names.map((name) => `${arn},${roleArn(name)}`),
    department: ['sales'],
  },
})

test('a person of the pretend provider has one identity, and keys of the role that the assertion names', async () => {
  const world = await startWorld()
  const { logIn } = await poolOf(world)
  const { saml_response, logins_key } = await handedOut(world)
  expect(logins_key).toBe(arn)
  const first = await logIn(saml_response)
  expect(first.role).toBe('Signed')
  expect((await logIn((await handedOut(world)).saml_response)).IdentityId).toBe(first.IdentityId)
  const other = await handedOut(world, { person: 'Georg Guest' })
  expect((await logIn(other.saml_response)).IdentityId).not.toBe(first.IdentityId)
  const page = await (await fetch(`${world.origin}/pretend/${encodeURIComponent(arn)}`)).text()
  expect(page).toContain('A SAML response of Gina Guest')
})

test('only pools that list the provider take it', async () => {
  const world = await startWorld()
  const { getId } = await poolOf(world)
  const { saml_response } = await handedOut(world)
  await expect(getId(saml_response, arn.replace('Corp', 'Other'))).rejects.toThrow('not from a supported provider')
  const unknown = `${world.origin}/pretend/${encodeURIComponent(arn.replace('Corp', 'Other'))}/token`
  expect((await fetch(unknown, { method: 'POST' })).status).toBe(404)
})

test.each([
  ['for another audience', { audience: 'https://app.example.com' }, 'Response does not contain the required audience.'],
  ['sent elsewhere', { recipient: 'https://signin.aws.amazon.com.evil.test/saml' }, 'not for this recipient'],
  ['by another provider', { issuer: 'https://saml.example.com/Other' }, "Issuer doesn't match providerName"],
  ['without a name of the session', { attributes: {} }, 'RoleSessionName is required in AuthnResponse'],
  ['of nobody', { subject: '' }, 'Invalid login token.'],
  ['not valid yet', { issued: Date.UTC(2100, 0), expires: Date.UTC(2100, 1) }, 'not valid yet'],
])('a response %s is refused', async (_, change, message) => {
  const world = await startWorld()
  const { getId } = await poolOf(world)
  await expect(getId(await responseWith(world, change))).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: expect.stringContaining(message),
  })
})

test('a Region’s own recipient is AWS, too', async () => {
  const world = await startWorld()
  const { getId } = await poolOf(world)
  const recipient = 'https://eu-west-1.signin.aws.amazon.com/saml'
  expect(await getId(await responseWith(world, { recipient }))).toMatch(/^ap-northeast-1:/)
})

test('a response is refused once it has expired, with the times in milliseconds', async () => {
  const world = await startWorld()
  const { getId } = await poolOf(world)
  const response = await responseWith(world, {})
  await getId(response)
  world.moveClock(300)
  await expect(getId(response)).rejects.toThrow(/^Invalid login token\. Token expired: \d{13} >= \d{13}$/)
})

test('what is changed, or is no SAML, is refused', async () => {
  const world = await startWorld()
  const { getId } = await poolOf(world)
  const response = await responseWith(world, {})
  const forged = btoa(atob(response).replace('>gina<', '>root<'))
  await expect(getId(forged)).rejects.toThrow("Couldn't verify signed token.")
  for (const token of ['eyJhbGciOiJub25lIn0.e30.', btoa('<a/>'), '%%%'])
    await expect(getId(token)).rejects.toThrow('Not a valid SAML response.')
})

test('of several roles the caller chooses one', async () => {
  const world = await startWorld()
  const roles = { Roles: { authenticated: roleArn('Signed') } }
  const { logIn, identity, IdentityPoolId } = await poolOf(world, roles)
  // A role is there once a pool names it.
  for (const name of ['Sales', 'Ops', 'Signed']) {
    await identity.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: { authenticated: roleArn(name) } }))
  }
  const response = await responseWith(world, withRoles('Sales', 'Ops'))
  await expect(logIn(response)).rejects.toThrow('ambiguous role mapping rules')
  expect((await logIn(response, roleArn('Ops'))).role).toBe('Ops')
  await expect(logIn(response, roleArn('Signed'))).rejects.toThrow('not among the roles')
  expect((await logIn(await responseWith(world, withRoles('Sales')))).role).toBe('Sales')
  expect((await logIn(await responseWith(world, {}))).role).toBe('Signed')
})

test('rules look at the attributes', async () => {
  const world = await startWorld()
  const Rules = [{ Claim: 'department', MatchType: 'Equals' as const, Value: 'sales', RoleARN: roleArn('ByRule') }]
  const { logIn } = await poolOf(world, {
    RoleMappings: { [arn]: { Type: 'Rules', AmbiguousRoleResolution: 'Deny', RulesConfiguration: { Rules } } },
  })
  expect((await logIn(await responseWith(world, withRoles('Signed')))).role).toBe('ByRule')
  await expect(logIn(await responseWith(world, {}))).rejects.toThrow('ambiguous role mapping rules')
})

test('the classic flow takes none', async () => {
  const world = await startWorld()
  const { identity, getId } = await poolOf(world)
  const { saml_response } = await handedOut(world)
  const IdentityId = await getId(saml_response)
  const asked = new GetOpenIdTokenCommand({ IdentityId, Logins: { [arn]: saml_response } })
  await expect(identity.send(asked)).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
