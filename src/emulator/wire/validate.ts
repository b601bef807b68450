import { isJsonObject } from '../../text/json-object.ts'
import { invalidParameter, ServiceError } from './errors.ts'
import { faultsOfEntries, faultsOfList, faultsOfText, type LimitName, type Limits, type MapLimits } from './limits.ts'
import type { WireObject } from './operation.ts'
import { notFlag, notInteger, notList, notMap, notNumber, notStructure, notText } from './wrong-type.ts'

/** The kinds of members that requests have, by what they are once read. */
interface Kinds {
  text: string
  flag: boolean
  /** As text, as the query protocol sends it. */
  number: number
  /** As JSON has it. */
  count: number
  /** Any JSON, to be read by the operation. */
  document: unknown
  texts: Readonly<Record<string, string>>
  flags: Readonly<Record<string, boolean>>
  list: readonly string[]
  attributes: readonly { readonly Name: string; readonly Value: string }[]
}

interface Member<K extends keyof Kinds = keyof Kinds, R extends boolean = boolean> extends Limits, MapLimits {
  readonly kind: K
  readonly required: R
  /** A refusal doesn't repeat the value. */
  readonly secret?: boolean
}

/** A member that has members of its own; `many`: a list of such. */
interface Structure<Inner extends RuleSet = RuleSet, R extends boolean = boolean, Many extends boolean = boolean>
  extends MapLimits {
  readonly kind: 'structure'
  readonly required: R
  readonly many: Many
  readonly members: Inner
}

interface RuleSet {
  readonly [name: string]: Member | Structure
}

type Rule = Omit<Member, 'kind' | 'required'>

export const required = <K extends keyof Kinds>(kind: K, rule: Rule = {}): Member<K, true> => ({
  kind,
  required: true,
  ...rule,
})
export const optional = <K extends keyof Kinds>(kind: K, rule: Rule = {}): Member<K, false> => ({
  kind,
  required: false,
  ...rule,
})
export const structure = <Inner extends RuleSet>(members: Inner): Structure<Inner, false, false> => ({
  kind: 'structure',
  required: false,
  many: false,
  members,
})
export const structures = <Inner extends RuleSet>(
  members: Inner,
  limits: Pick<MapLimits, 'maxEntries'> = {},
): Structure<Inner, false, true> => ({ kind: 'structure', required: false, many: true, members, ...limits })

/** How the services refuse, and in which order each looks at the limits of a member. */
const services = {
  'user-pool': {
    code: 'InvalidParameterException',
    order: ['pattern', 'minLength', 'maxLength', 'oneOf', 'least', 'most'],
  },
  // As seen from the real service (aws/amazon-freertos issue 1829).
  'identity-pool': { code: 'ValidationException', order: ['maxLength', 'minLength', 'pattern', 'least', 'most'] },
  // As in mmmorris1975/aws-runas issue 80.
  sts: { code: 'ValidationError', order: ['minLength', 'maxLength', 'pattern', 'least', 'most'] },
} as const satisfies Readonly<Record<string, { readonly code: string; readonly order: readonly LimitName[] }>>

export type MembersOf<Rules extends RuleSet> = {
  readonly [Name in keyof Rules]: Rules[Name] extends Structure<infer Inner, infer _, infer Many>
    ? (Many extends true ? readonly MembersOf<Inner>[] : MembersOf<Inner>) | undefined
    : Rules[Name] extends Member<infer K, infer R>
      ? R extends true
        ? Kinds[K]
        : Kinds[K] | undefined
      : never
}

/**
 * Reads the members of a request; those without a rule are passed over, as AWS does.
 * @throws ServiceError SerializationException for a wrong JSON type, else the service's own that names every fault
 */
export function readMembers<Rules extends RuleSet>(
  request: WireObject,
  rules: Rules,
  service: keyof typeof services = 'user-pool',
): MembersOf<Rules> {
  const { code, order } = services[service]
  const faults: string[] = []
  const read = readStructure(request, rules, { path: '', order, faults })
  const detected = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`
  if (faults.length > 0) throw new ServiceError(code, `${detected} detected: ${faults.join('; ')}`)
  // Each member was checked against its rule above; the compiler can't follow that through the loop.
  return read as MembersOf<Rules>
}

interface Reading {
  /** Where the structure stands, with a final dot; empty: it is the request. */
  readonly path: string
  readonly order: readonly LimitName[]
  readonly faults: string[]
}

function readStructure(request: WireObject, rules: RuleSet, { path, order, faults }: Reading): WireObject {
  const read: Record<string, unknown> = {}
  for (const [name, rule] of Object.entries(rules)) {
    const value = presentValue(request[name])
    const at = path + lowerFirst(name)
    if (rule.kind === 'structure') {
      read[name] = value === undefined ? undefined : readInner(value, rule, { path: at, order, faults })
      continue
    }
    if (value !== undefined && !isKind[rule.kind](value)) throw wrongType[rule.kind](value, name)
    read[name] = rule.kind === 'number' && value !== undefined ? Number(value) : value
    const shown = value === undefined ? 'Value null' : rule.secret ? 'Value' : `Value '${shownValue(value)}'`
    const said = `${shown} at '${at}' failed to satisfy constraint: `
    faults.push(...faultsOf(value, rule, order).map((constraint) => said + constraint))
  }
  return read
}

/** Elements of a list are counted from 1, as AWS counts them. */
function readInner(value: unknown, { many, members, maxEntries }: Structure, at: Reading): unknown {
  if (!many) {
    if (!isJsonObject(value)) throw notStructure(value)
    return readStructure(value, members, { ...at, path: `${at.path}.` })
  }
  if (!Array.isArray(value)) throw notList(value)
  if (maxEntries !== undefined && value.length > maxEntries) {
    at.faults.push(
      `Value at '${at.path}' failed to satisfy constraint: Member must have length less than or equal to ${maxEntries}`,
    )
  }
  return value.map((element: unknown, index) => {
    if (!isJsonObject(element)) throw notStructure(element)
    return readStructure(element, members, { ...at, path: `${at.path}.${index + 1}.member.` })
  })
}

/** As Java writes a list. */
const shownValue = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value))

function faultsOf(value: unknown, rule: Member, order: readonly LimitName[]): string[] {
  if (value === undefined) return rule.required ? ['Member must not be null'] : []
  if (rule.kind === 'document') return []
  if (typeof value === 'string' || typeof value === 'number') return faultsOfText(String(value), rule, order)
  if (isTextList(value)) return faultsOfList(value, rule, order)
  return isTexts(value) ? faultsOfEntries(value, rule, order) : []
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** null counts as absent, also as a member of a map: amazon-cognito-identity-js sends `"DEVICE_KEY":null`. */
function presentValue(value: unknown): unknown {
  if (!isJsonObject(value)) return value ?? undefined
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null))
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isFlag = (value: unknown): boolean => typeof value === 'boolean'

const isTexts = (value: unknown): value is Kinds['texts'] => isJsonObject(value) && Object.values(value).every(isText)

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText)
}

const isAttribute = (value: unknown): boolean => isJsonObject(value) && isText(value.Name) && isText(value.Value ?? '')

const isKind: Readonly<Record<keyof Kinds, (value: unknown) => boolean>> = {
  text: isText,
  flag: isFlag,
  number: (value) => isText(value) && /^-?\d+$/.test(value),
  count: (value) => Number.isInteger(value),
  document: () => true,
  texts: isTexts,
  flags: (value) => isJsonObject(value) && Object.values(value).every(isFlag),
  list: isTextList,
  attributes: (value) => Array.isArray(value) && value.every(isAttribute),
}

const wrongType: Readonly<Record<keyof Kinds, (value: unknown, name: string) => ServiceError>> = {
  text: notText,
  flag: notFlag,
  number: (_, name) => notNumber(name),
  count: (value) => notInteger(value),
  document: notStructure,
  texts: (value) => (isJsonObject(value) ? notText(Object.values(value).find((text) => !isText(text))) : notMap(value)),
  flags: (value) =>
    isJsonObject(value) ? notFlag(Object.values(value).find((flag) => !isFlag(flag))) : notStructure(value),
  list: (value) => (Array.isArray(value) ? notText(value.find((text) => !isText(text))) : notList(value)),
  attributes: (value, name) => (Array.isArray(value) ? notAttributes(value, name) : notList(value)),
}

function notAttributes(values: readonly unknown[], name: string): ServiceError {
  const index = values.findIndex((value) => !isAttribute(value))
  const value = values[index]
  if (!isJsonObject(value)) return notStructure(value)
  const { Name, Value } = value
  if (Name !== undefined) return notText(isText(Name) ? Value : Name)
  const at = `${lowerFirst(name)}.${index + 1}.member.name`
  return invalidParameter(
    `1 validation error detected: Value null at '${at}' failed to satisfy constraint: Member must not be null`,
  )
}
