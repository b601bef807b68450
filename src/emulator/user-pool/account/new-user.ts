import { noMfa } from '../../state/mfa.ts'
import type { Emulated } from '../../state/state.ts'
import type { User, UserPool } from '../../state/user-pool.ts'

type Given = Pick<User, 'username' | 'status' | 'attributes'> & Partial<Pick<User, 'identities' | 'sub'>>

/** A user as a call or a first sign-in makes one: in no group, without a password. Users of a provider have no second factor. */
export function newUser({ now }: Emulated, pool: UserPool, given: Given): User {
  const created = now()
  return {
    sub: crypto.randomUUID(),
    enabled: true,
    password: null,
    groups: [],
    identities: [],
    mfa: { ...noMfa, required: pool.mfa.configuration === 'ON' && given.identities === undefined },
    passkeys: [],
    deviceConfiguration: pool.deviceConfiguration,
    customQuestions: [],
    created,
    modified: created,
    ...given,
  }
}
