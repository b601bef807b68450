import type { accountSymptoms as table } from '../../diagnosis/account-symptoms.ts'

/** Cause and remedy of each known refusal of what users do about their own account. */
export const accountSymptoms: Readonly<
  Record<keyof typeof table, { readonly cause: string; readonly remedy: string }>
> = {
  'password-history': {
    cause: 'The user pool remembers earlier passwords, and this is one of them.',
    remedy: 'Choose a password that was not used before.',
  },
  'username-taken': {
    cause: 'The user pool already has a user with this name. An earlier sign-up whose response got lost counts, too.',
    remedy: 'Sign in with it, reset its password with “Forgot password”, or choose another user name.',
  },
  'alias-taken': {
    cause:
      'The e-mail address or phone number belongs to another confirmed user, and this user pool uses it for sign-in.',
    remedy: 'Sign in as that user, or use another address.',
  },
  'username-form': {
    cause:
      'The user pool decides what a user name looks like: some take an e-mail address or phone number as user name, others forbid exactly that.',
    remedy: 'Enter a user name of the form that the text above names.',
  },
  'attribute-missing': {
    cause: 'An attribute that the user pool requires is missing, or a value has another form than its schema says.',
    remedy: 'Add or correct the attribute that the text above names; a phone number needs + and the country code.',
  },
  'attribute-not-writable': {
    cause:
      'The app client may not write one of these attributes, or it is one that only the user pool writes, such as email_verified.',
    remedy: 'Leave it out, or allow the app client to write it.',
  },
  'sign-up-off': {
    cause: 'This user pool lets only administrators create users.',
    remedy: 'Have an administrator create the user, or enable self-registration in the user pool.',
  },
  'already-confirmed': {
    cause: 'The account was confirmed before.',
    remedy: 'Go back and sign in.',
  },
  'sent-code-wrong': {
    cause: 'The code is not the one that was sent last: mistyped, or of an earlier message.',
    remedy: 'Enter the code of the latest message; what you typed besides is still there.',
  },
  'sent-code-expired': {
    cause:
      'The code has expired, was used, or was replaced by another one; or none was ever sent. With an unknown user name Cognito says the same.',
    remedy: 'Have a new code sent, and enter that one.',
  },
  'attempts-exceeded': {
    cause: 'Too many attempts or codes in a short time for this user, or in this account and Region.',
    remedy: 'Wait: 15 minutes after wrong codes, up to a day for e-mail limits. Then have a new code sent.',
  },
  'code-not-delivered': {
    cause: 'Cognito could not send the message. The user was created or changed all the same.',
    remedy:
      'Check the pool’s e-mail or SMS configuration (identity, sandbox, spending limit), then have the code sent again.',
  },
  'no-code-address': {
    cause:
      'There is no address for a code: the user has no verified e-mail address or phone number, or the pool verifies none.',
    remedy: 'Have an administrator confirm the user, verify an address, or set a password.',
  },
  'password-not-resettable': {
    cause: 'The user still has a temporary password, or signs in through another provider.',
    remedy: 'Sign in with the temporary password, or have an administrator set a new one.',
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
  'no-attribute-address': {
    cause: 'The user has no value for this attribute.',
    remedy: 'Update the attribute first.',
  },
  'attribute-form': {
    cause: 'The value is no e-mail address or phone number as Cognito writes them.',
    remedy: 'Correct it; a phone number needs + and the country code, and digits only.',
  },
  'trigger-refused': {
    cause:
      'A Lambda function of the user pool refused or failed; the text above names the trigger and repeats what the function threw.',
    remedy: 'Look at the function’s log, or enter what it allows.',
  },
}
