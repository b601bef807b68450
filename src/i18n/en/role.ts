import type { RoleCandidate, RoleReason, RoleSource, SourceVerdict } from '../../credentials/role-explanation.ts'

const reasons: Readonly<Record<RoleReason, string>> = {
  guest: 'The request contained no login. Guests get the identity pool’s guest role; nothing else can choose it.',
  custom: 'You requested this role with CustomRoleArn, and it is one of the token’s roles.',
  preferred: 'This is the token’s preferred role. The identity pool most likely takes the role from the token.',
  elsewhere:
    'This is not the token’s preferred role. So the identity pool doesn’t take roles from the token for this app client: this is the default role, or a rule chose it.',
  tie: 'The token has roles but no preferred one: groups with different roles have the same precedence. So this is the default role, or a rule chose it.',
  'no-claim':
    'The token names no role. So this is most likely the default role, unless a rule evaluates another claim.',
  unknown: 'STS has not returned this role’s name.',
}

const sources: Readonly<Record<RoleSource, string>> = {
  custom: 'CustomRoleArn',
  preferred: 'cognito:preferred_role',
  rule: 'A rule of the identity pool',
  default: 'The default role',
}

const verdicts: Readonly<Record<SourceVerdict, string>> = {
  chosen: 'gave the role',
  likely: 'most likely gave the role',
  possible: 'possible; a page can’t see the pool’s settings',
  lost: 'did not decide',
  'not-requested': 'no role was requested',
  absent: 'the token has none',
  never: 'does not apply to guests',
}

const candidates: Readonly<Record<RoleCandidate['verdict'], string>> = {
  given: 'assigned',
  'not-preferred': 'not assigned: its group has a lower priority',
  'not-requested': 'not assigned: another role was requested',
  'passed-over': 'not assigned: the role above was used instead',
}

export const role = {
  title: 'Why this role',
  reasons,
  sources,
  verdicts,
  stale: 'The tokens have been refreshed since: the next renewal may return another role.',
  columns: { source: 'Possible source', verdict: 'Here' },
  groups: 'Groups',
  candidates: 'Roles in the token',
  candidateVerdicts: candidates,
  ask: {
    label: 'Role to request',
    about: 'Renews the credentials with CustomRoleArn. Works if the identity pool takes roles from the token.',
    button: 'Request this role',
    back: 'Let the identity pool choose again',
  },
  tags: {
    title: 'Principal tags',
    about:
      'If attributes for access control are enabled with their defaults in the identity pool, the session carries these tags, and policies can test them as aws:PrincipalTag/. A page can’t see whether they are.',
    trust: 'Trust policy that lets the tags pass',
    trustAbout:
      'The role’s trust policy has to allow sts:TagSession beside sts:AssumeRoleWithWebIdentity; without it no credentials are issued once the identity pool passes tags.',
  },
} as const
