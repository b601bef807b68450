import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { startEmulator, testSeed } from '../testing/emulator-fixture.ts'
import type { Seed } from './seed/seed.ts'
import type { UserPoolClient } from './state/settings/user-pool-client.ts'
import type { User } from './state/user-pool.ts'

export const clientId = 'localclient000000000000000'
export const userPoolId = 'ap-northeast-1_Local0001'

/** The local seed with another app client. */
export function seedWithClient(change: Partial<UserPoolClient>): Seed {
  const { userPool, ...rest } = testSeed()
  return { ...rest, userPool: { ...userPool, clients: userPool.clients.map((client) => ({ ...client, ...change })) } }
}

export type World = Awaited<ReturnType<typeof openWorld>>

/** An emulator of its own for one test, listening on a free port, whose clock can be moved; closed with the test. */
export async function startWorld(from?: Seed): Promise<World> {
  const world = await openWorld(from)
  onTestFinished(() => world.close())
  return world
}

/** One emulator for tests that change nothing in it. */
export function shareWorld(from?: Seed): () => World {
  let world: World | undefined
  beforeAll(async () => {
    world = await openWorld(from)
  })
  afterAll(() => world?.close())
  return () => {
    if (!world) throw new Error('the shared emulator is there only within tests')
    return world
  }
}

async function openWorld(from: Seed = testSeed()) {
  let moved = 0
  let stoppedAt: number | null = null
  const now = () => (stoppedAt ?? Date.now()) + moved
  const served = await startEmulator({ seed: from, now })
  const { emulated } = served.emulator
  return {
    origin: served.origin,
    emulated,
    close: served.close,
    /** Answers requests in-process, without a network. */
    fetch: served.emulator.fetch,
    idp: new CognitoIdentityProviderClient({
      region: from.region,
      endpoint: served.origin,
      credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' },
      maxAttempts: 1,
    }),
    /** From now on only moveClock moves it. */
    stopClock() {
      stoppedAt = Date.now()
    },
    moveClock(seconds: number) {
      moved += seconds * 1000
    },
    user(name: string): User {
      const user = emulated.userPools.get(from.userPool.id)?.users.get(name)
      if (!user) throw new Error(`the seed has no ${name}`)
      return user
    },
    /** One call of the user pool's API as bare HTTP. */
    call(operation: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
      return fetch(served.origin, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-amz-json-1.1',
          'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`,
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    },
  }
}
