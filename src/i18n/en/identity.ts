import type { Origin } from '../../trace/facts/identity-history.ts'

const origins: Readonly<Record<Origin['kind'], string>> = {
  new: 'new: GetId without a login creates one each time',
  first: 'first seen in this visit, requested with a login',
  remembered: 'remembered from an earlier visit',
  again: 'same as before',
  kept: 'kept: the guest identity now belongs to this login',
  merged: 'merged: the login already had an identity, so the guest identity was disabled.',
}

export const identity = {
  pool: 'Identity pool',
  providers: 'This user at each provider',
  columns: { provider: 'Provider', subject: 'ID at the provider', user: 'User' },
  unreadable: 'only the provider can read its token',
  through: (provider: string) => `through ${provider}`,
  unchecked: 'Read from the token without verification; see Tokens for the result of its verification.',
  history: 'Identities of this visit',
  run: (number: number) => `Run ${number}`,
  asGuest: 'as a guest',
  by: (keys: string) => `with ${keys}`,
  origins,
  from: (identityId: string) => `It was ${identityId}.`,
  guestSecret:
    'A guest’s identity ID works like a password: anyone who has it can get this guest’s credentials from the identity pool. Files saved here mask it; don’t share it.',
  link: 'Sign in as this identity',
  linkAbout:
    'Links this guest identity to the next sign-in, or merges it into that user’s existing one. This can’t be undone.',
  linked: 'The next sign-in will link this guest identity:',
  unlink: 'Don’t link it',
} as const
