import type { Need } from '../../protocol/sign-in-methods.ts'

const needs: Readonly<Record<Need, string>> = {
  'identity-pool': 'Requires an identity pool in the connection.',
  'user-pool': 'Requires a user pool and an app client in the connection.',
  'hosted-ui': 'Requires a Hosted UI domain in the connection.',
}

export const signIn = {
  needs,
  choose: 'Choose how to sign in',
  about: 'Every request is recorded under Trace as it happens.',
  cancel: 'Cancel',
  foreign: {
    title: 'This connection does not go to AWS',
    about: (hosts: string) =>
      `As configured, this connection sends passwords, tokens and credentials to ${hosts}, which is neither AWS nor this machine. Continue only if you know who runs it.`,
    button: (hosts: string) => `Send them to ${hosts}`,
  },
  guest: {
    button: 'Continue as guest',
    forget: 'New guest identity',
    known: 'This browser already has a guest identity here and will reuse it:',
    forgotten: 'The next guest sign-in will create a new identity.',
    cost: 'Guests send no token. A new guest identity can’t be undone, so this browser reuses the last one.',
  },
  userPool: {
    username: 'Username',
    password: 'Password',
    flow: 'Password flow',
    srp: 'SRP',
    srpAbout: 'The password never leaves this browser; Cognito receives a proof that you know it.',
    plain: 'Plain password',
    plainAbout: 'USER_PASSWORD_AUTH: the password itself is sent to Cognito.',
    button: 'Sign in',
    usernameMissing: 'Enter a username.',
    passwordMissing: 'Enter a password.',
    testUsers: 'Use test users only: a page other than the Hosted UI can read the password that you type into it.',
    localUsers: 'Local Cognito users and passwords',
  },
  hostedUi: {
    button: 'Continue to the Hosted UI',
    provider: (name: string) => `Continue with ${name}`,
    about:
      'You leave this page and return signed in. Uses the authorization code flow with PKCE; state and nonce are verified.',
    redirect: 'Callback URL to register for the app client',
    leaving: 'Redirecting to the Hosted UI',
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
    localTokens: 'Get a pretend token from the local Cognito',
  },
} as const
