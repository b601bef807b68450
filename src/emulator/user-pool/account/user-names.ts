import { bytesToHex, hexToBytes, hmacSha256, utf8 } from '../../../text/bytes.ts'
import type { VerifiableAttribute } from '../../state/outbox.ts'
import { comparedName } from '../../state/user-names.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter, ServiceError } from '../../wire/errors.ts'
import { isEmailAddress, isPhoneNumber } from './user-attributes.ts'

/** By username or any other name that the pool lets its users sign in with. */
export const findUser = (pool: UserPool, name: string): User | undefined =>
  pool.users.get(name) ?? pool.users.withKey('name', comparedName(pool.names, name))[0]

/**
 * The username that a sign-in goes on with. An unknown name gets one that looks like a sub, the same each time.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export async function usernameOf(pool: UserPool, name: string): Promise<string> {
  const user = findUser(pool, name)
  if (user) return user.username
  if (isSub(name)) return name
  const hash = bytesToHex(await hmacSha256(hexToBytes(pool.decoyKey), utf8(comparedName(pool.names, name))))
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hash) ?? []
  return `${a}-${b}-4${c}-8${d}-${e}`
}

const isSub = (name: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(name)

type Named = Pick<User, 'username' | 'attributes'> & Partial<Pick<User, 'sub'>>

/**
 * What a new user is called. The refusals are those of sample-aws-genai-ops-demos pull request 2 (an e-mail address) and
 * amplify-js issue 8800 (an alias); the likes of them for phone numbers are unverified.
 * @throws ServiceError
 */
export function namesOfNew({ names }: UserPool, name: string, attributes: User['attributes']): Named {
  const kind = kindOfAddress(name)
  if (names.usernameAttributes.length > 0) {
    if (!kind || !names.usernameAttributes.includes(kind)) throw invalidParameter(wanted(names.usernameAttributes))
    const sub = crypto.randomUUID()
    return { username: sub, sub, attributes: { ...attributes, [kind]: name } }
  }
  if (kind && names.aliasAttributes.includes(kind)) {
    const called = { email: 'email', phone_number: 'phone number' }[kind]
    throw invalidParameter(`Username cannot be of ${called} format, since user pool is configured for ${called} alias.`)
  }
  return { username: name, attributes }
}

/** null: it is no address. */
export function kindOfAddress(name: string): VerifiableAttribute | null {
  if (isEmailAddress(name)) return 'email'
  return isPhoneNumber(name) ? 'phone_number' : null
}

function wanted(usernameAttributes: readonly VerifiableAttribute[]): string {
  if (usernameAttributes.length > 1) return 'Username should be either an email or a phone number.'
  return `Username should be ${usernameAttributes[0] === 'email' ? 'an email' : 'a phone number'}.`
}

/** @throws ServiceError in the words of amplify-js issues, of which one tells of usernames, another of addresses */
export function refuseTakenName({ names, users }: UserPool, { username, attributes }: Named): void {
  const taken = names.usernameAttributes.find((attribute) => isTaken(attributes[attribute]))
  if (taken) throw new ServiceError('UsernameExistsException', `An account with the given ${taken} already exists.`)
  if (isTaken(username)) throw new ServiceError('UsernameExistsException', 'User already exists')

  function isTaken(name: string | undefined): boolean {
    return name !== undefined && users.withKey('name', comparedName(names, name)).length > 0
  }
}

/** Another user who is called as this one would be after the change. */
export function otherWithAlias({ names, users }: UserPool, user: User, attribute: string, value: string): User | null {
  const isAlias = [...names.usernameAttributes, ...names.aliasAttributes].some((alias) => alias === attribute)
  if (!isAlias) return null
  return users.withKey('name', comparedName(names, value)).find(({ sub }) => sub !== user.sub) ?? null
}

/** @throws ServiceError where another user has that alias (amplify-js issue 449) */
export function refuseTakenAlias(pool: UserPool, user: User, attribute: string, value: string): void {
  if (!otherWithAlias(pool, user, attribute, value)) return
  throw new ServiceError('AliasExistsException', `An account with the given ${attribute} already exists.`)
}
