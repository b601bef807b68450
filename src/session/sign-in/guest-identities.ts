import type { Problem } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import type { ItemStorage } from '../storage/available-storage.ts'
import type { Outcome } from './journey.ts'

/**
 * Remembers the guest identity ID of each identity pool: every GetId without logins makes a new identity on AWS,
 * for good. Whoever has a guest's identity ID gets that guest's credentials, so it is kept in this browser only.
 */
export interface GuestIdentities {
  get(identityPoolId: string): string | null
  set(identityPoolId: string, identityId: string): void
  forget(identityPoolId: string): void
}

const key = (identityPoolId: string) => `cognito-inspector.guest.${identityPoolId}`

export function createGuestIdentities(storage: ItemStorage): GuestIdentities {
  return {
    get: (pool) => readable(storage.getItem(key(pool)), pool),
    set: (pool, identityId) => storage.setItem(key(pool), identityId),
    forget: (pool) => storage.removeItem(key(pool)),
  }
}

/** Anything in storage may have been written by somebody else. */
function readable(stored: string | null, identityPoolId: string): string | null {
  const region = identityPoolId.split(':')[0]
  return stored && /^[\w-]+:[0-9a-f-]+$/.test(stored) && stored.startsWith(`${region}:`) ? stored : null
}

/** The identity that a guest of this connection would use again; null: none is known. */
export function rememberedGuest(guests: GuestIdentities, { identityPoolId }: Connection): string | null {
  return identityPoolId ? guests.get(identityPoolId) : null
}

/** The identity that a sign-in takes along, so that it needs no GetId; null: a new one is asked for. */
export function knownIdentityOf(
  state: { readonly guestIdentityId: string | null; readonly keeping: string | null },
  signInMethod: SignInMethod,
): string | null {
  return signInMethod === 'guest' ? state.guestIdentityId : state.keeping
}

/**
 * Keeps the identity that a guest got, and lets go of one that the pool refuses or that has become somebody's.
 * @returns true where nothing is left to be decided about an identity that was taken along
 */
export function followOutcome(guests: GuestIdentities, pool: string, isGuest: boolean, outcome: Outcome): boolean {
  const refused = outcome.got === 'problem' && refusesIdentity(outcome.problem)
  const granted = outcome.got === 'grant'
  if (isGuest && granted) guests.set(pool, outcome.identityId)
  if (isGuest ? refused : granted) guests.forget(pool)
  return refused || granted
}

/** The identity is gone, or has become somebody's: asking with it again would fail again. */
function refusesIdentity(problem: Problem): boolean {
  return problem.kind === 'refused' && /^(ResourceNotFound|NotAuthorized)Exception$/.test(problem.code)
}
