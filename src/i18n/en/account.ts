const mediums: Readonly<Record<string, string>> = { EMAIL: 'by e-mail', SMS: 'by SMS' }

/** What users do about their own account before they can sign in. */
export const account = {
  create: 'Create account',
  forgot: 'Forgot password',
  back: 'Back',
  /** @param medium e.g. `EMAIL`; null: not told */
  sent: (destination: string | null, medium: string | null) =>
    `${['Cognito sent a code', mediums[medium ?? ''], destination && `to ${destination}`].filter(Boolean).join(' ')}.`,
  signUp: {
    about: 'Creates a user in this user pool. Cognito then sends a code to the address, which confirms the account.',
    passwordAbout: 'Empty: no password, where the user pool allows sign-in by code or passkey.',
    attributeName: (row: number) => `Attribute ${row}`,
    attributeValue: (row: number) => `Value ${row}`,
    nameMissing: 'Enter the attribute’s name.',
    more: 'Add an attribute',
  },
  confirm: {
    title: 'Confirm the account',
    about: (user: string) => `${user} signed up and can sign in once the code has come back.`,
    earlier: 'Cognito sent a code when the user signed up. If it is lost or older than a day, have it sent again.',
    button: 'Confirm',
    resend: 'Resend the code',
  },
  forgotten: {
    about: 'Cognito sends a code to a verified e-mail address or phone number of the user.',
    button: 'Send a code',
  },
  reset: {
    title: 'Reset the password',
    about: (user: string) => `Enter the code and a new password for ${user}.`,
    button: 'Set the new password',
  },
  ready: {
    confirming: (user: string) => `The account ${user} is confirmed and can sign in.`,
    resetting: (user: string) => `The new password of ${user} is set. Sign in with it.`,
  },
} as const
