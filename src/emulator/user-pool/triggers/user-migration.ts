import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type { ClientMetadata } from '../../state/triggers.ts'
import type { User } from '../../state/user-pool.ts'
import { ServiceError } from '../../wire/errors.ts'
import { newUser } from '../account/new-user.ts'
import { findUser, namesOfNew } from '../account/user-names.ts'
import { keepPassword } from '../kept-password.ts'
import { invoke, type TriggerPlace, triggersOf } from './invoke.ts'

/**
 * Asks the trigger for a user that the pool doesn't know, and makes the user as it answers.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html
 * @param password null: it was forgotten
 * @throws ServiceError; its type and text are those of public question threads
 */
export async function migrateUser(
  place: TriggerPlace & { readonly client: UserPoolClient },
  name: string,
  password: string | null,
  validationData?: ClientMetadata,
): Promise<User | null> {
  const { userMigration: trigger } = triggersOf(place)
  if (!trigger || findUser(place.pool, name)) return null
  const answer = await invoke(place, 'UserMigration', trigger, {
    source: password === null ? 'UserMigration_ForgotPassword' : 'UserMigration_Authentication',
    userName: name,
    request: { password, ...(validationData && { validationData }) },
    response: { userAttributes: null, finalUserStatus: null },
  }).catch((error: unknown) => {
    if (!(error instanceof ServiceError)) throw error
    if (place.client.preventUserExistenceErrors) return null
    throw new ServiceError('UserNotFoundException', `Exception migrating user in app client ${place.client.id}`)
  })
  if (!answer?.userAttributes) return null
  const { emulated, pool } = place
  const names = namesOfNew(pool, name, answer.userAttributes)
  const status = answer.finalUserStatus === 'CONFIRMED' ? 'CONFIRMED' : 'RESET_REQUIRED'
  const user = newUser(emulated, pool, { ...names, status })
  if (password !== null) user.password = await keepPassword(pool.id, user.username, password)
  // Another request may have brought the same user meanwhile.
  const present = findUser(pool, name)
  if (!present) pool.users.set(user.username, user)
  return present ?? user
}
