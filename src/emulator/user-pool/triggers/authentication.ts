import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type { User } from '../../state/user-pool.ts'
import { findUser } from '../account/user-names.ts'
import { askedUserRequest, invoke, type TriggerPlace, triggersOf, userRequest } from './invoke.ts'

/**
 * Before any proof. Of an unknown user it hears only where existence is a secret.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-authentication.html
 * @throws ServiceError
 */
export async function preAuthentication(
  place: TriggerPlace & { readonly client: UserPoolClient },
  name: string,
  validationData?: Readonly<Record<string, string>>,
): Promise<void> {
  const { preAuthentication: trigger } = triggersOf(place)
  if (!trigger) return
  const user = findUser(place.pool, name)
  if (!user && !place.client.preventUserExistenceErrors) return
  await invoke(place, 'PreAuthentication', trigger, {
    source: 'PreAuthentication_Authentication',
    userName: user?.username ?? name,
    request: {
      ...askedUserRequest(user),
      ...(validationData && { validationData }),
    },
    response: {},
  })
}

/** Before the tokens of a sign-in. @throws ServiceError */
export async function postAuthentication(place: TriggerPlace, user: User, newDeviceUsed: boolean): Promise<void> {
  await invoke(place, 'PostAuthentication', triggersOf(place).postAuthentication, {
    source: 'PostAuthentication_Authentication',
    userName: user.username,
    request: { ...userRequest(user), newDeviceUsed },
    response: {},
  })
}
