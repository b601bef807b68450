import type { SignInMethod } from '../../protocol/sign-in-methods.ts'

export const signInMethods: Readonly<Record<SignInMethod, { readonly name: string; readonly about: string }>> = {
  guest: { name: 'Guest', about: 'No account, no token.' },
  'user-pool': { name: 'User pool', about: 'Username and password, SRP or plain.' },
  'hosted-ui': { name: 'Hosted UI', about: 'Managed login: Facebook, Login with Amazon, or the pool’s own page.' },
  'provider-token': { name: 'Provider token', about: 'A token you already have, straight to the identity pool.' },
}
