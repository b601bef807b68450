/** Where the page can't begin. */
export const start = {
  unreachableTitle: 'The configuration could not be loaded',
  unreachable:
    'This page’s server did not respond to /config.json, or its response was cut off. Is the server still running?',
  status: (status: number) => `This page’s server responded to /config.json with HTTP status ${status}.`,
  faultsTitle: 'config.json has errors',
  faultsAbout: 'Fix these in config.json, then reload the page.',
  wholeFile: 'the file',
  found: (found: string) => `found ${found}`,
  emptyTitle: 'No connection yet',
  empty: 'config.json lists no connections. Add one with a name, a Region and the IDs of the pools to sign in to:',
  notFoundTitle: 'Page not found',
  notFound: 'No page of Cognito Inspector has this address.',
  toFirstPage: 'Go to the sign-in',
  /** In the window of a sign-in. */
  handOver: {
    taken: {
      title: 'Back to the other window',
      about: 'The page that opened this window goes on with the sign-in. You can close this window.',
    },
    untaken: {
      title: 'No page is waiting for this sign-in',
      about:
        'The page that opened this window was closed or reloaded, or it stopped waiting. The code was not used. Sign in again there.',
    },
  },
  framedTitle: 'This page is embedded in another site',
  framed: 'That site could overlay its own buttons, so you can’t sign in here.',
  browserTitle: 'This browser is too old for Cognito Inspector',
  browser: 'Update it, or use a current version of Chrome, Edge, Firefox or Safari. Missing features:',
  ownTab: 'Open in a new tab',
} as const
