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
