import { ConfirmSignUpCommand, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { clientId, seedWithClient, startWorld, userPoolId, type World } from '../../emulator-fixture.ts'

const nina = { ClientId: clientId, Username: 'nina' }

const signUp = (world: World) =>
  world.idp.send(new SignUpCommand({ ...nina, UserAttributes: [{ Name: 'email', Value: 'nina@example.com' }] }))

test('a sign-up without a password makes a user who has none', async () => {
  const world = await startWorld()
  await signUp(world)
  await world.idp.send(new ConfirmSignUpCommand({ ...nina, ConfirmationCode: world.emulated.outbox[0]?.code }))
  const user = world.emulated.userPools.get(userPoolId)?.users.get('nina')
  expect(user).toMatchObject({ password: null, status: 'CONFIRMED' })
})

test('it is refused where the client can’t sign in otherwise', async () => {
  const world = await startWorld(seedWithClient({ explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }))
  await expect(signUp(world)).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
