import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from '@aws-sdk/client-cognito-identity'
import { CognitoIdentityProviderClient, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { startEmulator, testSeed } from '../../testing/emulator-fixture.ts'
import type { ServedEmulator } from '../host/node-server.ts'
import type { IdentityPoolSeed, Seed } from '../seed/seed.ts'
import type { PretendToken } from '../state/pretend-providers.ts'

type Logins = Record<string, string>

export const region = 'ap-northeast-1'
export const seed = testSeed()
export const poolId = seed.identityPool.id
export const clientId = 'localclient000000000000000'
export const userPoolKey = `cognito-idp.${region}.amazonaws.com/${seed.userPool.id}`

/** The error that the SDK must throw. */
export const error = (name: string, message: string) => expect.objectContaining({ name, message })

/**
 * For tests: AWS's own clients, and a local Cognito that really listens. The tests of a file share it, but no
 * identities; each starts on a whole second.
 */
export function servedPool() {
  let now: number
  let standard: ServedEmulator
  let served: ServedEmulator
  let identity: CognitoIdentityClient

  const start = (changed: Seed) => startEmulator({ seed: changed, now: () => now })
  const client = () => ({ region, endpoint: served.origin, maxAttempts: 1 })
  const use = (server: ServedEmulator) => {
    served = server
    identity = new CognitoIdentityClient(client())
  }
  const resetClock = () => {
    now = Math.floor(Date.now() / 1000) * 1000
  }

  beforeAll(async () => {
    resetClock()
    standard = await start(seed)
  })
  afterAll(() => standard.close())
  beforeEach(() => {
    resetClock()
    standard.emulator.emulated.identityPools.get(poolId)?.identities.clear()
    use(standard)
  })
  afterEach(async () => {
    if (served !== standard) await served.close()
  })

  return {
    client,
    identity: () => identity,
    origin: () => served.origin,
    emulated: () => served.emulator.emulated,
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds
    },

    /** Goes on with a local Cognito that is set up otherwise. */
    serve: async (identityPool: Partial<IdentityPoolSeed>, others: Partial<Seed> = {}) =>
      use(await start({ ...seed, ...others, identityPool: { ...seed.identityPool, ...identityPool } })),

    /** The user pool's login. */
    signIn: async (username: 'alice' | 'bob'): Promise<Logins> => {
      const password = { alice: 'Alice-Passw0rd!', bob: 'Bob-Passw0rd!' }[username]
      const { AuthenticationResult } = await new CognitoIdentityProviderClient(client()).send(
        new InitiateAuthCommand({
          ClientId: clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: username, PASSWORD: password },
        }),
      )
      return { [userPoolKey]: AuthenticationResult?.IdToken ?? '' }
    },

    /** A login with a token as the pretend providers hand out. */
    pretendLogin: (provider: 'graph.facebook.com' | 'www.amazon.com', personId: string): Logins => {
      const token = `${provider}-${personId}`
      const grant: PretendToken = {
        provider: provider === 'www.amazon.com' ? 'LoginWithAmazon' : 'Facebook',
        personId,
        appId: seed.identityPool.socialProviders[provider] ?? '',
        expires: now + 3_600_000,
      }
      served.emulator.emulated.pretendTokens.set(token, grant)
      return { [provider]: token }
    },

    getId: async (logins?: Logins): Promise<string> => {
      const command = new GetIdCommand({ IdentityPoolId: poolId, ...(logins && { Logins: logins }) })
      return (await identity.send(command)).IdentityId ?? ''
    },
    getCredentials: (IdentityId: string, logins?: Logins) =>
      identity.send(new GetCredentialsForIdentityCommand({ IdentityId, ...(logins && { Logins: logins }) })),
    getOpenIdToken: (IdentityId: string, logins?: Logins) =>
      identity.send(new GetOpenIdTokenCommand({ IdentityId, ...(logins && { Logins: logins }) })),
  }
}
