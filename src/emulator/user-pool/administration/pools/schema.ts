import type { AttributeSchema } from '../../../state/settings/pool-settings.ts'
import { invalidParameter } from '../../../wire/errors.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { type MembersOf, optional, structure, structures } from '../../../wire/validate.ts'

const attribute = {
  Name: optional('text', { pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', minLength: 1, maxLength: 20 }),
  AttributeDataType: optional('text', { oneOf: ['String', 'Number', 'DateTime', 'Boolean'] }),
  Mutable: optional('flag'),
  Required: optional('flag'),
  DeveloperOnlyAttribute: optional('flag'),
  StringAttributeConstraints: structure({ MinLength: optional('text'), MaxLength: optional('text') }),
  NumberAttributeConstraints: structure({ MinValue: optional('text'), MaxValue: optional('text') }),
}

/** SchemaAttributeType, by which CreateUserPool and AddCustomAttributes tell of attributes. */
export const attributeSchemas = structures(attribute, { maxEntries: 50 })

type GivenAttribute = MembersOf<typeof attribute>

/** The standard attributes as a new user pool has them, in AWS's order; lengths as text.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html */
const standardAttributes: readonly AttributeSchema[] = [
  { ...standard('sub'), mutable: false, required: true, least: '1' },
  ...['name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username', 'profile', 'picture'].map(
    standard,
  ),
  ...['website', 'email'].map(standard),
  standard('email_verified', 'Boolean'),
  standard('gender'),
  { ...standard('birthdate'), least: '10', most: '10' },
  ...['zoneinfo', 'locale', 'phone_number'].map((name) => standard(name)),
  standard('phone_number_verified', 'Boolean'),
  standard('address'),
  { ...standard('updated_at', 'Number'), least: '0', most: null },
  { ...standard('identities'), least: null, most: null },
]

function standard(name: string, type: AttributeSchema['type'] | number = 'String'): AttributeSchema {
  const isText = type === 'String' || typeof type === 'number'
  return {
    name,
    type: typeof type === 'number' ? 'String' : type,
    mutable: true,
    required: false,
    developerOnly: false,
    least: isText ? '0' : null,
    most: isText ? '2048' : null,
  }
}

const isStandard = (name: string) => standardAttributes.some((each) => each.name === name)

/**
 * The attributes that a request gives a pool: custom ones get the prefix of their names, standard ones are set off from
 * their usual form. The refusals are worded as public programs quote them.
 * @throws ServiceError
 */
export function readSchema(given: readonly GivenAttribute[] = []): readonly AttributeSchema[] {
  const read = given.map((each) => (isStandard(each.Name ?? '') ? readStandard(each) : readCustom(each)))
  const names = read.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  // The text is unverified: no public thread shows it.
  if (twice !== undefined) throw invalidParameter(`${twice}: Attribute is given twice.`)
  return read
}

/** @throws ServiceError */
export function readCustom(given: GivenAttribute): AttributeSchema {
  const { Name = '', AttributeDataType, Required } = given
  if (Required) {
    throw invalidParameter('Required custom attributes are not supported currently.')
  }
  const type = AttributeDataType as AttributeSchema['type'] | undefined
  if (type === undefined) {
    throw invalidParameter('Invalid AttributeDataType input, consider using the provided AttributeDataType enum.')
  }
  const isDeveloperOnly = given.DeveloperOnlyAttribute ?? false
  return {
    name: `${isDeveloperOnly ? 'dev:' : ''}custom:${Name}`,
    type,
    mutable: given.Mutable ?? true,
    required: false,
    developerOnly: isDeveloperOnly,
    ...limitsOf(given, type),
  }
}

function readStandard(given: GivenAttribute): AttributeSchema {
  const usual = standardAttributes.find(({ name }) => name === given.Name)
  if (!usual) throw invalidParameter(`${given.Name}: Attribute does not exist in the schema.`)
  if (given.AttributeDataType !== undefined && given.AttributeDataType !== usual.type) {
    throw invalidParameter(
      `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${usual.name}`,
    )
  }
  const { least, most } = limitsOf(given, usual.type)
  return {
    ...usual,
    mutable: given.Mutable ?? usual.mutable,
    required: given.Required ?? usual.required,
    least: least ?? usual.least,
    most: most ?? usual.most,
  }
}

function limitsOf(given: GivenAttribute, type: AttributeSchema['type']): Pick<AttributeSchema, 'least' | 'most'> {
  const { StringAttributeConstraints: text, NumberAttributeConstraints: number } = given
  if (type === 'String') return { least: text?.MinLength ?? null, most: text?.MaxLength ?? null }
  if (type === 'Number') return { least: number?.MinValue ?? null, most: number?.MaxValue ?? null }
  return { least: null, most: null }
}

/** All attributes of a pool: the standard ones, as it has them, and its own. @param schema null: none was set */
export function schemaOf(schema: readonly AttributeSchema[] | null): readonly AttributeSchema[] {
  const own = schema ?? []
  return [
    ...standardAttributes.map((usual) => own.find(({ name }) => name === usual.name) ?? usual),
    ...own.filter(({ name }) => !isStandard(name)),
  ]
}

/** SchemaAttributeType. */
export const describeAttribute = ({ least, most, ...attribute }: AttributeSchema): WireObject => ({
  Name: attribute.name,
  AttributeDataType: attribute.type,
  DeveloperOnlyAttribute: attribute.developerOnly,
  Mutable: attribute.mutable,
  Required: attribute.required,
  ...(attribute.type === 'String' && {
    StringAttributeConstraints: {
      ...(least !== null && { MinLength: least }),
      ...(most !== null && { MaxLength: most }),
    },
  }),
  ...(attribute.type === 'Number' && {
    NumberAttributeConstraints: {
      ...(least !== null && { MinValue: least }),
      ...(most !== null && { MaxValue: most }),
    },
  }),
})
