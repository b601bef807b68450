import { ServiceError } from '../wire/errors.ts'
import type { JsonObject } from '../wire/operation.ts'
import { notList, notMap, notText } from '../wire/wrong-type.ts'

interface Limits {
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
}

/** Identity pool IDs and identity IDs have the same form, so that people swap them. */
const idLimits: Limits = { min: 1, max: 55, pattern: String.raw`[\w-]+:[0-9a-f-]+` }
const loginLimit = 10
const providerNameLimits: Limits = { min: 1, max: 128 }
const tokenLimits: Limits = { min: 1, max: 50_000 }

/**
 * Reads the members of a cognito-identity request and collects every violated constraint, as the service does:
 * call `check` after the last member and before using any of them.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html
 */
export function readFields(request: JsonObject) {
  const faults: string[] = []
  const fault = (value: string, name: string, constraint: string) =>
    faults.push(`${value} at '${lowerFirst(name)}' failed to satisfy constraint: ${constraint}`)

  function optionalText(name: string, limits: Limits): string | null {
    const value = request[name] ?? null
    if (value === null) return null
    const text = asText(value)
    for (const constraint of violated(text, limits)) fault(`Value '${text}'`, name, constraint)
    return text
  }

  function strings(name: string): string[] {
    const value = request[name] ?? null
    if (value === null) return missing(name, [])
    if (!Array.isArray(value)) throw notList(value)
    return value.map(asText)
  }

  function missing<T>(name: string, stand: T): T {
    fault('Value null', name, 'Member must not be null')
    return stand
  }

  function logins(): ReadonlyMap<string, string> | null {
    const value = request.Logins ?? null
    if (value === null) return null
    if (typeof value !== 'object' || Array.isArray(value)) throw notMap(value)
    const present = Object.entries(value).filter(([, token]) => token !== null)
    const entries = new Map(present.map(([provider, token]) => [provider, asText(token)] as const))
    // The value is left out of these texts, since it holds tokens.
    if (entries.size > loginLimit) {
      fault('Value', 'Logins', `Member must have length less than or equal to ${loginLimit}`)
    }
    const faultyKey = [...entries.keys()].some((provider) => violated(provider, providerNameLimits).length > 0)
    if (faultyKey) fault('Value', 'Logins', `Map keys must satisfy constraint: ${allOf(providerNameLimits)}`)
    const faultyValue = [...entries.values()].some((token) => violated(token, tokenLimits).length > 0)
    if (faultyValue) fault('Value', 'Logins', `Map value must satisfy constraint: ${allOf(tokenLimits)}`)
    return entries
  }

  return {
    id: (name: 'IdentityPoolId' | 'IdentityId') => optionalText(name, idLimits) ?? missing(name, ''),
    optionalText,
    strings,
    /** Empty and absent are the same: a guest. */
    logins: () => logins() ?? new Map<string, string>(),
    requiredLogins: () => logins() ?? missing('Logins', new Map<string, string>()),
    /** @throws ServiceError `ValidationException`, as seen from the real service (aws/amazon-freertos issue 1829) */
    check() {
      if (faults.length === 0) return
      const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`
      throw new ServiceError('ValidationException', `${count} detected: ${faults.join('; ')}`)
    },
  }
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  throw notText(value)
}

function violated(text: string, limits: Limits): string[] {
  return constraints(limits)
    .filter(([, holds]) => !holds(text))
    .map(([wording]) => wording)
}

function allOf(limits: Limits): string {
  return `[${constraints(limits)
    .map(([wording]) => wording)
    .join(', ')}]`
}

function constraints({ min, max, pattern }: Limits): [wording: string, holds: (text: string) => boolean][] {
  const all: [string, (text: string) => boolean][] = []
  if (max !== undefined)
    all.push([`Member must have length less than or equal to ${max}`, (text) => text.length <= max])
  if (min !== undefined) {
    all.push([`Member must have length greater than or equal to ${min}`, (text) => text.length >= min])
  }
  if (pattern !== undefined) {
    const whole = new RegExp(`^(?:${pattern})$`)
    all.push([`Member must satisfy regular expression pattern: ${pattern}`, (text) => whole.test(text)])
  }
  return all
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
