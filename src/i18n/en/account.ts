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
  own: {
    title: 'Account',
    about: 'What this user can change without an administrator. Each change is a call with the access token.',
    lacksScope:
      'The access token lacks the scope aws.cognito.signin.user.admin, so that the user pool refuses all of this. Request the scope at the Hosted UI, or sign in through the user pool API, whose tokens always have it.',
    attributes: 'Attributes',
    read: 'Read the attributes',
    update: 'Update',
    updateAbout: 'Change or add attributes; a changed address has to be verified again.',
    verify: 'Verify an address',
    attribute: 'Attribute',
    sendCode: 'Send a code',
    verifyCode: 'Verify',
    password: 'Password',
    before: 'Current password',
    change: 'Change the password',
    changed: 'The password was changed.',
    mfa: 'Second factors',
    readFactors: 'Read the factors',
    settings: { keep: 'leave unchanged', off: 'off', on: 'on', preferred: 'on and preferred' },
    setMfa: 'Set the second factors',
    columns: { setting: 'Member', before: 'Before', now: 'Now' },
    none: 'none',
    startTotp: 'Set up an authenticator app',
    totpAbout:
      'Scan the QR code with an authenticator app, or type the secret, then enter the code that the app shows.',
    finishTotp: 'Turn on the app',
    remove: 'Delete the account',
    removeAbout: 'Deletes the user from the user pool, for good. The identity in the identity pool remains.',
    removeNow: (user: string) => `Delete ${user} for good`,
    keep: 'Keep the account',
    removed:
      'The user was deleted. Cognito refuses the tokens from now on; AWS credentials work until they expire. Sign out to leave them.',
  },
  ready: {
    confirming: (user: string) => `The account ${user} is confirmed and can sign in.`,
    resetting: (user: string) => `The new password of ${user} is set. Sign in with it.`,
  },
} as const
