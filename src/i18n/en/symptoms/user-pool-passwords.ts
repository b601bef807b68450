import type { userPoolPasswords as table } from '../../../diagnosis/symptoms/user-pool-passwords.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: passwords that are wrong, too old, or no passwords of this user pool. */
export const userPoolPasswords: SymptomTexts<typeof table> = {
  'srp-clock': {
    cause:
      'This computer’s clock differs from Cognito’s by so much that the proof of the password, which has the time in it, is refused. Cognito words that as a wrong password.',
    remedy: 'Set the clock of this computer, best by its time service, then sign in again.',
  },
  'srp-pool-id': {
    cause:
      'The user pool ID of the connection is wrong. The app client was found without it, but the proof of the password contains the pool’s name, so every password is refused.',
    remedy: 'Correct the user pool ID in the connection: compare it with the list of your user pools.',
  },
  'old-password-wrong': {
    cause: 'The current password is wrong. Cognito uses the same words as for a failed sign-in.',
    remedy: 'Enter the password that you signed in with; the new one is still there.',
  },
  'wrong-password': {
    cause: 'The password is wrong, or there is no such user: Cognito does not say which.',
    remedy: 'Check both, including upper and lower case, and that this is the right user pool.',
  },
  'too-many-passwords': {
    cause: 'Too many wrong passwords in a row: Cognito waits before it accepts another.',
    remedy: 'Wait; the delay doubles with each attempt, up to about 15 minutes.',
  },
  'temporary-password-expired': {
    cause: 'The temporary password expired before it was used.',
    remedy: 'Have an administrator set a new one.',
  },
  'password-reset': {
    cause: 'An administrator requires a new password.',
    remedy: 'Reset the password with a code that Cognito sends to the user.',
  },
  'password-not-resettable': {
    cause: 'The user still has a temporary password, or signs in through another provider.',
    remedy: 'Sign in with the temporary password, or have an administrator set a new one.',
  },
  'password-constraint': {
    cause: 'No user pool accepts this password: it has fewer than six characters, or a space at its beginning or end.',
    remedy: 'Choose a longer password without spaces at its ends. The text above names the rule.',
  },
  'password-policy': {
    cause: 'The new password does not meet the pool’s password policy.',
    remedy: 'Choose a password that meets the policy named above.',
  },
  'password-history': {
    cause: 'The user pool remembers earlier passwords, and this is one of them.',
    remedy: 'Choose a password that was not used before.',
  },
}
