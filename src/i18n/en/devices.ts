export const devices = {
  title: 'Devices',
  about:
    'Where a user pool tracks devices, a remembered one shows itself by a secret of its own (SRP), which can replace the second factor.',
  unnamed: 'Unnamed device',
  untracked:
    'This sign-in belongs to no device: the pool does not track them, or the sign-in was not one by username and password.',
  fresh: (key: string) => `This browser is a new device for the pool: ${key}.`,
  remember: 'Remember this device',
  kept: 'This browser is remembered as a device of this user. Its secret is in memory only: it outlives Sign out, but not the tab or a change of the connection.',
  list: 'List the devices',
  again: 'List again',
  none: 'The user pool knows no device of this user.',
  this: 'this browser',
  states: { remembered: 'remembered', 'not-remembered': 'not remembered' },
  members: { key: 'Device key', created: 'Known since', lastSignIn: 'Last sign-in', address: 'Last IP address' },
  rememberIt: 'Remember',
  notRemember: 'Don’t remember',
  forget: 'Forget',
  buttonFor: (button: string, key: string) => `${button}: ${key}`,
} as const
