import { noMfa } from '../../state/mfa.ts'
import type { Emulated } from '../../state/state.ts'
import type { User } from '../../state/user-pool.ts'

type Given = Pick<User, 'username' | 'status' | 'attributes'> & Partial<Pick<User, 'identities' | 'sub'>>

/** A user as a call or a first sign-in makes one: in no group, without a password. */
export function newUser({ now }: Emulated, given: Given): User {
  const created = now()
  return {
    sub: crypto.randomUUID(),
    enabled: true,
    password: null,
    groups: [],
    identities: [],
    mfa: noMfa,
    passkeys: [],
    deviceConfiguration: null,
    customQuestions: [],
    created,
    modified: created,
    ...given,
  }
}
