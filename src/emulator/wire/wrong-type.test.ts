import { expect, test } from 'vitest'
import { clientId, shareWorld } from '../emulator-fixture.ts'

const shared = shareWorld()

test.each([
  [{ ClientId: {} }, 'Start of structure or map found where not expected'],
  [{ ClientId: [] }, 'Start of list found where not expected'],
  [{ ClientId: 5 }, 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String'],
  [{ ClientId: true }, 'class java.lang.Boolean can not be converted to an String'],
  [{ ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: 'x' }, 'Expected map or null'],
])('%j is refused in the words of AWS’s serializer', async (body, message) => {
  const response = await shared().call('InitiateAuth', body)
  expect(await response.json()).toEqual({ __type: 'SerializationException', message })
})

test('so it is for a login', async () => {
  const body = { IdentityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000001', Logins: { 'a.example': [] } }
  const target = { 'X-Amz-Target': 'AWSCognitoIdentityService.GetId' }
  const response = await shared().call('', body, target)
  expect(await response.json()).toMatchObject({ message: 'Start of list found where not expected' })
})
