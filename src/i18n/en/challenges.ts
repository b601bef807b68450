import type { FormChallengeName } from '../../protocol/challenges.ts'

interface ChallengeTexts extends Readonly<Record<string, unknown>> {
  /** What to do where it is unknown whether the answer was accepted. */
  readonly unconfirmed: string
}

/** The form of each challenge. */
export const challenges = {
  NEW_PASSWORD_REQUIRED: {
    title: 'Choose a new password',
    about: (user: string) =>
      `${user} has a temporary password. The user pool requires a new one before it issues tokens.`,
    field: 'New password',
    // https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
    rules:
      'Unless this user pool has other rules: at least 8 characters, among them an uppercase letter, a lowercase letter, a number and a symbol.',
    missing: 'Enter a new password.',
    attributeMissing: 'The user pool requires this attribute.',
    button: 'Set password and sign in',
    back: 'Back',
    unconfirmed:
      'The new password may already be set. Start over and sign in with the new password; if it is refused, use the temporary one.',
  },
} as const satisfies Readonly<Record<FormChallengeName, ChallengeTexts>>
