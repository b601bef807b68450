import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { namedClient, requireClientOf } from './require-client-of.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html */
export const deleteUserPoolClient: ServedOperation = (emulated, request) => {
  const { pool, client } = requireClientOf(emulated, readMembers(request, namedClient))
  pool.clients.delete(client.id)
  return {}
}
