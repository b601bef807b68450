import { letters } from '../../../../text/letters.ts'
import { invalidParameter } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'
import { poolName } from '../pools/pool-settings.ts'
import { generatedSecret, ownSecret } from './client-secrets.ts'
import { readSettings, settingMembers } from './client-settings.ts'
import { describeClient } from './describe-client.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
export const createUserPoolClient: ServedOperation = (emulated, request) => {
  const { UserPoolId, ClientName, GenerateSecret, ClientSecret, ...given } = readMembers(request, {
    UserPoolId: userPoolId,
    ClientName: poolName,
    GenerateSecret: optional('flag'),
    ClientSecret: ownSecret,
    ...settingMembers,
  })
  const pool = requirePool(emulated, UserPoolId)
  // The text is unverified: no public thread shows it.
  if (GenerateSecret && ClientSecret !== undefined) {
    throw invalidParameter('ClientSecret cannot be provided when GenerateSecret is true.')
  }
  const secret = ClientSecret ?? (GenerateSecret ? generatedSecret() : null)
  const now = emulated.now()
  const client = {
    ...readSettings(pool, given, request, secret),
    id: letters(26, 'lower case'),
    name: ClientName,
    secret,
    created: now,
    modified: now,
  }
  pool.clients.set(client.id, client)
  return { UserPoolClient: describeClient(pool, client) }
}
