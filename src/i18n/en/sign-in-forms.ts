/** The forms of the sign-in methods that come after the first screen. */
export const signInForms = {
  userPool: {
    username: 'Username',
    password: 'Password',
    flow: 'Password flow',
    flows: {
      srp: { name: 'SRP', about: 'The password never leaves this browser; Cognito receives a proof that you know it.' },
      plain: { name: 'Plain password', about: 'USER_PASSWORD_AUTH: the password itself is sent to Cognito.' },
      choice: {
        name: 'Choice-based (USER_AUTH)',
        about: 'The user pool names the first factors that this user can begin with: password, code or passkey.',
      },
      custom: {
        name: 'Custom (CUSTOM_AUTH)',
        about: 'Lambda functions of the user pool ask questions and judge the answers, without a password or after it.',
      },
    },
    preferred: 'Preferred challenge',
    noPreferred: 'None: let me choose',
    strength: 'Level wanted (step-up)',
    passwordLater: 'Left empty, it is asked for once the user pool wants it.',
    srpFirst: 'Prove the password by SRP first',
    button: 'Sign in',
    usernameMissing: 'Enter a username.',
    passwordMissing: 'Enter a password.',
    testUsers: 'Use test users only: a page other than the Hosted UI can read the password that you type into it.',
    localUsers: 'Local Cognito users and passwords',
  },
  strength: {
    levels:
      'Names of levels, the preferred one first, separated by spaces: urn:cognito:loa:1 (password), 2 (one code), 3 (passkey, or password and code), 4 (password and authenticator app). Needs the Essentials or Plus plan.',
    maxAge: 'The oldest sign-in that still counts, in seconds.',
    missing: 'Enter the level to step up to.',
  },
  hostedUi: {
    button: 'Continue to the Hosted UI',
    provider: (name: string) => `Continue with ${name}`,
    about:
      'You leave this page and return signed in. Uses the authorization code flow with PKCE; state and nonce are verified.',
    redirect: 'Callback URL to register for the app client',
    endSession: 'End the Hosted UI session',
    session:
      'The Hosted UI keeps its own session for one hour, so it may not ask for a password the next time you sign in.',
  },
  providerToken: {
    provider: 'Provider',
    issuer: 'Issuer',
    issuerHint: 'As in the token’s iss claim, e.g. https://login.example.com/realms/staff',
    issuerMissing: 'Enter the issuer URL.',
    token: 'Token',
    tokenMissing: 'Paste a token.',
    button: 'Use token',
    wants: {
      'access-token': 'The identity pool requires this provider’s access token.',
      'id-token': 'The identity pool requires this provider’s ID token, not its access token.',
    },
    key: 'Logins key',
    localTokens: 'Open the page of the pretend provider',
  },
} as const
