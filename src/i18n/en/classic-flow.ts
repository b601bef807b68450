export const classicFlow = {
  title: 'Classic flow',
  about:
    'The same sign-in with the older flow: GetOpenIdToken returns a token that STS accepts, and AssumeRoleWithWebIdentity exchanges it for credentials of a role. The caller specifies the role, session name and duration.',
  roleArn: 'Role ARN',
  roleArnHint: 'STS omits a role’s path. If the role has one, add it.',
  sessionName: 'Session name',
  duration: 'Duration in seconds',
  faults: {
    roleArn: 'Enter a role’s ARN (arn:aws:iam::<account>:role/<name>).',
    sessionName: 'Enter 2 to 64 characters; letters, digits and +=,.@-_ are allowed.',
    duration: 'Enter a whole number from 900 to 43200.',
  },
  button: 'Run the classic flow',
  compare: 'Comparison of the two flows',
  columns: { what: 'What', enhanced: 'Enhanced', classic: 'Classic' },
  rows: {
    accessKeyId: 'Access key ID',
    role: 'Role',
    chooser: 'Chosen by',
    session: 'Session name',
    expires: 'Expires',
    scopeDown: 'Restricted for guests',
  },
  byPool: 'the identity pool',
  byCaller: 'the caller, if the role trusts the identity pool',
  noEnd: 'no expiry returned',
  unknown: 'unknown',
  scopeDown: {
    guest: {
      enhanced:
        'yes: Cognito adds a session policy that allows only a fixed list of services, whatever the role allows (S3, DynamoDB, Lambda and others; not Bedrock or Secrets Manager)',
      classic: 'no: everything the role allows',
    },
    signedIn: { enhanced: 'no: this is not a guest', classic: 'no: this is not a guest' },
  },
  secrets: 'Credentials of the classic flow',
  export: 'Export these credentials',
  secretAccessKey: 'Classic secret access key',
  sessionToken: 'Classic session token',
} as const
