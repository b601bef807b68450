import { isRecord } from '../calls/later.ts'
import type { ResourceType, TemplateResource } from './resource-types.ts'

interface Reading {
  /** The file and the resource. */
  readonly place: string
  /** Tells what has no effect here. */
  leave(place: string, message: string): void
}

/** The properties that count here; all others are told. */
export function countingProperties(
  { properties }: TemplateResource,
  { known, withoutEffect }: ResourceType,
  { place, leave }: Reading,
): Readonly<Record<string, unknown>> {
  const counting = Object.entries(properties).filter(([name]) => {
    if (known.includes(name)) return true
    const why = Object.hasOwn(withoutEffect, name) ? withoutEffect[name] : 'is not simulated'
    leave(`${place}.Properties.${name}`, why ?? 'is not simulated')
    return false
  })
  return Object.fromEntries(counting)
}

/** Maps of texts, whose values stay as they are. */
const maps = ['UserPoolTags', 'ProviderDetails', 'AttributeMapping', 'SupportedLoginProviders', 'ClientMetadata']

/** Texts that look like numbers: the limits of an attribute, and the value of a rule. */
const texts = ['MinLength', 'MaxLength', 'MinValue', 'MaxValue', 'Value', 'Username', 'GroupName']

/** CloudFormation takes "true" for true and "8" for 8, and the other way round; the API doesn't. */
export function asCallsTakeIt(name: string, value: unknown): unknown {
  if (maps.includes(name)) return value
  if (Array.isArray(value)) return value.map((element: unknown) => asCallsTakeIt(name, element))
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, asCallsTakeIt(member, inner)]))
  }
  if (texts.includes(name)) return typeof value === 'number' ? String(value) : value
  if (value === 'true' || value === 'false') return value === 'true'
  return typeof value === 'string' && counts.test(name) && /^\d+$/.test(value) ? Number(value) : value
}

const counts = /(Validity|ValidityDays|Length|Size|Seconds|Precedence|Version)$/
