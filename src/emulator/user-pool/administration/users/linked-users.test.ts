import {
  AdminCreateUserCommand,
  AdminDisableProviderForUserCommand,
  AdminGetUserCommand,
  AdminLinkProviderForUserCommand,
  AdminSetUserSettingsCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { testBrowser } from '../../../../testing/browser-fixture.ts'
import { clientId, seedWithClient, startWorld, userPoolId, type World } from '../../../emulator-fixture.ts'
import { begin } from '../../challenge-fixture.ts'

const person = '1000000000000011'
const UserPoolId = userPoolId
const atFacebook = {
  ProviderName: 'Facebook',
  ProviderAttributeName: 'Cognito_Subject',
  ProviderAttributeValue: person,
}
const alice = { ProviderName: 'Cognito', ProviderAttributeValue: 'alice' }

const open = () => startWorld(seedWithClient({ oauthFlows: ['implicit'] }))

const link = ({ idp }: World, SourceUser = atFacebook, DestinationUser: object = alice) =>
  idp.send(new AdminLinkProviderForUserCommand({ UserPoolId, DestinationUser, SourceUser }))
const disable = ({ idp }: World, User: object) => idp.send(new AdminDisableProviderForUserCommand({ UserPoolId, User }))

/** The claims of the ID token, or the error. */
async function signInAtFacebook({ origin, fetch }: World) {
  const browser = testBrowser(origin, fetch)
  const query = { client_id: clientId, response_type: 'token', redirect_uri: 'http://localhost:5173/callback' }
  await browser.visit(`/oauth2/authorize?${new URLSearchParams({ ...query, identity_provider: 'Facebook' })}`)
  const { url } = await browser.submit({ person })
  const answer = Object.fromEntries(new URLSearchParams(url.slice(url.indexOf('#') + 1)))
  return answer.id_token === undefined ? answer : decodeJwt(answer.id_token)
}

test('a person whom a user is linked to signs in as that user, until the link is taken off', async () => {
  const world = await open()
  await link(world)
  await link(world)
  const { sub } = world.user('alice')
  const claims = await signInAtFacebook(world)
  const identity = {
    userId: person,
    providerName: 'Facebook',
    providerType: 'Facebook',
    issuer: null,
    primary: 'false',
    dateCreated: expect.any(String),
  }
  expect(claims).toMatchObject({ sub, 'cognito:username': 'alice', identities: [identity] })
  expect(claims['cognito:groups'] ?? []).not.toContain(`${UserPoolId}_Facebook`)
  const told = await world.idp.send(new AdminGetUserCommand({ UserPoolId, Username: 'alice' }))
  const identities = told.UserAttributes?.find(({ Name }) => Name === 'identities')?.Value ?? ''
  expect([told.UserStatus, JSON.parse(identities)]).toEqual(['CONFIRMED', claims.identities])
  const { Users } = await world.idp.send(new ListUsersCommand({ UserPoolId, Filter: 'username = "alice"' }))
  expect(Users?.[0]?.Attributes).toContainEqual({ Name: 'identities', Value: identities })
  expect((await begin(world, 'alice', 'Alice-Passw0rd!')).AuthenticationResult).toHaveProperty('IdToken')

  await disable(world, atFacebook)
  expect(await signInAtFacebook(world)).toMatchObject({ 'cognito:username': `Facebook_${person}` })
  expect(world.user('alice').identities).toEqual([])
})

test('the trigger before a sign-up may link: the sign-in that it hears of goes on as the user', async () => {
  const seed = seedWithClient({ oauthFlows: ['implicit'] })
  const world: World = await startWorld({
    ...seed,
    userPool: {
      ...seed.userPool,
      triggers: {
        preSignUp: async (event) => {
          const [ProviderName = '', ProviderAttributeValue = ''] = event.userName.split('_')
          await link(world, { ...atFacebook, ProviderName, ProviderAttributeValue })
          return event
        },
      },
    },
  })
  expect(await signInAtFacebook(world)).toMatchObject({ 'cognito:username': 'alice' })
  expect(world.emulated.userPools.get(UserPoolId)?.users.has(`Facebook_${person}`)).toBe(false)
})

test('who has signed in already can’t be linked, nor a user of the pool, an unknown provider or by another attribute', async () => {
  const world = await open()
  await signInAtFacebook(world)
  await expect(link(world)).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
  })
  await expect(link(world, { ...atFacebook, ProviderName: 'Cognito' })).rejects.toThrow('only as a DestinationUser')
  const byEmail = { ...atFacebook, ProviderAttributeName: 'email' }
  await expect(link(world, byEmail)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  const other = { ...atFacebook, ProviderName: 'Nowhere' }
  await expect(link(world, other)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  const ghost = { ...alice, ProviderAttributeValue: 'ghost' }
  const someone = { ...atFacebook, ProviderAttributeValue: '1' }
  await expect(link(world, someone, ghost)).rejects.toMatchObject({ name: 'UserNotFoundException' })
  await link(world, { ...someone, ProviderName: 'LoginWithAmazon' }, atFacebook)
  expect(world.user(`Facebook_${person}`).identities).toMatchObject([{ primary: true }, { primary: false }])
  for (const count of [2, 3, 4, 5, 6]) await link(world, { ...someone, ProviderAttributeValue: `${count}` })
  await expect(link(world, someone)).rejects.toMatchObject({ name: 'LimitExceededException' })
})

test('an e-mail address that a provider changes is a name to sign in with no longer', async () => {
  const world = await open()
  await link(world)
  expect((await begin(world, 'alice@example.com', 'Alice-Passw0rd!')).AuthenticationResult).toHaveProperty('IdToken')
  await signInAtFacebook(world)
  expect(world.user('alice').attributes).toMatchObject({ email: 'fumi@example.com', email_verified: 'false' })
  await expect(begin(world, 'alice@example.com', 'Alice-Passw0rd!')).rejects.toThrow('Incorrect username or password.')
})

test('a user of the pool who has the name of a provider’s is not overwritten', async () => {
  const world = await open()
  const Username = `Facebook_${person}`
  await world.idp.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }))
  expect(await signInAtFacebook(world)).toMatchObject({
    error: 'invalid_request',
    error_description: `Already found an entry for username ${Username} `,
  })
})

test('a disabled provider keeps its user out, and a user of the pool loses the password', async () => {
  const world = await open()
  await signInAtFacebook(world)
  await disable(world, atFacebook)
  expect(await signInAtFacebook(world)).toMatchObject({ error: 'invalid_request' })
  await disable(world, { ...alice, ProviderAttributeName: 'Cognito_Subject' })
  await expect(begin(world, 'alice', 'Alice-Passw0rd!')).rejects.toThrow('Incorrect username or password.')
  const nobody = { ...atFacebook, ProviderAttributeValue: '1' }
  await expect(disable(world, nobody)).rejects.toMatchObject({ name: 'UserNotFoundException' })
})

test('the old user settings turn SMS on and off', async () => {
  const world = await startWorld()
  const named = { UserPoolId, Username: 'alice' }
  world.user('alice').attributes = { ...world.user('alice').attributes, phone_number: '+15550100' }
  const settings = async (...MFAOptions: { DeliveryMedium: 'SMS'; AttributeName: string }[]) => {
    await world.idp.send(new AdminSetUserSettingsCommand({ ...named, MFAOptions }))
    return world.user('alice').mfa.enabled
  }
  expect(await settings({ DeliveryMedium: 'SMS', AttributeName: 'phone_number' })).toEqual(['SMS_MFA'])
  expect(await settings()).toEqual([])
})
