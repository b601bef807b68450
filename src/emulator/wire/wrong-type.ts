import { ServiceError } from './errors.ts'

/**
 * The refusals of AWS's serializer, as both services word them: an object (amplify-js issue 5165), a list (aws-sdk-js-v3
 * issue 2831), a number (pmill/aws-cognito issue 10), no map (amplify-js issue 4738). The others are those of Kinesis,
 * which has the same serializer: mhart/kinesalite's test/helpers.js also runs against AWS.
 */
const found = {
  list: 'Start of list found where not expected',
  object: 'Start of structure or map found where not expected.',
}

export const notText = (value: unknown): ServiceError => serialization(notConverted(value, 'String'))

export const notFlag = (value: unknown): ServiceError => serialization(notConverted(value, 'Boolean'))

export const notMap = (value: unknown): ServiceError =>
  serialization(Array.isArray(value) ? found.list : 'Expected map or null')

export const notInteger = (value: unknown): ServiceError => serialization(notConverted(value, 'Integer'))

export const notList = (value: unknown): ServiceError =>
  serialization(isObject(value) ? found.object : 'Expected list or null')

export const notStructure = (value: unknown): ServiceError =>
  serialization(Array.isArray(value) ? found.list : 'Expected null')

/** The type is that of aws-azure-login pull request 30; the text is unverified: no public thread shows it. */
export const notNumber = (name: string): ServiceError =>
  new ServiceError('MalformedInput', `${name} must be a whole number`)

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

function notConverted(value: unknown, kind: string): string {
  if (Array.isArray(value)) return found.list
  switch (typeof value) {
    case 'object':
      return found.object
    case 'number':
      return `class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an ${kind}`
    case 'boolean':
      return `class java.lang.Boolean can not be converted to an ${kind}`
    default:
      return `'${value}' can not be converted to an ${kind}`
  }
}

const serialization = (message: string) => new ServiceError('SerializationException', message)
