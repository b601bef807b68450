import { describe, expect, test } from 'vitest'
import { localSeed } from '../seed/seed.ts'
import { type LocalEnvironment, readLocalSettings, withLocalSettings } from './local-settings.ts'

const seedOf = (environment: LocalEnvironment) =>
  withLocalSettings(localSeed('http://localhost:5173'), readLocalSettings(environment))

describe('what the environment says of the local Cognito', () => {
  test.each<LocalEnvironment>([{}, { EMULATOR_ISSUER: '', EMULATOR_CALLBACKS: ' , ' }, { EMULATOR_ISSUER: 'aws' }])(
    '%j: as the seed has it',
    (environment) => {
      expect(seedOf(environment)).toEqual(localSeed('http://localhost:5173'))
    },
  )

  test.each<[LocalEnvironment, object]>([
    [{ EMULATOR_ORIGINS: '*' }, { signedCallsFrom: 'any origin', requirePkce: false }],
    [{ EMULATOR_ORIGINS: 'http://localhost:3000' }, { signedCallsFrom: 'apps' }],
    [{ EMULATOR_PKCE: 'required' }, { signedCallsFrom: 'apps', requirePkce: true }],
    [{ EMULATOR_PKCE: 'optional' }, { requirePkce: false }],
  ])('%j: who may call signed, and whether PKCE is required', (environment, expected) => {
    expect(seedOf(environment)).toMatchObject(expected)
  })

  test('the issuer, and further apps with their start pages for sign-out', () => {
    const seed = seedOf({
      EMULATOR_ISSUER: ' local ',
      EMULATOR_CALLBACKS: 'http://localhost:3000/cb, https://app.example.com/cb?a=1,myapp://signed-in',
    })
    expect(seed.issuer).toBe('local')
    expect(seed.userPool.clients[0]).toMatchObject({
      callbackUrls: [
        'http://localhost:5173/callback',
        'http://localhost:3000/cb',
        'https://app.example.com/cb?a=1',
        'myapp://signed-in',
      ],
      logoutUrls: [
        'http://localhost:5173/',
        'http://localhost:3000',
        'http://localhost:3000/',
        'https://app.example.com',
        'https://app.example.com/',
        'myapp://signed-in',
        'myapp://signed-in/',
      ],
    })
  })

  test.each([
    [
      { EMULATOR_ISSUER: 'http://localhost' },
      'EMULATOR_ISSUER must be aws, aws-updated or local, not "http://localhost"',
    ],
    [{ EMULATOR_CALLBACKS: 'localhost' }, 'Each of EMULATOR_CALLBACKS must'],
    [{ EMULATOR_CALLBACKS: 'http://app.example.com/cb' }, '"http://app.example.com/cb"'],
    [{ EMULATOR_CALLBACKS: 'http://localhost:3000/cb#x' }, '"http://localhost:3000/cb#x"'],
  ])('%j is refused', (environment, message) => {
    expect(() => readLocalSettings(environment)).toThrow(message)
  })
})
