import type { PasswordReset } from '../../../cognito/user-pool/forgotten-password.ts'
import type { PasswordSignIn } from '../../../cognito/user-pool/sign-in.ts'
import type { NewAccount } from '../../../cognito/user-pool/sign-up.ts'
import type { TaskContext } from '../task-context.ts'
import { taskServices } from '../task-services.ts'
import type { AccountStep } from './account-step.ts'

/** @param typed what the first sign-in is made with */
export async function takeSignUp(context: TaskContext, account: NewAccount, typed: PasswordSignIn): Promise<void> {
  const { signUp } = await taskServices.signUp()
  const { username } = account
  const { isConfirmed, delivery, session } = await signUp(context.connection, account)
  if (isConfirmed) becomeReady(context, username, { typed, session })
  else context.updateResults({ account: { at: 'confirming', username, delivery, session } })
}

export async function takeConfirmation(context: TaskContext, code: string, typed: PasswordSignIn): Promise<void> {
  const { confirmSignUp } = await taskServices.signUp()
  const { username, session } = stepAt(context, 'confirming')
  const forSignIn = await confirmSignUp(context.connection, username, code, session)
  becomeReady(context, username, { typed, session: forSignIn })
}

export async function resendCode(context: TaskContext): Promise<void> {
  const { resendCode: send } = await taskServices.signUp()
  const step = stepAt(context, 'confirming')
  const delivery = await send(context.connection, step.username)
  context.updateResults({ account: { ...step, delivery } })
}

export async function requestReset(context: TaskContext, username: string): Promise<void> {
  const { forgotPassword } = await taskServices.forgottenPassword()
  const delivery = await forgotPassword(context.connection, username)
  context.updateResults({ account: { at: 'resetting', username, delivery } })
}

export async function takeReset(context: TaskContext, reset: Omit<PasswordReset, 'username'>): Promise<void> {
  const { resetPassword } = await taskServices.forgottenPassword()
  const { username } = stepAt(context, 'resetting')
  await resetPassword(context.connection, { ...reset, username })
  context.updateResults({ account: { at: 'ready', username, after: 'resetting' } })
}

/** Straight on to the first sign-in, unless there is no Session, and the password was typed for another user or not at all. */
function becomeReady(
  context: TaskContext,
  username: string,
  { typed, session }: { readonly typed: PasswordSignIn; readonly session: string | undefined },
): void {
  context.updateResults({ account: { at: 'ready', username, after: 'confirming' } })
  if (session !== undefined) context.signIn({ username, password: '', flow: 'choice', session })
  else if (typed.password !== '' && typed.username === username) context.signIn(typed)
}

type StepAt<At extends AccountStep['at']> = Extract<AccountStep, { readonly at: At }>

function stepAt<At extends AccountStep['at']>(context: TaskContext, at: At): StepAt<At> {
  const step = context.results().account
  if (!isAt(step, at)) throw new Error(`no account is at ${at}`)
  return step
}

function isAt<At extends AccountStep['at']>(step: AccountStep | null, at: At): step is StepAt<At> {
  return step?.at === at
}
