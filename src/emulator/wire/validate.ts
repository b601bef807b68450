import { invalidParameter, type ServiceError } from './errors.ts'
import type { JsonObject } from './operation.ts'
import { notFlag, notList, notMap, notStructure, notText } from './wrong-type.ts'

/** The kinds of members that requests have, by what they are once read. */
interface Kinds {
  text: string
  flag: boolean
  texts: Readonly<Record<string, string>>
  attributes: readonly { readonly Name: string; readonly Value: string }[]
}

interface Member<K extends keyof Kinds = keyof Kinds, R extends boolean = boolean> {
  readonly kind: K
  readonly required: R
  /** Must match the whole value; shown without its anchors, as AWS shows it. */
  readonly pattern?: string
  readonly oneOf?: readonly string[]
  readonly minLength?: number
  readonly maxLength?: number
  /** A refusal doesn't repeat the value. */
  readonly secret?: boolean
}

type Limits = Omit<Member, 'kind' | 'required'>

export const required = <K extends keyof Kinds>(kind: K, limits: Limits = {}): Member<K, true> => ({
  kind,
  required: true,
  ...limits,
})
export const optional = <K extends keyof Kinds>(kind: K, limits: Limits = {}): Member<K, false> => ({
  kind,
  required: false,
  ...limits,
})

/** Rules of the service's model that several calls share. */
export const clientId = required('text', { pattern: '[\\w+]+', maxLength: 128 })
export const userPoolId = required('text', { pattern: '[\\w-]+_[0-9a-zA-Z]+', maxLength: 55 })
export const username = required('text', { pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', maxLength: 128 })
/** A space may stand inside, at neither end; both rules as errors quote them (amplify-js 869, amazon-cognito-identity-js 311). */
export const password = { pattern: '^[\\S]+.*[\\S]+$', minLength: 6, maxLength: 256, secret: true } as const
export const token = required('text', { pattern: '[A-Za-z0-9-_=.]+', secret: true })

type MembersOf<Rules extends Readonly<Record<string, Member>>> = {
  readonly [Name in keyof Rules]: Rules[Name] extends Member<infer K, infer R>
    ? R extends true
      ? Kinds[K]
      : Kinds[K] | undefined
    : never
}

/**
 * Reads the members of a request; those without a rule are passed over, as AWS does.
 * @throws ServiceError SerializationException for a wrong JSON type, InvalidParameterException naming every other fault
 */
export function readMembers<Rules extends Readonly<Record<string, Member>>>(
  request: JsonObject,
  rules: Rules,
): MembersOf<Rules> {
  const read: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [name, rule] of Object.entries(rules)) {
    const value = presentValue(request[name])
    if (value !== undefined && !isKind[rule.kind](value)) {
      throw wrongType[rule.kind](value, name)
    }
    read[name] = value
    faults.push(...faultsOf(name, value, rule))
  }
  const detected = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`
  if (faults.length > 0) throw invalidParameter(`${detected} detected: ${faults.join('; ')}`)
  // Each member was checked against its rule above; the compiler can't follow that through the loop.
  return read as MembersOf<Rules>
}

function faultsOf(name: string, value: unknown, rule: Member): string[] {
  const shown = value === undefined ? 'Value null' : rule.secret ? 'Value' : `Value '${value}'`
  const fault = (constraint: string) =>
    `${shown} at '${lowerFirst(name)}' failed to satisfy constraint: Member must ${constraint}`
  if (value === undefined) return rule.required ? [fault('not be null')] : []
  if (typeof value !== 'string') return []
  const { pattern, oneOf, minLength, maxLength } = rule
  // An overlong value isn't matched: some of AWS's patterns take cubic time.
  const isMatched = maxLength === undefined || value.length <= maxLength
  return [
    pattern !== undefined && isMatched && !new RegExp(`^(?:${pattern})$`, 'u').test(value)
      ? fault(`satisfy regular expression pattern: ${pattern}`)
      : null,
    minLength !== undefined && value.length < minLength
      ? fault(`have length greater than or equal to ${minLength}`)
      : null,
    maxLength !== undefined && value.length > maxLength
      ? fault(`have length less than or equal to ${maxLength}`)
      : null,
    oneOf && !oneOf.includes(value) ? fault(`satisfy enum value set: [${oneOf.join(', ')}]`) : null,
  ].filter((text) => text !== null)
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** null counts as absent, also as a member of a map: amazon-cognito-identity-js sends `"DEVICE_KEY":null`. */
function presentValue(value: unknown): unknown {
  if (!isRecord(value)) return value ?? undefined
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null))
}

const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isAttribute = (value: unknown): boolean =>
  isRecord(value) && typeof value.Name === 'string' && typeof (value.Value ?? '') === 'string'

const isKind: Readonly<Record<keyof Kinds, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  texts: (value) => isRecord(value) && Object.values(value).every((text) => typeof text === 'string'),
  attributes: (value) => Array.isArray(value) && value.every(isAttribute),
}

const wrongType: Readonly<Record<keyof Kinds, (value: unknown, name: string) => ServiceError>> = {
  text: notText,
  flag: notFlag,
  texts: (value) =>
    isRecord(value) ? notText(Object.values(value).find((text) => typeof text !== 'string')) : notMap(value),
  attributes: (value, name) => (Array.isArray(value) ? notAttributes(value, name) : notList(value)),
}

function notAttributes(values: readonly unknown[], name: string): ServiceError {
  const index = values.findIndex((value) => !isAttribute(value))
  const value = values[index]
  if (!isRecord(value)) return notStructure(value)
  const { Name, Value } = value
  if (Name !== undefined) return notText(typeof Name === 'string' ? Value : Name)
  const at = `${lowerFirst(name)}.${index + 1}.member.name`
  return invalidParameter(
    `1 validation error detected: Value null at '${at}' failed to satisfy constraint: Member must not be null`,
  )
}
