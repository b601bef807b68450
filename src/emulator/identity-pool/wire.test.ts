import { describe, expect, test } from 'vitest'
import { poolId, servedPool } from './served-pool-fixture.ts'

const pool = servedPool()

describe('on the wire', () => {
  async function post(operation: string, body: unknown, prefix = '') {
    const response = await fetch(pool.origin(), {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-amz-json-1.1',
        'X-Amz-Target': `${prefix}AWSCognitoIdentityService.${operation}`,
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, text: await response.text() }
  }

  test('members come in AWS’s order, the expiry as a number of seconds', async () => {
    const { text } = await post(
      'GetId',
      { IdentityPoolId: poolId, Logins: null },
      'com.amazonaws.cognito.identity.model.',
    )
    expect(text).toMatch(/^\{"IdentityId":"ap-northeast-1:[0-9a-f-]{36}"\}$/)
    const answer = await post('GetCredentialsForIdentity', JSON.parse(text))
    expect(answer.text).toMatch(
      /^\{"Credentials":\{"AccessKeyId":"ASIA[^"]+","Expiration":\d{10},"SecretKey":"[^"]+","SessionToken":"[^"]+"\},"IdentityId":"[^"]+"\}$/,
    )
  })

  test('null members of Logins are dropped: such a caller is a guest', async () => {
    const Logins = { 'graph.facebook.com': null }
    const { text } = await post('GetId', { IdentityPoolId: poolId, Logins })
    const { status } = await post('GetCredentialsForIdentity', { ...JSON.parse(text), Logins })
    expect(status).toBe(200)
  })

  const patternOf = (name: string) =>
    `at '${name}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+`
  const tokens = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, 't']))
  const atLogins = "Value at 'logins' failed to satisfy constraint:"

  test.each<[string, string, unknown, string]>([
    ['nothing', 'GetId', {}, "Value null at 'identityPoolId' failed to satisfy constraint: Member must not be null"],
    ['a user pool ID', 'GetId', { IdentityPoolId: 'a_b' }, `Value 'a_b' ${patternOf('identityPoolId')}`],
    [
      'a long ID',
      'GetCredentialsForIdentity',
      { IdentityId: `a:${'0'.repeat(54)}` },
      `Value 'a:${'0'.repeat(54)}' at 'identityId' failed to satisfy constraint: Member must have length less than or equal to 55`,
    ],
    [
      'eleven logins',
      'GetId',
      { IdentityPoolId: poolId, Logins: tokens(11) },
      `${atLogins} Member must have length less than or equal to 10`,
    ],
    [
      'a long provider name',
      'GetId',
      { IdentityPoolId: poolId, Logins: { ['p'.repeat(129)]: 't' } },
      `${atLogins} Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]`,
    ],
    [
      'an empty token',
      'GetId',
      { IdentityPoolId: poolId, Logins: { a: '' } },
      `${atLogins} Map value must satisfy constraint: [Member must have length less than or equal to 50000, Member must have length greater than or equal to 1]`,
    ],
  ])('%s is a validation error', async (_name, operation, body, fault) => {
    const { status, text } = await post(operation, body)
    expect(status).toBe(400)
    expect(JSON.parse(text)).toEqual({
      __type: 'ValidationException',
      message: `1 validation error detected: ${fault}`,
    })
  })

  test('several faults come together', async () => {
    const { text } = await post('GetCredentialsForIdentity', { CustomRoleArn: 'short' })
    expect(JSON.parse(text).message).toBe(
      "2 validation errors detected: Value 'short' at 'customRoleArn' failed to satisfy constraint: Member must have length greater than or equal to 20; Value null at 'identityId' failed to satisfy constraint: Member must not be null",
    )
  })

  test.each([
    ['a number for an ID', { IdentityPoolId: 7 }],
    ['a list of logins', { IdentityPoolId: poolId, Logins: [] }],
    ['a number for a token', { IdentityPoolId: poolId, Logins: { a: 1 } }],
  ])('%s cannot be read', async (_name, body) => {
    const { status, text } = await post('GetId', body)
    expect(status).toBe(400)
    expect(JSON.parse(text).__type).toBe('SerializationException')
  })
})
