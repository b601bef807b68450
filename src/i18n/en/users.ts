import type { FactName } from '../../session/users/user-comparison.ts'

const facts: Readonly<Record<FactName, string>> = {
  signInMethod: 'Sign-in method',
  connection: 'Connection',
  identityId: 'Identity ID',
  logins: 'Logins',
  account: 'Account',
  role: 'Role',
  reason: 'Why this role',
  groups: 'Groups',
  roles: 'Roles in the token',
  accessKeyId: 'Access key ID',
  expires: 'Credentials expire',
}

export const users = {
  title: 'Users in this tab',
  guest: 'guest',
  about: 'Kept in this page’s memory only: reloading, or leaving for the Hosted UI, signs everyone out here.',
  show: (name: string, run: number) => `${name}, run ${run}`,
  run: (number: number) => `run ${number}`,
  what: { credentials: 'AWS credentials', tokens: 'Tokens' },
  ended: 'ended at Cognito',
  another: 'Sign in another user',
  signOut: 'Sign out',
  signOutOf: (name: string, run: number) => `Sign out ${name}, run ${run}`,
  signOutAll: 'Sign out all users',
  leaving: (names: string) =>
    `This leaves the page, which signs out here: ${names}. Their secrets are in memory only and never stored. To keep them, use another tab.`,
  newTab: 'Open another tab',

  comparison: {
    open: 'Compare users',
    title: 'Compare two users',
    close: 'Close',
    first: 'First user',
    second: 'Second user',
    summary: (differing: number) =>
      differing === 0 ? 'Nothing differs.' : `${differing} ${differing === 1 ? 'value differs' : 'values differ'}.`,
    unchecked: 'Claims as they are in the tokens. See Tokens for the verification.',
    identity: 'Identity, role and credentials',
    idToken: 'Claims of the ID token',
    accessToken: 'Claims of the access token',
    noToken: 'Neither user has a token of this kind that can be read.',
    nothingDiffers: 'No difference here.',
    name: 'Value',
    claim: 'Claim',
    same: (count: number) => `Equal: ${count}`,
    always: (count: number) => `Different with every sign-in: ${count}`,
    absent: '–',
    facts,
  },
} as const
