import { describe, expect, it } from 'vitest'
import type { Connection } from './connection.ts'
import { awsIssuer, loginsKeyOfToken, poolIssuers } from './pool-issuers.ts'

const connection: Connection = {
  id: 'c',
  name: 'C',
  region: 'us-east-1',
  userPoolId: 'us-east-1_AbCdEfGhI',
  userPoolClientId: 'client',
  identityProviders: [],
  scopes: [],
  endpoints: {},
}
const original = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI'
const updated = 'https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI'

describe('the issuers of a user pool', () => {
  for (const [what, changed, expected] of [
    ['one of one Region has two', {}, [original, updated]],
    ['the expected one comes first', { issuer: updated }, [updated, original]],
    [
      'one that is replicated has those of both Regions',
      { region: 'us-west-2' },
      [
        'https://cognito-idp.us-west-2.amazonaws.com/us-east-1_AbCdEfGhI',
        original,
        'https://issuer-cognito-idp.us-west-2.amazonaws.com/us-east-1_AbCdEfGhI',
        updated,
      ],
    ],
    [
      'so has one whose replica is called',
      { endpoints: { userPool: 'https://cognito-idp.us-west-2.amazonaws.com' } },
      [
        original,
        'https://cognito-idp.us-west-2.amazonaws.com/us-east-1_AbCdEfGhI',
        updated,
        'https://issuer-cognito-idp.us-west-2.amazonaws.com/us-east-1_AbCdEfGhI',
      ],
    ],
    ['another issuer stands alone', { issuer: 'http://localhost:9250/p' }, ['http://localhost:9250/p']],
    ['without a user pool there is none', { userPoolId: undefined }, []],
  ] as const) {
    it(what, () => expect(poolIssuers({ ...connection, ...changed })).toEqual(expected))
  }
})

it.each([
  ['https://issuer-cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_A', 'updated'],
  [original, 'original'],
  ['https://issuer-cognito-idp.us-east-1.amazonaws.com.evil.example/us-east-1_A', undefined],
  ['https://cognito-idp.us-east-1.amazonaws.eu/us-east-1_A', undefined],
  ['http://cognito-idp.us-east-1.amazonaws.com/us-east-1_A', undefined],
  ['https://cognito-idp.nowhere.amazonaws.com/us-east-1_A', undefined],
])('%s is %s', (issuer, form) => expect(awsIssuer(issuer)?.form).toBe(form))

describe('the Logins key', () => {
  const key = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI'
  it.each([
    [original, key],
    [updated, `issuer-${key}`],
    ['https://evil.example/us-east-1_AbCdEfGhI', key],
    [null, key],
  ])('for a token of %s is %s', (issuer, expected) => expect(loginsKeyOfToken(connection, issuer)).toBe(expected))
})
