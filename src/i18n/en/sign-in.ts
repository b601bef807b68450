import type { Need } from '../../protocol/sign-in-methods.ts'

const needs: Readonly<Record<Need, string>> = {
  'identity-pool': 'Needs an identity pool: identityPoolId in config.json.',
  'user-pool': 'Needs a user pool: userPoolId and userPoolClientId in config.json.',
  'hosted-ui': 'Needs a Hosted UI domain: hostedUiDomain in config.json.',
}

export const signIn = {
  needs,
  choose: 'Choose how to sign in',
  about: 'Every request of the sign-in is recorded under Trace as it happens.',
  cancel: 'Cancel',
  foreign: {
    title: 'This connection does not go to AWS',
    about: (hosts: string) =>
      `Passwords, tokens and credentials of this connection are sent to ${hosts}, as its configuration says. That is neither AWS nor this machine. Go on only if you know who runs it.`,
    button: (hosts: string) => `Send them to ${hosts}`,
  },
  guest: {
    button: 'Continue as guest',
    forget: 'New guest identity',
    known: 'This browser is already a guest here, and will be the same one again:',
    forgotten: 'The next guest will be a new one.',
    cost: 'A guest sends no token. Each new guest stays in the identity pool for good, so this browser remembers who it was.',
  },
  userPool: {
    username: 'Username',
    password: 'Password',
    flow: 'Password flow',
    srp: 'SRP',
    srpAbout: 'The password stays in this browser; Cognito gets a proof that you know it.',
    plain: 'Plain password',
    plainAbout: 'USER_PASSWORD_AUTH: the password travels over the network to Cognito.',
    button: 'Sign in',
    usernameMissing: 'Enter a username.',
    passwordMissing: 'Enter a password.',
    testUsers:
      'For learning and for test users: a page that is not the Hosted UI sees the password that is typed into it.',
    localUsers: 'Users and passwords of the local Cognito',
  },
  hostedUi: {
    button: 'Continue to the Hosted UI',
    provider: (name: string) => `Continue with ${name}`,
    about: 'You leave this page and come back signed in. The code flow with PKCE is used; state and nonce are checked.',
    redirect: 'Callback URL to register at the app client',
    leaving: 'Leaving for the Hosted UI',
    endSession: 'End the Hosted UI session',
    session: 'The Hosted UI keeps a session of its own for one hour, so signing in again may not ask for a password.',
  },
  providerToken: {
    provider: 'Provider',
    issuer: 'Issuer',
    issuerHint: 'As in the token’s iss claim, e.g. https://login.example.com/realms/staff',
    issuerMissing: 'Enter the issuer’s address.',
    token: 'Token',
    tokenMissing: 'Paste a token.',
    button: 'Use token',
    wants: {
      'access-token': 'The identity pool wants the access token of this provider.',
      'id-token': 'The identity pool wants the ID token of this provider, not the access token.',
    },
    key: 'Logins key',
    localTokens: 'Get a pretend token from the local Cognito',
  },
} as const
