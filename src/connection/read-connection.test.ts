import { expect, test } from 'vitest'
import { readConnection } from './read-connection.ts'

const pools = { name: 'a', region: 'eu-west-1', userPoolId: 'eu-west-1_AbC', userPoolClientId: 'abc' }
const secret = '1example23456789abcdefghij1example23456789abcdefghij'

test.each([
  [{ userPoolClientId: secret }, 'userPoolClientId client-is-secret null'],
  [{ region: 'cn-north-1', userPoolId: 'cn-north-1_AbC' }, 'userPoolId no-user-pools cn-north-1_AbC'],
  [{ hostedUiDomain: 'http://login.example.com' }, 'hostedUiDomain domain-http "http://login.example.com"'],
  [
    { hostedUiDomain: 'https://cognito-idp.eu-west-1.amazonaws.com' },
    'hostedUiDomain domain-is-issuer "cognito-idp.eu-west-1.amazonaws.com"',
  ],
  [
    { hostedUiDomain: 'issuer-cognito-idp.eu-west-1.amazonaws.com' },
    'hostedUiDomain domain-is-issuer "issuer-cognito-idp.eu-west-1.amazonaws.com"',
  ],
  [{ hostedUiDomain: 'example' }, 'hostedUiDomain domain-prefix "example"'],
  [{ hostedUiDomain: 'login.example.com/login' }, 'hostedUiDomain domain-form "login.example.com/login"'],
  [{ hostedUiDomain: 'login.example.com:8443' }, 'hostedUiDomain domain-form "login.example.com:8443"'],
])('%j', (change, fault) => {
  const { faulty } = readConnection({ ...pools, ...change }, '')
  expect(faulty?.faults.map(({ path, code, found }) => `${path} ${code} ${found}`)).toEqual([fault])
})

test('a connection that stands alone is known by its name', () => {
  expect(readConnection(pools, '').connection).toMatchObject({ id: 'a', name: 'a' })
})
