export const lastSession = {
  became: {
    'signed-out':
      'Signed out. This page no longer holds any tokens or credentials; at Cognito they stay valid until they expire.',
    revoked: 'Signed out. The tokens were revoked; AWS credentials stay valid until they expire.',
    'secrets-forgotten': 'The secrets in the trace are masked now.',
    'left-for-logout': 'Leaving for the Hosted UI to end its session.',
    'hosted-ui-signed-out': 'Signed out here and at the Hosted UI.',
    reloaded:
      'The page was reloaded. Tokens and credentials are kept in memory only, so this session is gone. A reload ends nothing at Cognito.',
    'not-returned':
      'The sign-in at the Hosted UI did not come back to this page. If it showed an error, compare the Hosted UI’s domain, the app client ID and the callback URL below with the app client’s settings; “Login pages unavailable” means that the app client has no branding style, and a bare 403 that AWS WAF blocks the address.',
    'local-reset':
      'The local Cognito was reset to its seed: users, passwords, sessions and identities. What it issued before is no longer valid, so this page and its other tabs have dropped it.',
    elsewhere:
      'Another tab is signed in with this connection. Each tab has its own session: sign in here as well, or continue in that tab.',
  },
  othersKept:
    'Signed out. The tokens and credentials of this user are gone from the page; at Cognito they stay valid until they expire. The users above are kept.',
  logoutNotReturned: (signOutUrl: string) =>
    `Signed out here. The Hosted UI did not come back from /logout, so its session may still be alive. If it showed an error, register ${signOutUrl} as a sign-out URL of the app client.`,
  again: {
    guest: 'Continue as guest to get the same identity again.',
    'user-pool': 'Enter the password to sign in again.',
    'hosted-ui': 'Continue to the Hosted UI: within an hour of the sign-in there, it does not ask for a password.',
    'provider-token': 'Paste the token to sign in again.',
  },
} as const
