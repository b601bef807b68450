import { expect, test } from 'vitest'
import { clientId, shareWorld } from '../emulator-fixture.ts'
import { optional, readMembers } from './validate.ts'

const shared = shareWorld()

const structure = 'Start of structure or map found where not expected.'
const list = 'Start of list found where not expected'
const number = 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String'

test.each([
  [{ ClientId: {} }, structure],
  [{ ClientId: [] }, list],
  [{ ClientId: 5 }, number],
  [{ ClientId: true }, 'class java.lang.Boolean can not be converted to an String'],
  [{ AuthParameters: 'x' }, 'Expected map or null'],
  [{ AuthParameters: [] }, list],
  [{ AuthParameters: { USERNAME: 'alice', PASSWORD: 5 } }, number],
])('%j is refused in the words of AWS’s serializer', async (changes, Message) => {
  const response = await shared().call('InitiateAuth', { ClientId: clientId, AuthFlow: 'USER_AUTH', ...changes })
  expect(await response.json()).toEqual({ __type: 'SerializationException', Message })
})

test.each([
  [5, 'Expected list or null'],
  [{}, structure],
  [[{ Name: 'email', Value: 'a' }, 5], 'Expected null'],
  [[[]], list],
  [[{ Name: 'email', Value: 5 }], number],
  [[{ Name: {}, Value: 'a' }], structure],
])('so are attributes: %j', (UserAttributes, message) => {
  const rules = { UserAttributes: optional('attributes') }
  const refusal = expect.objectContaining({ code: 'SerializationException', message })
  expect(() => readMembers({ UserAttributes }, rules)).toThrow(refusal)
})

test('an attribute without a name breaks a rule of the model, not of the serializer', () => {
  const request = { UserAttributes: [{ Name: 'email' }, { Value: 'a' }] }
  const refusal = expect.objectContaining({
    code: 'InvalidParameterException',
    message:
      "1 validation error detected: Value null at 'userAttributes.2.member.name' failed to satisfy constraint: Member must not be null",
  })
  expect(() => readMembers(request, { UserAttributes: optional('attributes') })).toThrow(refusal)
})

test.each([
  ['23', "'23' can not be converted to an Boolean"],
  [5, 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an Boolean'],
])('so is a flag that is %j', (Permanent, message) => {
  const refusal = expect.objectContaining({ code: 'SerializationException', message })
  expect(() => readMembers({ Permanent }, { Permanent: optional('flag') })).toThrow(refusal)
})

test.each([
  [{ 'a.example': [] }, list],
  [[], list],
  [7, 'Expected map or null'],
])('so are logins: %j', async (Logins, Message) => {
  const body = { IdentityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000001', Logins }
  const response = await shared().call('', body, { 'X-Amz-Target': 'AWSCognitoIdentityService.GetId' })
  expect(await response.json()).toMatchObject({ Message })
})
