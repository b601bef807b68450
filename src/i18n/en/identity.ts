import type { Origin } from '../../trace/facts/identity-history.ts'

const origins: Readonly<Record<Origin['kind'], string>> = {
  new: 'new: GetId without a login makes one each time',
  first: 'first seen in this visit, asked for with a login',
  remembered: 'remembered from an earlier visit',
  again: 'the same as before',
  kept: 'kept: the guest’s identity now belongs to this login',
  merged: 'merged: the login had an identity already, so the guest’s was switched off',
}

export const identity = {
  pool: 'Identity pool',
  providers: 'Who this is at each provider',
  columns: { provider: 'Provider', subject: 'Known there as', user: 'User' },
  unreadable: 'only the provider can read its token',
  through: (provider: string) => `through ${provider}`,
  unchecked: 'Read from the token as it stands; whether it is genuine is checked under Tokens.',
  history: 'Identities of this visit',
  run: (number: number) => `Run ${number}`,
  asGuest: 'as a guest',
  by: (keys: string) => `with ${keys}`,
  origins,
  from: (identityId: string) => `It was ${identityId}.`,
  guestSecret:
    'A guest’s identity ID works like a password: whoever has it gets this guest’s credentials from the identity pool. Files saved here have it masked; don’t pass it on.',
  link: 'Sign in as this identity',
  linkAbout:
    'Takes this identity along to the next sign-in: it becomes that person’s, or is merged into the one they have. There is no way back.',
  linked: 'The next sign-in takes this guest along:',
  unlink: 'Don’t take it along',
} as const
