import { invalidParameter } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'
import { changePool } from './change-pool.ts'
import { attributeSchemas, readCustom } from './schema.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddCustomAttributes.html */
export const addCustomAttributes: ServedOperation = (emulated, request) => {
  const { UserPoolId, CustomAttributes = [] } = readMembers(request, {
    UserPoolId: userPoolId,
    CustomAttributes: attributeSchemas,
  })
  const pool = requirePool(emulated, UserPoolId)
  const added = CustomAttributes.map(readCustom)
  const before = pool.schema ?? []
  const present = added.find(({ name }) => before.some((known) => known.name === name))
  // The text is that of public programs.
  if (present) {
    const plain = present.name.replace(/^dev:/, '')
    throw invalidParameter(`${plain}: Existing attribute already has name ${present.name}.`)
  }
  changePool(emulated, pool, { schema: [...before, ...added] })
  return {}
}
