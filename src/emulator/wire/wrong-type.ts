import { ServiceError } from './errors.ts'

/**
 * The refusal of a value that should have been text, as both services word it: an object (amplify-js issue 5165), a list
 * (aws-sdk-js-v3 issue 2831), a number (pmill/aws-cognito issue 10). For true and false it is unverified.
 */
export const notText = (value: unknown): ServiceError => serialization(notConverted(value, 'String'))

export const notFlag = (value: unknown): ServiceError => serialization(notConverted(value, 'Boolean'))

/** As in amplify-js issue 4738. */
export const notMap = (): ServiceError => serialization('Expected map or null')

export const notList = (): ServiceError => serialization('Expected list or null')

function notConverted(value: unknown, kind: string): string {
  if (Array.isArray(value)) return 'Start of list found where not expected'
  switch (typeof value) {
    case 'object':
      return 'Start of structure or map found where not expected'
    case 'number':
      return `class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an ${kind}`
    case 'boolean':
      return `class java.lang.Boolean can not be converted to an ${kind}`
    default:
      return `class java.lang.String can not be converted to an ${kind}`
  }
}

const serialization = (message: string) => new ServiceError('SerializationException', message)
