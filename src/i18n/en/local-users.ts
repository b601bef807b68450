/** The local Cognito's users, beside the form of the user pool. */
export const localUsers = {
  title: 'Users of the local Cognito',
  about: 'Sign in with one click as',
  unlisted: 'The local Cognito did not list its users in time: enter a username and a password below.',
  /** @param user name and note as the button shows them */
  signInAs: (user: string) => `Sign in as ${user}`,
  hindrances: {
    FORCE_CHANGE_PASSWORD: 'must change password',
    UNCONFIRMED: 'not confirmed',
    RESET_REQUIRED: 'must reset password',
    DISABLED: 'disabled',
  },
  secondFactors: { SMS_MFA: 'SMS code', EMAIL_OTP: 'e-mail code', SOFTWARE_TOKEN_MFA: 'TOTP' },
  mustSetUpMfa: 'must set up MFA',
  flows: { USER_SRP_AUTH: '', USER_AUTH: 'choice (USER_AUTH)', CUSTOM_AUTH: 'custom challenge' },
  more: (count: number) => `More users (${count})`,
  separator: ', ',
  fetchToken: 'Get a pretend token',
  tokenFailed: 'The local Cognito did not return a token.',
} as const
