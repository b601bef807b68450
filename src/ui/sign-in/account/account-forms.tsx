import type { PasswordSignIn } from '../../../cognito/user-pool/sign-in.ts'
import type { AccountStep } from '../../../session/tasks/account.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { ForgottenForm } from './forgotten-form.tsx'
import { ResetForm } from './reset-form.tsx'
import { SignUpForm } from './sign-up-form.tsx'

export interface TypedProps {
  /** In the form of the sign-in, which these stand in for. */
  readonly typed: PasswordSignIn
  readonly onTyped: (change: Partial<Pick<PasswordSignIn, 'username' | 'password'>>) => void
}

interface AccountFormsProps extends TypedProps {
  readonly step: Exclude<AccountStep, { readonly at: 'ready' }>
}

/** The form of the step that the account is at. */
export function AccountForms({ step, ...typed }: AccountFormsProps) {
  switch (step.at) {
    case 'signing-up':
      return <SignUpForm {...typed} />
    case 'confirming':
      return <ConfirmForm step={step} {...typed} />
    case 'forgotten':
      return <ForgottenForm username={step.username} />
    case 'resetting':
      return <ResetForm step={step} {...typed} />
    default:
      return step satisfies never
  }
}
