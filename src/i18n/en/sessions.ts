import { separators } from './separators.ts'

export const sessions = {
  title: 'Sessions',
  about:
    'Where this user is signed in: each refresh token, and each cookie of the Hosted UI, in all app clients of the pool. Needs the Essentials or Plus plan with session tracking on.',
  list: 'List the sessions',
  again: 'List again',
  delay: 'AWS shows a new or ended session after a few seconds.',
  count: (count: number) => (count === 1 ? '1 session.' : `${count} sessions.`),
  types: { TOKEN: 'App', SSO: 'Hosted UI' },
  current: 'this sign-in',
  members: {
    id: 'Session ID',
    client: 'App client',
    created: 'Signed in',
    active: 'Last active',
    device: 'Device',
    address: 'IP address',
    place: 'Place',
    origin: 'Came through',
  },
  places: separators.list,
  revoke: 'Revoke',
  withLinked: 'Revoke it and linked sessions',
  buttonFor: (button: string, id: string) => `${button}: ${id}`,
  own: 'To end this sign-in, use one of the ways above.',
} as const
