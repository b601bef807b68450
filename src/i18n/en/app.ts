import { separators } from './separators.ts'

/** The frame around everything. */
export const app = {
  name: 'Cognito Inspector',
  tagline: 'Watch and debug Amazon Cognito sign-ins',
  emulator: 'emulator',
  emulatorTitle: 'This connection uses the local Cognito on this machine, not AWS.',
  foreign: (hosts: string) => `not AWS: ${hosts}`,
  foreignTitle: 'The configuration replaces AWS’s endpoint with this address. Requests are sent there.',
  connection: 'Connection',
  tokenInspector: 'Token inspector',
  failureLab: 'Failure lab',
  theme: { light: 'Theme: light', dark: 'Theme: dark', auto: 'Theme: system' },
  help: 'Help',
  connections: 'Connections',
  menu: 'Menu',
  signOut: 'Sign out',
  forget: 'Forget secrets',
  signOutHostedUi: 'Sign out of the Hosted UI too',
  journey: 'Journey',
  trace: 'Trace',
  separators,
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',
  panes: 'View',
  working: (what: string, seconds: number) => (seconds < 2 ? `${what}…` : `${what}… ${seconds}\u00a0s`),
  held: 'Waits in the trace for you to send it.',
  slow: 'This is taking longer than usual. The network may be slow, or the endpoint may be down.',
  storageRefused:
    'The browser can’t store anything for this page: its storage is full or blocked. The language, the shortcut setting and the guest identity are kept only until you close or reload this tab.',
  done: 'Signed in.',
  reload: 'Reload',
  crash: {
    title: 'Cognito Inspector crashed',
    text: 'This is a bug in the page, not in your pool. Reload to continue; a sign-in in progress has to be started over.',
  },
  part: {
    faulty:
      'This part of the page crashed; the rest still works. Reload the page to restore it. Reloading ends this sign-in.',
    loading: 'Loading…',
    unloaded: 'This part could not be loaded; the rest of the page still works. Check the network and try again.',
    again: 'Load again',
  },
  languageUnloaded: (language: string) => `${language} could not be loaded. Check the network and try again.`,
  unexplained: (step: string) =>
    `${step} failed, and the explanation could not be loaded: this device appears to be offline. What you typed is kept; try again when the network is back.`,
  stageState: { done: 'done', now: 'current', later: 'upcoming', failed: 'failed' },
} as const
