import { base36 } from '../../../text/base36.ts'
import { sha256, utf8 } from '../../../text/bytes.ts'
import type { Emulated } from '../../state/state.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { findUser } from '../../user-pool/account/user-names.ts'
import { keepPassword } from '../../user-pool/kept-password.ts'
import { isRecord } from './later.ts'

type Answer = Readonly<Record<string, unknown>>

/** A call that makes something with an ID which AWS draws. Here it is the same at each start, so that apps can rely on it. */
interface Made {
  /** What the ID must look like. */
  readonly form: RegExp
  readonly example: string
  /** It begins with the Region. */
  readonly isRegional: boolean
  /** An ID in that form out of 32 bytes. */
  idOf(bytes: Uint8Array, emulated: Emulated): string
  /** The ID that was drawn. */
  drawn(answer: Answer): string
  isTaken(emulated: Emulated, id: string, input: Answer): boolean
  rename(emulated: Emulated, from: string, id: string, input: Answer): Promise<void> | void
}

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const uuidExample = '11111111-2222-4333-8444-555555555555'

/** With the version and variant of RFC 9562 section 5.4. */
function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

const userPool: Made = {
  form: /^[a-z]{2}(-[a-z]+)+-\d_[0-9A-Za-z]+$/,
  example: 'ap-northeast-1_Mine00001',
  isRegional: true,
  idOf: (bytes, { settings: { region } }) => `${region}_${base36(bytes, 9)}`,
  drawn: ({ UserPool }) => textIn(UserPool, 'Id'),
  isTaken: ({ userPools }, id) => userPools.has(id),
  rename({ userPools }, from, id) {
    const pool = userPools.get(from)
    if (!pool) return
    userPools.delete(from)
    userPools.set(id, { ...pool, id })
  },
}

const client: Made = {
  form: /^[\w+]{1,128}$/,
  example: 'mywebapp',
  isRegional: false,
  idOf: (bytes) => base36(bytes, 26),
  drawn: ({ UserPoolClient }) => textIn(UserPoolClient, 'ClientId'),
  isTaken: ({ userPools }, id) => [...userPools.values()].some(({ clients }) => clients.has(id)),
  rename(emulated, from, id, input) {
    const clients = poolOf(emulated, input)?.clients
    const made = clients?.get(from)
    if (!clients || !made) return
    clients.delete(from)
    clients.set(id, { ...made, id })
  },
}

const identityPool: Made = {
  form: /^[a-z]{2}(-[a-z]+)+-\d:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  example: `ap-northeast-1:${uuidExample}`,
  isRegional: true,
  idOf: (bytes, { settings: { region } }) => `${region}:${uuidOf(bytes)}`,
  drawn: ({ IdentityPoolId }) => String(IdentityPoolId),
  isTaken: ({ identityPools }, id) => identityPools.has(id),
  rename({ identityPools }, from, id) {
    const pool = identityPools.get(from)
    if (!pool) return
    identityPools.delete(from)
    identityPools.set(id, { ...pool, id })
  },
}

/** The ID of a user is the sub. */
const user: Made = {
  form: uuidForm,
  example: uuidExample,
  isRegional: false,
  idOf: uuidOf,
  drawn: ({ User }) => subIn(User),
  isTaken: ({ userPools }, id) => [...userPools.values()].some(({ users }) => users.withKey('sub', id).length > 0),
  async rename(emulated, from, id, input) {
    const pool = poolOf(emulated, input)
    const made = pool?.users.withKey('sub', from)[0]
    if (!pool || !made) return
    const username = made.username === from ? id : made.username
    const renamed = { ...made, sub: id, username, password: await passwordFor(pool, made, username, input) }
    pool.users.delete(made.username)
    pool.users.set(username, renamed)
  },
}

/** Kept passwords are bound to the username, which is the sub where people sign in by address. */
async function passwordFor({ id }: UserPool, made: User, username: string, input: Answer): Promise<User['password']> {
  const { TemporaryPassword: given } = input
  return username === made.username || typeof given !== 'string' ? made.password : keepPassword(id, username, given)
}

const makers: Readonly<Record<string, Made>> = {
  CreateUserPool: userPool,
  CreateUserPoolClient: client,
  CreateIdentityPool: identityPool,
  AdminCreateUser: user,
}

/** null: the operation makes nothing with an ID of its own. */
export const madeBy = (operation: string): Made | null =>
  Object.hasOwn(makers, operation) ? (makers[operation] ?? null) : null

/** The same for the same names in the input, and no other's. */
export async function steadyId(made: Made, emulated: Emulated, operation: string, input: Answer): Promise<string> {
  const names = ['UserPoolId', 'PoolName', 'ClientName', 'IdentityPoolName', 'Username'].map(
    (name) => input[name] ?? '',
  )
  for (let round = 0; ; round++) {
    const id = made.idOf(await sha256(utf8(JSON.stringify([operation, ...names, round]))), emulated)
    if (!made.isTaken(emulated, id, input)) return id
  }
}

/** In place of a random one: 51 letters and digits. */
export const steadySecret = async (input: Answer): Promise<string> =>
  base36(await sha256(utf8(JSON.stringify(['secret', input.UserPoolId, input.ClientName]))), 51)

/** What a bare `Ref` to a call stands for; undefined: nothing. */
export function refOf(operation: string, input: Answer, answer: Answer): string | undefined {
  const name = {
    AdminCreateUser: 'Username',
    CreateGroup: 'GroupName',
    CreateIdentityProvider: 'ProviderName',
    CreateResourceServer: 'Identifier',
    CreateUserPoolDomain: 'Domain',
    GetId: 'IdentityId',
  }[operation]
  if (name === undefined) return madeBy(operation)?.drawn(answer)
  const value = input[name] ?? answer[name]
  return typeof value === 'string' ? value : undefined
}

const poolOf = ({ userPools }: Emulated, { UserPoolId }: Answer): UserPool | undefined =>
  userPools.get(String(UserPoolId))

function textIn(record: unknown, name: string): string {
  return isRecord(record) ? String(record[name]) : ''
}

function subIn(user: unknown): string {
  const attributes = isRecord(user) && Array.isArray(user.Attributes) ? user.Attributes : []
  const sub: unknown = attributes.find((attribute: unknown) => isRecord(attribute) && attribute.Name === 'sub')
  return textIn(sub, 'Value')
}

/** The user of a pool by any name. */
export const userNamed = (emulated: Emulated, poolId: string, name: string): User | undefined => {
  const pool = emulated.userPools.get(poolId)
  return (pool && findUser(pool, name)) ?? undefined
}
