import type { ComputedChallengeName, FormChallengeName } from '../../../protocol/challenges.ts'
import type { DueChallenge, FlowChallenge } from './challenge.ts'
import { customChallenge } from './custom-challenge.ts'
import { deliveredCode } from './delivered-code.ts'
import { devicePasswordVerifier, deviceSrpAuth } from './device-srp.ts'
import { mfaSetup } from './mfa-setup.ts'
import { newPasswordRequired } from './new-password-required.ts'
import { password, passwordSrp } from './password.ts'
import { passwordVerifier } from './password-verifier.ts'
import { wantsFactor } from './second-factor.ts'
import { selectChallenge } from './select-challenge.ts'
import { selectMfaType } from './select-mfa-type.ts'
import { softwareTokenMfa } from './software-token-mfa.ts'
import { webAuthn } from './web-authn.ts'

/** In the order in which they are due, once a first factor was shown. */
export const dueChallenges: { readonly [Name in FormChallengeName]: DueChallenge } = {
  SELECT_CHALLENGE: selectChallenge,
  PASSWORD: password,
  PASSWORD_SRP: passwordSrp,
  SMS_OTP: deliveredCode({ name: 'SMS_OTP', medium: 'SMS' }),
  WEB_AUTHN: webAuthn,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
  CUSTOM_CHALLENGE: customChallenge,
  MFA_SETUP: mfaSetup,
  SELECT_MFA_TYPE: selectMfaType,
  SMS_MFA: deliveredCode({ name: 'SMS_MFA', medium: 'SMS', isDue: wantsFactor('SMS_MFA') }),
  EMAIL_OTP: deliveredCode({ name: 'EMAIL_OTP', medium: 'EMAIL', isDue: wantsFactor('EMAIL_OTP') }),
  SOFTWARE_TOKEN_MFA: softwareTokenMfa,
}

export const flowChallenges: { readonly [Name in ComputedChallengeName]: FlowChallenge } = {
  PASSWORD_VERIFIER: passwordVerifier,
  DEVICE_SRP_AUTH: deviceSrpAuth,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifier,
}
