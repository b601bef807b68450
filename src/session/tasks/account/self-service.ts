import type { AddressAttribute, PasswordChange } from '../../../cognito/user-pool/change-account.ts'
import type { Attributes } from '../../../cognito/user-pool/get-user.ts'
import type { MfaPreference } from '../../../cognito/user-pool/second-factors.ts'
import type { AccessToken } from '../../../token/token-set.ts'
import { usable } from '../../usable.ts'
import type { TaskContext } from '../task-context.ts'
import { taskServices } from '../task-services.ts'
import type { SelfServiceResults } from './self-service-results.ts'

export async function changePassword(
  { connection }: TaskContext,
  accessToken: AccessToken,
  change: PasswordChange,
): Promise<void> {
  const { changePassword: send } = await taskServices.changeAccount()
  await send(connection, usable(accessToken), change)
}

export async function updateAttributes(
  context: TaskContext,
  accessToken: AccessToken,
  attributes: Attributes,
): Promise<void> {
  const { updateAttributes: send } = await taskServices.changeAccount()
  await send(context.connection, usable(accessToken), attributes)
}

export async function sendAttributeCode(
  context: TaskContext,
  accessToken: AccessToken,
  attribute: AddressAttribute,
): Promise<void> {
  const { sendAttributeCode: send } = await taskServices.changeAccount()
  const delivery = await send(context.connection, usable(accessToken), attribute)
  update(context, { sentCode: { attribute, delivery } })
}

export async function verifyAttribute(
  context: TaskContext,
  accessToken: AccessToken,
  code: { readonly attribute: AddressAttribute; readonly code: string },
): Promise<void> {
  const { verifyAttribute: send } = await taskServices.changeAccount()
  await send(context.connection, usable(accessToken), code)
  update(context, { sentCode: null })
}

export async function readFactors(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const { authFactors } = await taskServices.secondFactors()
  const now = await authFactors(context.connection, usable(accessToken))
  const { factors } = context.results().selfService
  const isAfterChange = factors?.now === null
  update(context, { factors: { before: isAfterChange ? factors.before : null, now } })
}

/** Reads the factors before, and they are read again after it: setting one can turn another off. */
export async function setMfaPreference(
  context: TaskContext,
  accessToken: AccessToken,
  preference: MfaPreference,
): Promise<void> {
  const { connection } = context
  const { authFactors, setMfaPreference: send } = await taskServices.secondFactors()
  const before = await authFactors(connection, usable(accessToken))
  await send(connection, accessToken, preference)
  update(context, { factors: { before, now: null } })
}

export async function startSoftwareToken(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const { startSoftwareToken: send } = await taskServices.secondFactors()
  update(context, { totpSecret: await send(context.connection, usable(accessToken)) })
}

/** Takes the app's first code, and turns the factor on. */
export async function finishSoftwareToken(context: TaskContext, accessToken: AccessToken, code: string): Promise<void> {
  const { proveSoftwareToken } = await taskServices.secondFactors()
  await proveSoftwareToken(context.connection, usable(accessToken), code)
  update(context, { totpSecret: null })
  await setMfaPreference(context, accessToken, { SOFTWARE_TOKEN_MFA: 'preferred' })
}

/** The page keeps what was issued, so that it can be tried what still works. */
export async function deleteUser(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const { deleteUser: send } = await taskServices.changeAccount()
  await send(context.connection, usable(accessToken))
  update(context, { isUserDeleted: true })
}

function update({ results, updateResults }: TaskContext, change: SelfServiceResults): void {
  updateResults({ selfService: { ...results().selfService, ...change } })
}
