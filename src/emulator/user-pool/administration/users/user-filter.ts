import type { User } from '../../../state/user-pool.ts'
import { invalidParameter } from '../../../wire/errors.ts'

/** By the names that a filter may have.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
const searched: Readonly<Record<string, (user: User) => string | undefined>> = {
  username: ({ username }) => username,
  email: ofAttribute('email'),
  phone_number: ofAttribute('phone_number'),
  name: ofAttribute('name'),
  given_name: ofAttribute('given_name'),
  family_name: ofAttribute('family_name'),
  preferred_username: ofAttribute('preferred_username'),
  'cognito:user_status': ({ status }) => status.toLowerCase(),
  status: ({ enabled }) => (enabled ? 'Enabled' : 'Disabled'),
  sub: ({ sub }) => sub,
}

function ofAttribute(name: string) {
  return ({ attributes }: User) => attributes[name]
}

/** A name, `=` or `^=`, and a value in quotation marks; the name may have them, too. */
const form = /^\s*("?)([\w:]+)\1\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/

/**
 * Whom a Filter finds; an empty one finds all. A filter that can't be read is refused as in aws-sdk-php issue 1088; the
 * text for a name that can't be searched is that of public programs.
 * @throws ServiceError
 */
export function userFilter(filter: string | undefined): (user: User) => boolean {
  if (!filter) return () => true
  const [, , name = '', operator, quoted = ''] = form.exec(filter) ?? []
  if (operator === undefined) throw invalidParameter('Error while parsing filter.')
  const found = Object.hasOwn(searched, name) ? searched[name] : undefined
  if (!found) throw invalidParameter(`Invalid search attribute: ${name}`)
  const unquoted = quoted.replace(/\\(.)/g, '$1')
  const wanted = name === 'cognito:user_status' ? unquoted.toLowerCase() : unquoted
  return (user) => {
    const value = found(user)
    return value !== undefined && (operator === '=' ? value === wanted : value.startsWith(wanted))
  }
}
