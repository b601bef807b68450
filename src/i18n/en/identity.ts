import type { RoleCandidate, RoleReason, RoleSource, SourceVerdict } from '../../credentials/role-explanation.ts'
import type { Origin } from '../../trace/facts/identity-history.ts'

const origins: Readonly<Record<Origin['kind'], string>> = {
  new: 'new: GetId without a login makes one each time',
  first: 'first seen in this visit, asked for with a login',
  remembered: 'remembered from an earlier visit',
  again: 'the same as before',
  kept: 'kept: the guest’s identity now belongs to this login',
  merged: 'merged: the login had an identity already, so the guest’s was switched off',
}

const reasons: Readonly<Record<RoleReason, string>> = {
  guest: 'The request carried no login. A guest gets the identity pool’s role for guests; nothing else can choose it.',
  custom: 'You asked for this role with CustomRoleArn, and it is one of the token’s.',
  preferred: 'It is the token’s preferred role. The pool most likely takes the role from the token.',
  elsewhere:
    'It is not the token’s preferred role. So the pool does not take roles from the token for this app client: it is the default role, or a rule chose it.',
  tie: 'The token has roles, but none is preferred: groups with different roles have the same precedence. So it is the default role, or a rule chose it.',
  'no-claim': 'The token names no role. So it is most likely the default role, unless a rule looks at another claim.',
  unknown: 'STS has not said which role this is.',
}

const sources: Readonly<Record<RoleSource, string>> = {
  custom: 'CustomRoleArn',
  preferred: 'cognito:preferred_role',
  rule: 'A rule of the pool',
  default: 'The default role',
}

const verdicts: Readonly<Record<SourceVerdict, string>> = {
  chosen: 'gave the role',
  likely: 'most likely gave the role',
  possible: 'possible; a page can’t see the pool’s settings',
  lost: 'did not decide',
  'not-asked': 'no role was asked for',
  absent: 'the token has none',
  never: 'does not apply to guests',
}

const candidates: Readonly<Record<RoleCandidate['verdict'], string>> = {
  given: 'this one was given',
  'not-preferred': 'not given: of a group that comes later',
  'not-asked': 'not given: another was asked for',
  'passed-over': 'not given: passed over for the role above',
}

export const identityMap = {
  pool: 'Identity pool',
  providers: 'Who this is at each provider',
  columns: { provider: 'Provider', subject: 'Known there as', user: 'User' },
  unreadable: 'only the provider can read its token',
  through: (provider: string) => `through ${provider}`,
  unchecked: 'Read from the token as it stands; whether it is genuine is checked under Tokens.',
  history: 'Identities of this visit',
  run: (number: number) => `Run ${number}`,
  asGuest: 'as a guest',
  by: (keys: string) => `with ${keys}`,
  origins,
  from: (identityId: string) => `It was ${identityId}.`,
  guestSecret:
    'A guest’s identity ID works like a password: whoever has it gets this guest’s credentials from the identity pool. Files saved here have it masked; don’t pass it on.',
  link: 'Sign in as this identity',
  linkAbout:
    'Takes this identity along to the next sign-in: it becomes that person’s, or is merged into the one they have. There is no way back.',
  linked: 'The next sign-in takes this guest along:',
  unlink: 'Don’t take it along',
} as const

export const whyRole = {
  title: 'Why this role',
  reasons,
  sources,
  verdicts,
  stale: 'The tokens were refreshed since then: the next renewal may bring another role.',
  columns: { source: 'What can choose a role', verdict: 'Here' },
  groups: 'Groups',
  candidates: 'Roles in the token',
  candidateVerdicts: candidates,
  ask: {
    label: 'Role to ask for',
    about: 'Renews the credentials with CustomRoleArn. Works where the pool takes roles from the token.',
    button: 'Ask for this role',
    back: 'Let the pool choose again',
  },
  tags: {
    title: 'Principal tags',
    about:
      'If the pool has attributes for access control on, with their defaults, the session would carry these tags, and policies could test them under aws:PrincipalTag/. A page can’t see whether it does.',
  },
} as const

export const classicFlow = {
  title: 'Classic flow',
  about:
    'The same sign-in the older way: GetOpenIdToken gives a token that STS accepts, and AssumeRoleWithWebIdentity trades it for a role. Here the caller names the role, the session and the duration.',
  roleArn: 'Role ARN',
  roleArnHint: 'STS leaves a role’s path out. If the role has one, add it.',
  sessionName: 'Session name',
  duration: 'Duration in seconds',
  faults: {
    roleArn: 'Enter a role’s ARN (arn:aws:iam::<account>:role/<name>).',
    sessionName: 'Enter 2 to 64 characters; letters, digits and +=,.@-_ are allowed.',
    duration: 'Enter a whole number from 900 to 43200.',
  },
  button: 'Take the classic flow',
  compare: 'The two flows side by side',
  columns: { what: 'What', enhanced: 'Enhanced', classic: 'Classic' },
  rows: {
    accessKeyId: 'Access key ID',
    role: 'Role',
    chooser: 'Chosen by',
    session: 'Session name',
    expires: 'Expires',
    scopeDown: 'Narrowed for guests',
  },
  byPool: 'the identity pool',
  byCaller: 'the caller, as far as the role trusts the pool',
  noEnd: 'no end was named',
  unknown: 'not known',
  scopeDown: {
    guest: {
      enhanced:
        'yes: Cognito adds a session policy, so only a fixed list of services is left, whatever the role allows (S3, DynamoDB, Lambda and others; not Bedrock or Secrets Manager)',
      classic: 'no: what the role allows is what there is',
    },
    signedIn: { enhanced: 'no: this is not a guest', classic: 'no: this is not a guest' },
  },
  secrets: 'Credentials of the classic flow',
  secretAccessKey: 'Classic secret access key',
  sessionToken: 'Classic session token',
} as const
