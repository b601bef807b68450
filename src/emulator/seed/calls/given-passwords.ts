import type { DemoUser } from '../../state/pretend-providers.ts'
import type { Emulated } from '../../state/state.ts'
import type { UserStatus } from '../../state/user-pool.ts'
import type { WireObject } from '../../wire/operation.ts'
import { userNamed } from './made.ts'

interface GivenPassword {
  readonly userPoolId: string
  readonly username: string
  readonly password: string
}

/** What is told of a user. */
export type ToldOfUser = Pick<GivenPassword, 'userPoolId' | 'username'> & Partial<Pick<DemoUser, 'note' | 'flow'>>

/** What a call says of a user's password; null: nothing. */
export function givenPassword(emulated: Emulated, operation: string, input: WireObject): GivenPassword | null {
  const password = {
    AdminCreateUser: input.TemporaryPassword,
    AdminSetUserPassword: input.Password,
    SignUp: input.Password,
  }
  const given = Object.entries(password).find(([name]) => name === operation)?.[1]
  const pools = [...emulated.userPools.values()]
  const pool = pools.find(({ id, clients }) => id === input.UserPoolId || clients.has(String(input.ClientId)))
  if (typeof given !== 'string' || typeof input.Username !== 'string' || !pool) return null
  return { userPoolId: pool.id, username: input.Username, password: given }
}

const notes: Readonly<Partial<Record<UserStatus, DemoUser['note']>>> = {
  FORCE_CHANGE_PASSWORD: {
    en: 'has a temporary password and must choose a new one',
    ja: '一時パスワードのため、新しいパスワードの設定が必要です',
  },
  UNCONFIRMED: { en: 'signed up but never confirmed it', ja: 'サインアップ後、まだ確認していません' },
}
const usual: DemoUser['note'] = { en: 'from the seed', ja: 'シードで作成されたユーザーです' }

/** Each user once with the last of the passwords, as long as the user is there. */
export function usersWith(
  emulated: Emulated,
  given: readonly GivenPassword[],
  told: readonly ToldOfUser[],
): readonly DemoUser[] {
  const keyOf = ({ userPoolId, username }: ToldOfUser) => `${userPoolId} ${username}`
  const toldOf = new Map(told.map((each) => [keyOf(each), each]))
  const last = new Map(given.map((each) => [keyOf(each), each]))
  return [...last.values()].flatMap((each) => {
    const user = userNamed(emulated, each.userPoolId, each.username)
    const unless = { flow: 'USER_SRP_AUTH' as const, note: notes[user?.status ?? 'CONFIRMED'] ?? usual }
    return user ? [{ ...unless, ...toldOf.get(keyOf(each)), ...each }] : []
  })
}
