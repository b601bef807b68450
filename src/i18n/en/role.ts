import type { RoleCandidate, RoleReason, RoleSource, SourceVerdict } from '../../credentials/role-explanation.ts'

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

export const role = {
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
