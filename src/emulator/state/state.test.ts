import { expect, test } from 'vitest'
import { unservedOrigin as origin, unservedEmulator } from '../../testing/emulator-fixture.ts'
import { type Emulator, restoreEmulator } from '../emulator.ts'
import { clientId } from '../emulator-fixture.ts'

async function call({ fetch }: Emulator, operation: string, body: object) {
  const headers = { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`, Authorization: 'any' }
  return await (await fetch(new Request(origin, { method: 'POST', headers, body: JSON.stringify(body) }))).json()
}

test('a snapshot holds any number of user pools, each with users and clients of its own', async () => {
  const snapshot = (await unservedEmulator()).snapshot()
  const others = snapshot.userPools.slice(0, 1).map((pool) => ({
    ...pool,
    id: 'eu-west-1_Other',
    users: [],
    clients: pool.clients.map(([, client]) => ['other', { ...client, id: 'other' }] as const),
  }))
  const both = restoreEmulator({ ...snapshot, userPools: [...snapshot.userPools, ...others] }, { origin })
  const user = { UserPoolId: 'eu-west-1_Other', Username: 'alice' }
  await call(both, 'AdminCreateUser', user)
  await call(both, 'AdminSetUserPassword', { ...user, Password: 'Other-Passw0rd!', Permanent: true })

  const again = restoreEmulator(both.snapshot(), { origin })
  const signIn = (ClientId: string, PASSWORD: string) =>
    call(again, 'InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'alice', PASSWORD },
    })
  const refusal = expect.objectContaining({ __type: 'NotAuthorizedException' })
  const tokens = expect.objectContaining({ AuthenticationResult: expect.anything() })
  expect(await signIn(clientId, 'Alice-Passw0rd!')).toEqual(tokens)
  expect(await signIn('other', 'Other-Passw0rd!')).toEqual(tokens)
  expect(await signIn(clientId, 'Other-Passw0rd!')).toEqual(refusal)
  expect(await signIn('other', 'Alice-Passw0rd!')).toEqual(refusal)
})
