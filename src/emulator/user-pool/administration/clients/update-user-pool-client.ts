import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { poolName } from '../pools/pool-settings.ts'
import { readSettings, settingMembers } from './client-settings.ts'
import { describeClient } from './describe-client.ts'
import { namedClient, requireClientOf } from './require-client-of.ts'

/**
 * What the request leaves out goes back to its default; the name alone stays.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html
 */
export const updateUserPoolClient: ServedOperation = (emulated, request) => {
  const { UserPoolId, ClientId, ClientName, ...given } = readMembers(request, {
    ...namedClient,
    ClientName: optional('text', { pattern: poolName.pattern ?? '', minLength: 1, maxLength: 128 }),
    ...settingMembers,
  })
  const { pool, client } = requireClientOf(emulated, { UserPoolId, ClientId })
  const { id, secret, secretCreated, newSecret, created = pool.created } = client
  const changed = {
    ...readSettings(pool, given, request, secret),
    id,
    name: ClientName ?? client.name,
    secret,
    ...(secretCreated !== undefined && { secretCreated }),
    ...(newSecret && { newSecret }),
    created,
    modified: emulated.now(),
  }
  pool.clients.set(id, changed)
  return { UserPoolClient: describeClient(pool, changed) }
}
