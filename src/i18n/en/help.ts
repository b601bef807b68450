import type { Stage } from '../../protocol/stages.ts'

const does = {
  journey: 'Go to the journey',
  trace: 'Go to the trace',
  filter: 'Filter the steps',
  copy: 'Copy the step as code',
  send: 'Send the waiting request (step by step)',
  'all-steps': 'Expand or collapse all stages',
  tour: 'Start the tour, or go to its card',
  help: 'Show this help',
} as const

const shortcuts = {
  title: 'Shortcuts',
  choose: (signInMethod: string) => `Select “${signInMethod}” as the sign-in method`,
  does,
  diagram: 'In the trace, the arrow keys select a step and Enter opens it.',
  enabled: 'Use these shortcuts',
  about: 'Shortcuts are off while you type in a field. Turn them off if your assistive technology uses the same keys.',
} as const

/** What each stage is. */
const about: Readonly<Record<'connection' | Stage, string>> = {
  connection:
    'The user pool, identity pool and Hosted UI domain that this page uses. They come from config.json, or were entered under Connections.',
  'sign-in':
    'Four sign-in methods: as a guest, with a user pool password, through the Hosted UI (managed login), or with a token from another provider.',
  tokens:
    'The JWTs that the user pool or provider issued. Each is verified with the issuer’s keys, and every claim is explained.',
  identity: 'The ID that the identity pool keeps for the user or guest. It grants no access on its own.',
  credentials: 'Temporary AWS credentials for the identity: access key ID, secret access key and session token.',
  caller: 'The account, role and session that AWS sees for these credentials, as returned by STS.',
  'sign-out': 'Five kinds of sign-out, and what still works after each.',
}

const guides = {
  title: 'Going further',
  localPages: 'Its pages',
  ownPools: {
    title: 'Your own pools',
    about:
      'Under “Connections”, paste what you have: IDs, outputs of Amplify, CDK, CloudFormation or Terraform, .env lines. “Check this connection” finds a mistyped value, and the set-up kit creates new pools.',
  },
  localCognito: {
    title: 'Local Cognito',
    about:
      'A strict Cognito on this machine or inside the page, to try everything without an AWS account. Its pages list pools, users with their passwords, sent codes, requests and faults.',
  },
  deployment: {
    title: 'Deployment',
    about:
      'The page is a folder of files. It needs an origin of its own over HTTPS, and at the app client the callback URL that the form for the Hosted UI shows.',
  },
  security: {
    title: 'Security',
    about:
      'Tokens and credentials are in this tab’s memory only, and saved files hold fingerprints. The ID of a guest stays in this browser; anyone who has it gets that guest’s credentials. A password typed here is seen by this page: use test users.',
  },
} as const

export const help = {
  title: 'Help',
  intro:
    'Cognito Inspector signs in to Amazon Cognito, records every request, and shows the tokens, the identity and the AWS credentials that come back. Tokens and credentials stay in this tab.',
  stages: 'The stages',
  about,
  guides,
  shortcuts,
  version: (version: string) => `Version ${version}`,
  close: 'Close',
} as const
