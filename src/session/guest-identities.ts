/**
 * Remembers the guest identity ID of each identity pool: every GetId without logins makes a new identity on AWS,
 * for good. An identity ID is a name and no secret like a token, but it is kept for guests only.
 */
export interface GuestIdentities {
  get(identityPoolId: string): string | null
  set(identityPoolId: string, identityId: string): void
  forget(identityPoolId: string): void
}

const key = (identityPoolId: string) => `cognito-inspector.guest.${identityPoolId}`

/** Works in memory alone where the browser refuses storage. */
export function createGuestIdentities(storage: Storage): GuestIdentities {
  const memory = new Map<string, string>()
  const quietly = <Result>(use: () => Result): Result | null => {
    try {
      return use()
    } catch {
      return null
    }
  }
  return {
    get: (pool) =>
      memory.get(pool) ??
      readable(
        quietly(() => storage.getItem(key(pool))),
        pool,
      ),
    set: (pool, identityId) => {
      memory.set(pool, identityId)
      quietly(() => storage.setItem(key(pool), identityId))
    },
    forget: (pool) => {
      memory.delete(pool)
      quietly(() => storage.removeItem(key(pool)))
    },
  }
}

/** Anything in storage may have been written by somebody else. */
function readable(stored: string | null, identityPoolId: string): string | null {
  const region = identityPoolId.split(':')[0]
  return stored && /^[\w-]+:[0-9a-f-]+$/.test(stored) && stored.startsWith(`${region}:`) ? stored : null
}
