/** Where the page can't begin. */
export const start = {
  loading: 'Loading the connection',
  unreachableTitle: 'The configuration could not be loaded',
  unreachable: 'The server of this page did not answer /config.json, or not completely. Is it still running?',
  status: (status: number) => `The server of this page answered /config.json with HTTP status ${status}.`,
  faultsTitle: 'config.json has errors',
  faultsAbout: 'Fix these in config.json, then reload the page.',
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
