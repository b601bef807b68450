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

/** Where the page can't begin. */
export const start = {
  loading: 'Loading the connection',
  unreachableTitle: 'The configuration could not be loaded',
  unreachable: 'The server of this page did not answer /config.json, or not completely. Is it still running?',
  status: (status: number) => `The server of this page answered /config.json with HTTP status ${status}.`,
  faultsTitle: 'The configuration has faults',
  faultsAbout: 'Mend them in config.json, then load this page again.',
  wholeFile: 'the file',
  found: (found: string) => `found ${found}`,
  emptyTitle: 'No connection yet',
  empty: 'config.json lists no connection. Add one with a name and a region, and the IDs of the pools to sign in to:',
  framedTitle: 'Another site shows this page inside its own',
  framed: 'It could lay its own buttons over these, so nothing can be signed in to here.',
  browserTitle: 'This browser is too old for the Inspector',
  browser: 'Update it, or open this page in a current Chrome, Edge, Firefox or Safari. What this one lacks:',
  ownTab: 'Open in a tab of its own',
  reload: 'Load again',
  crashedTitle: 'The Inspector stumbled',
  crashed:
    'A fault of its own stopped this page. Load it again to go on; a sign-in that was under way has to be repeated.',
} as const
