import type { userPoolUsers as table } from '../../../diagnosis/symptoms/user-pool-users.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: what a user is, and may be: state, name and attributes. */
export const userPoolUsers: SymptomTexts<typeof table> = {
  'user-unknown': {
    cause: 'The user pool has no user with this name.',
    remedy: 'Check the spelling, and whether the user pool uses email addresses for sign-in.',
  },
  'user-disabled': {
    cause: 'An administrator disabled this user.',
    remedy: 'Enable the user again in the user pool.',
  },
  'user-unconfirmed': {
    cause: 'The user signed up but never confirmed the sign-up.',
    remedy: 'Confirm the account with the code, or have an administrator confirm it.',
  },
  'username-taken': {
    cause: 'The user pool already has a user with this name. An earlier sign-up whose response got lost counts, too.',
    remedy: 'Sign in with it, reset its password with “Forgot password”, or choose another username.',
  },
  'alias-taken': {
    cause:
      'The e-mail address or phone number belongs to another confirmed user, and this user pool uses it for sign-in.',
    remedy: 'Sign in as that user, or use another address.',
  },
  'username-form': {
    cause:
      'The user pool decides what a username looks like: some take an e-mail address or phone number as username, others forbid exactly that.',
    remedy: 'Enter a username of the form that the text above names.',
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
  'attribute-provided': {
    cause: (value) => `The user has a value for ${value} already, which the answer to this challenge can’t change.`,
    remedy: 'Leave the attribute out, and change it once signed in.',
  },
  'attribute-form': {
    cause: 'The value is no e-mail address or phone number as Cognito writes them.',
    remedy: 'Correct it; a phone number needs + and the country code, and digits only.',
  },
  'no-attribute-address': {
    cause: 'The user has no value for this attribute.',
    remedy: 'Update the attribute first.',
  },
  'attribute-not-verifiable': {
    cause: 'Cognito verifies only email and phone_number by a code.',
    remedy: 'Choose one of these two attributes.',
  },
  'sign-up-off': {
    cause: 'This user pool lets only administrators create users.',
    remedy: 'Have an administrator create the user, or enable self-registration in the user pool.',
  },
  'already-confirmed': {
    cause: 'The account was confirmed before.',
    remedy: 'Go back and sign in.',
  },
}
