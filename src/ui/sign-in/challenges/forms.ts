import type { FunctionComponent } from 'react'
import type { FormChallengeName } from '../../../protocol/challenges.ts'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChoiceForm } from './choice-form.tsx'
import { CodeForm } from './code-form.tsx'
import { CustomForm } from './custom-form.tsx'
import { MfaSetupForm } from './mfa-setup-form.tsx'
import { NewPasswordForm } from './new-password-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { SelectChallengeForm } from './select-challenge-form.tsx'
import { WebAuthnForm } from './web-authn-form.tsx'

/** The form of each challenge. */
export const challengeForms: { readonly [Name in FormChallengeName]: FunctionComponent<ChallengeFormProps<Name>> } = {
  NEW_PASSWORD_REQUIRED: NewPasswordForm,
  SELECT_CHALLENGE: SelectChallengeForm,
  PASSWORD: PasswordForm,
  PASSWORD_SRP: PasswordForm,
  SMS_OTP: CodeForm,
  SMS_MFA: CodeForm,
  EMAIL_OTP: CodeForm,
  SOFTWARE_TOKEN_MFA: CodeForm,
  SELECT_MFA_TYPE: ChoiceForm,
  CUSTOM_CHALLENGE: CustomForm,
  MFA_SETUP: MfaSetupForm,
  WEB_AUTHN: WebAuthnForm,
}
