import type { PostConfirmationSource, PreSignUpResponse, PreSignUpSource } from '../../state/triggers.ts'
import type { User } from '../../state/user-pool.ts'
import { invoke, type TriggerPlace, triggersOf, userRequest } from './invoke.ts'

const nothing: PreSignUpResponse = { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false }

/** @throws ServiceError: the user is not to be made */
export async function preSignUp(
  place: TriggerPlace,
  source: PreSignUpSource,
  { username, attributes }: Pick<User, 'username' | 'attributes'>,
  validationData?: Readonly<Record<string, string>>,
): Promise<PreSignUpResponse> {
  const request = { userAttributes: attributes, ...(validationData && { validationData }) }
  const invocation = { source, userName: username, request, response: nothing }
  return (await invoke(place, 'PreSignUp', triggersOf(place).preSignUp, invocation)) ?? nothing
}

/** @throws ServiceError, although the user is confirmed */
export async function postConfirmation(place: TriggerPlace, source: PostConfirmationSource, user: User): Promise<void> {
  const invocation = { source, userName: user.username, request: userRequest(user), response: {} }
  await invoke(place, 'PostConfirmation', triggersOf(place).postConfirmation, invocation)
}
