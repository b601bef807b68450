import type { Kit } from './kit.ts'
import { kitProviderNames } from './providers.ts'

export const fullKit: Kit = {
  prefix: 'inspector',
  region: 'eu-west-1',
  domainPrefix: 'my-inspector',
  guests: true,
  providers: kitProviderNames,
  bucket: 'my-bucket',
  redirectUri: 'http://localhost:5173/callback',
}

const bareKit: Kit = { ...fullKit, guests: false, providers: [], bucket: '' }

/** One of each kind. */
export const kits = {
  everything: fullKit,
  'as little as possible': bareKit,
  GovCloud: { ...fullKit, region: 'us-gov-west-1' },
  'the European Sovereign Cloud': { ...bareKit, region: 'eusc-de-east-1' },
} as const satisfies Readonly<Record<string, Kit>>

export const ids = {
  userPool: (region: string) => `${region}_AbCdEfGhI`,
  client: '1example23456789abcdefghij',
  identityPool: (region: string) => `${region}:11111111-2222-4333-8444-555555555555`,
}
