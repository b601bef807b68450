import type { codes as table } from '../../../diagnosis/symptoms/codes.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: codes by message and of authenticator apps, and the factors that they belong to. */
export const codes: SymptomTexts<typeof table> = {
  'code-wrong': {
    cause:
      'The code is not the one that this sign-in waits for: mistyped, of an earlier message, or from a clock that differs.',
    remedy:
      'Enter the code of the latest message; with an authenticator app, the code that it shows now, and check the clock of that device. The Session stays open for another try.',
  },
  'code-used': {
    cause: 'An authenticator app’s code is accepted once, and this one or a later one was used before.',
    remedy: 'Wait for the next code, at most 30 seconds, and enter that one.',
  },
  'sent-code-wrong': {
    cause: 'The code is not the one that was sent last: mistyped, or of an earlier message.',
    remedy: 'Enter the code of the latest message; what you typed besides is still there.',
  },
  'sent-code-expired': {
    cause:
      'The code has expired, was used, or was replaced by another one; or none was ever sent. With an unknown username Cognito says the same.',
    remedy: 'Have a new code sent, and enter that one.',
  },
  'code-not-delivered': {
    cause: 'Cognito could not send the message. The user was created or changed all the same.',
    remedy:
      'Check the pool’s e-mail or SMS configuration (identity, sandbox, spending limit), then have the code sent again.',
  },
  'sms-role': {
    cause:
      'The user pool can’t assume the IAM role that it sends text messages with: the role or its external ID is wrong, or it may not call sns:Publish.',
    remedy: 'Set up SMS in the user pool again, with a new role, or correct the role’s trust policy.',
  },
  'email-role': {
    cause:
      'Cognito may not send e-mail with the identity that the user pool is set to: Amazon SES’s identity or its sending policy is missing, or in another Region.',
    remedy: 'Check the e-mail configuration of the user pool and the identity in Amazon SES.',
  },
  'no-code-address': {
    cause:
      'There is no address for a code: the user has no verified e-mail address or phone number, or the pool verifies none.',
    remedy: 'Have an administrator confirm the user, verify an address, or set a password.',
  },
  'totp-code-wrong': {
    cause: 'The code does not come from this secret, or from a clock that differs.',
    remedy:
      'Scan the QR code or enter the secret again, check the clock of the device, and enter the code that the app shows now.',
  },
  'no-factor-address': {
    cause: 'The user has no e-mail address or phone number for this second factor.',
    remedy: 'Add the attribute under Attributes and verify it, then set the factor again.',
  },
  'no-authenticator-app': {
    cause: 'No authenticator app has been set up for this user.',
    remedy: 'Set one up below; that also turns the factor on.',
  },
  'factor-unknown': {
    cause:
      'Cognito finds no second factor that it could use for this user: none was set up, or the pool allows none that the user has.',
    remedy: 'Set a factor up for the user, or allow another one in the user pool.',
  },
  'factor-not-set-up': {
    cause: 'The factor that was chosen is none of those that this user has set up.',
    remedy: 'Choose one of the factors that the challenge offers.',
  },
  'mfa-required': {
    cause: 'The user pool requires a second factor from every user, so the last one can’t be turned off.',
    remedy: 'Set up another factor first, or make MFA optional in the user pool.',
  },
  'factor-preference': {
    cause: 'One factor at most can be preferred, and it must be turned on.',
    remedy: 'Prefer a single factor among those that are turned on.',
  },
}
