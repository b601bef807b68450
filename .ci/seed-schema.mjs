import { toJsonSchema } from '@valibot/to-json-schema'

/**
 * The JSON Schema of a seed file, made of the form by which the reader checks it. What the form leaves to code is added:
 * members that are none are refused, and an operation must be one that is answered.
 * @param form of valibot
 * @param operations their names
 */
export function seedSchema(form, operations) {
  const schema = toJsonSchema(form, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' })
  const call = schema.properties.calls.items
  schema.additionalProperties = false
  call.additionalProperties = false
  call.required = ['operation']
  call.properties.operation = {
    description: 'A call that the local Cognito answers, or a step of its own.',
    anyOf: [{ enum: operations }, { type: 'string', pattern: '^cognito-(idp|identity):\\w+$' }],
  }
  call.properties.input = {
    description: 'The request. { "Ref": "pool" } stands for what an earlier call made.',
    type: 'object',
  }
  Object.assign(call.properties.as, { description: 'By which later calls refer to what this one makes.' })
  Object.assign(call.properties.id, { description: 'In place of an ID that follows from the names in the input.' })
  return { title: 'Seed of the local Cognito', ...schema }
}
