import type { AccountStep } from '../../../session/tasks/account/account-step.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { ForgottenForm } from './forgotten-form.tsx'
import { ResetForm } from './reset-form.tsx'
import { SignUpForm } from './sign-up-form.tsx'
import type { TypedProps } from './typed-props.ts'

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
