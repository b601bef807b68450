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
  leaving: 'Redirecting to the Hosted UI',
  guest: {
    button: 'Continue as guest',
    forget: 'New guest identity',
    known: 'This browser already has a guest identity here and will reuse it:',
    forgotten: 'The next guest sign-in will create a new identity.',
    cost: 'Guests send no token. A new guest identity can’t be undone, so this browser reuses it.',
  },
} as const
