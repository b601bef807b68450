import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type { Emulated } from '../../state/state.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter, notAuthorized } from '../../wire/errors.ts'
import { identitiesClaim } from '../claims.ts'
import { mayRead, mayWrite } from './permissions.ts'

/** A user's attributes as the API lists them: `sub` first, every value a string, `identities` as JSON text. */
export const attributeList = (user: User): { Name: string; Value: string }[] =>
  [
    ['sub', user.sub] as const,
    ...(user.identities.length > 0 ? [['identities', JSON.stringify(identitiesClaim(user))] as const] : []),
    ...Object.entries(user.attributes),
  ].map(([Name, Value]) => ({ Name, Value }))

/** The attributes that a call lists; one without a value is empty. */
export const attributesByName = (
  listed: readonly { readonly Name: string; readonly Value?: string }[] = [],
): Readonly<Record<string, string>> => Object.fromEntries(listed.map(({ Name, Value }) => [Name, Value ?? '']))

/** Writes attributes; an empty value deletes its attribute, as at AWS. */
export function changeAttributes(
  { now }: Emulated,
  { users }: UserPool,
  { username, attributes }: User,
  changed: Readonly<Record<string, string>>,
): void {
  const all = Object.entries({ ...attributes, ...changed })
  users.change(username, (user) => {
    user.attributes = Object.fromEntries(all.filter(([, value]) => value !== ''))
    user.modified = now()
  })
}

/** Those that an app client lets its users read; `sub` and `identities` are always among them. */
export const readableAttributes = (user: User, client: UserPoolClient | null): { Name: string; Value: string }[] =>
  attributeList(user).filter(({ Name }) => Name === 'sub' || Name === 'identities' || mayRead(client, Name))

/** Names that only the pool itself writes. */
const ownAttributes = ['sub', 'identities', 'email_verified', 'phone_number_verified']

/** As in aws-sdk-js issue 3603. @throws ServiceError */
export function checkWritable(client: UserPoolClient | null, names: readonly string[]): void {
  const isOwn = (name: string) => ownAttributes.includes(name) || name.startsWith('cognito:')
  if (names.some((name) => isOwn(name) || !mayWrite(client, name))) throw notWritable()
}

/**
 * What a provider tells is written with the app client's permissions, too, but for what no client can be given. That it
 * is refused is documented, the words are unverified: no public thread shows them.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @throws ServiceError
 */
export function checkMapped(client: UserPoolClient | null, names: readonly string[]): void {
  if (names.some((name) => !ownAttributes.includes(name) && !mayWrite(client, name))) throw notWritable()
}

const notWritable = () => notAuthorized('A client attempted to write unauthorized attribute')

/**
 * Missing ones are worded as in amazon-cognito-identity-dart-2 issue 89, whose lines end as in amplify-flutter issue 509;
 * phone numbers as in amplify-js issue 8274.
 * @throws ServiceError
 */
export function checkAttributes(pool: UserPool, attributes: Readonly<Record<string, string>>): void {
  const missing = pool.requiredAttributes.filter((name) => !attributes[name])
  if (missing.length > 0) {
    const lines = missing.map((name) => `${name}: The attribute is required\n`)
    throw invalidParameter(`Attributes did not conform to the schema: ${lines.join('')}`)
  }
  const { email, phone_number: phone } = attributes
  if (email && !isEmailAddress(email)) throw invalidParameter('Invalid email address format.')
  if (phone && !isPhoneNumber(phone)) throw invalidParameter('Invalid phone number format.')
}

export const isEmailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text)

export const isPhoneNumber = (text: string): boolean => /^\+[0-9]{2,15}$/.test(text)
