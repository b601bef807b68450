import { separators } from './separators.ts'

/** The frame around everything. */
export const app = {
  name: 'Cognito Inspector',
  emulator: 'emulator',
  emulatorTitle: 'This connection talks to the local Cognito on this machine, not to AWS.',
  foreign: (hosts: string) => `not AWS: ${hosts}`,
  foreignTitle: 'The configuration names this address instead of AWS’s own: what is sent goes there.',
  connection: 'Connection',
  tokenInspector: 'Token inspector',
  theme: { light: 'Theme: light', dark: 'Theme: dark', auto: 'Theme: system' },
  shortcuts: 'Shortcuts',
  signOut: 'Sign out',
  forget: 'Forget secrets',
  signOutHostedUi: 'Sign out of the Hosted UI too',
  journey: 'Journey',
  trace: 'Trace',
  separators,
  openAll: 'Open all steps',
  foldAll: 'Fold all steps',
  panes: 'View',
  working: (what: string, seconds: number) => (seconds < 2 ? `${what}…` : `${what}… ${seconds}\u00a0s`),
  slow: 'This is taking unusually long. The network may be slow, or nobody may be listening at the endpoint.',
  clock: (off: string, isBehind: boolean) =>
    `The clock of this computer is ${off} ${isBehind ? 'behind' : 'ahead of'} the services’ clock. The SRP timestamp and the countdowns here follow the services’ clock.`,
  storageRefused:
    'The browser stores nothing for this page: its storage is full or blocked. The language, the shortcut setting and the guest identity are kept until this tab closes or is reloaded.',
  done: 'Signed in.',
  part: {
    faulty:
      'This part has a fault and cannot be shown; the rest of the page works. Load the page again to see it, which ends this sign-in.',
    loading: 'Loading…',
    unloaded: 'This part could not be loaded; the rest of the page works. Check the network and try again.',
    again: 'Load again',
  },
  languageUnloaded: (language: string) => `${language} could not be loaded. Check the network and try again.`,
  unexplained: (step: string) =>
    `${step} failed, and the explanation could not be loaded: this device seems to be offline. Nothing typed is lost; try again when the network is back.`,
  stepState: { done: 'done', now: 'at hand', later: 'to come', failed: 'failed' },
} as const
