import { expect, it } from 'vitest'
import { federatedBy } from './federated-by.ts'

const token = (claims: object) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.${Buffer.from('signature').toString('base64url')}`
}

for (const [identities, found] of [
  [[{ providerName: 'Facebook', providerType: 'Facebook', userId: '1' }], { name: 'Facebook', type: 'Facebook' }],
  [[{ providerName: 'Corp', providerType: 'SAML' }], { name: 'Corp', type: 'SAML' }],
  [[{ providerName: 'New', providerType: 'toString' }], { name: 'New', type: null }],
  [[{ providerType: 'SAML' }], null],
  [[{ providerName: 1, providerType: 'SAML' }], null],
  [[], null],
  ['Facebook', null],
  [undefined, null],
] as const) {
  it(`reads ${JSON.stringify(identities)}`, () => expect(federatedBy(token({ identities }))).toEqual(found))
}

it('reads nothing in what is no token', () => expect(federatedBy('x')).toBeNull())
