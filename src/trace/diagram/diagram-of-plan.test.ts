import { expect, it } from 'vitest'
import type { Connection } from '../../connection/connection.ts'
import { diagramOfPlan } from './diagram-of-plan.ts'

const connection: Connection = {
  id: 'test',
  name: 'Staging',
  region: 'eu-west-1',
  identityPoolId: 'eu-west-1:1',
  identityProviders: ['LoginWithAmazon'],
  scopes: [],
  endpoints: {},
}

for (const [what, signInMethod, provider, participants] of [
  ['a guest', 'guest', null, ['browser', 'identity-pool', 'sts']],
  ['a user', 'user-pool', null, ['browser', 'user-pool', 'identity-pool', 'sts']],
  ['the Hosted UI’s own page', 'hosted-ui', null, ['browser', 'hosted-ui', 'identity-pool', 'sts']],
  ['Amazon', 'hosted-ui', 'LoginWithAmazon', ['browser', 'hosted-ui', 'provider', 'identity-pool', 'sts']],
  ['a provider’s token', 'provider-token', null, ['browser', 'identity-pool', 'sts']],
] as const) {
  it(`for ${what} only those take part who are needed`, () => {
    const diagram = diagramOfPlan(connection, signInMethod, { knownIdentity: false, provider })
    expect(diagram.participants.map(({ id }) => id)).toEqual(participants)
    expect(diagram.arrows.every(({ state }) => state === 'planned')).toBe(true)
    expect(new Set(diagram.arrows.map(({ id }) => id)).size).toBe(diagram.arrows.length)
  })
}

it('the way to a provider leads past the Hosted UI, there and back', () => {
  const { arrows, participants } = diagramOfPlan(connection, 'hosted-ui', {
    knownIdentity: false,
    provider: 'LoginWithAmazon',
  })
  expect(participants[2]).toEqual({ id: 'provider', name: 'Login with Amazon' })
  expect(arrows.slice(1, 3)).toMatchObject([
    {
      kind: 'left',
      from: 'browser',
      via: 'hosted-ui',
      to: 'provider',
      name: '/oauth2/authorize',
      detail: 'identity_provider=LoginWithAmazon',
    },
    { kind: 'returned', from: 'provider', via: 'hosted-ui', to: 'browser', name: '/callback' },
  ])
})
