import { parseConnections } from '../../src/connection/parse-connections.ts'

/** What `LIVE_CONFIG` describes. */
export interface LiveAccount {
  /** As an entry of `config.json`. */
  readonly connection: { readonly identityPoolId?: string; readonly userPoolId?: string }
  /** Who signs in with the password alone; null: nobody does. */
  readonly user: { readonly name: string; readonly password: string } | null
  /** Where the page stands meanwhile; `<origin>/callback` has to be a callback URL of the app client. */
  readonly origin: URL
}

const usualOrigin = 'http://localhost:5173'
const members = ['connection', 'user', 'origin']

/**
 * Reads the text of such a file.
 * @param environment has the password where the file names a variable in place of it
 * @returns the account, or all that is wrong with it, by place: never a value, which may be a secret
 */
export function readAccount(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): LiveAccount | { readonly faults: readonly string[] } {
  const file = objectIn(text)
  if (!file) return { faults: ['it is no JSON object'] }
  const faults = Object.keys(file).flatMap((name) => (members.includes(name) ? [] : [`"${name}" is not known`]))
  const { connection, user, origin = usualOrigin } = file
  const { entries } = parseConnections(JSON.stringify({ connections: [connection] }))
  for (const { faulty } of entries) {
    for (const { path, code } of faulty?.faults ?? []) faults.push(`connection.${path}: ${code}`)
  }
  const page = typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : null
  if (!page || !/^http:\/\/localhost:\d+\/$/.test(page.href)) faults.push(`origin: has to look like ${usualOrigin}`)
  const person = user === undefined ? null : readUser(user, environment)
  if (person && 'fault' in person) return { faults: [...faults, person.fault] }
  if (!isObject(connection) || !page || faults.length > 0) return { faults }
  return { connection, user: person, origin: page }
}

function readUser(user: unknown, environment: Readonly<Record<string, string | undefined>>) {
  const { name, password, passwordVariable } = isObject(user) ? user : {}
  if (typeof name !== 'string' || name === '') return { fault: 'user.name: has to be a text' }
  const known = typeof passwordVariable === 'string' ? environment[passwordVariable] : password
  if (typeof known === 'string' && known !== '') return { name, password: known }
  return { fault: 'user.password: has to be a text, or user.passwordVariable the name of a variable that has it' }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
