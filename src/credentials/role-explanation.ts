/** Where a role can come from in the enhanced flow, in the order in which a mapping by token looks. */
export const roleSources = ['custom', 'preferred', 'rule', 'default'] as const

export type RoleSource = (typeof roleSources)[number]

/**
 * What follows from what was seen: the token and the role that STS answered. The pool's configuration is not to be
 * seen from a page, so most verdicts stay open.
 */
export type SourceVerdict = 'chosen' | 'likely' | 'possible' | 'lost' | 'not-requested' | 'absent' | 'never'

/** In one word. `tie`: groups with roles, but none comes first. `elsewhere`: the token has a role, STS answered another. */
export type RoleReason = 'guest' | 'custom' | 'preferred' | 'elsewhere' | 'tie' | 'no-claim' | 'unknown'

export interface RoleCandidate {
  readonly arn: string
  readonly verdict: 'given' | 'not-preferred' | 'not-requested' | 'passed-over'
}

export interface RoleExplanation {
  readonly reason: RoleReason
  readonly sources: Readonly<Record<RoleSource, SourceVerdict>>
  /** The token's roles, `cognito:preferred_role` first. */
  readonly candidates: readonly RoleCandidate[]
  readonly preferredRole: string | null
  readonly groups: readonly string[]
}

export interface RoleEvidence {
  /** True where no logins were sent. */
  readonly isGuest: boolean
  /** Claims of the token that the identity pool was shown; empty where it is none that can be read. */
  readonly unverifiedClaims: Readonly<Record<string, unknown>>
  /** The role's name, as STS answered it; null: not known. */
  readonly roleName: string | null
  /** The role that was asked for; null: none was. */
  readonly customRoleArn: string | null
}

const verdicts: Readonly<Record<RoleReason, Readonly<Record<RoleSource, SourceVerdict>>>> = {
  guest: { custom: 'never', preferred: 'never', rule: 'never', default: 'chosen' },
  custom: { custom: 'chosen', preferred: 'lost', rule: 'lost', default: 'lost' },
  preferred: { custom: 'not-requested', preferred: 'likely', rule: 'possible', default: 'possible' },
  elsewhere: { custom: 'not-requested', preferred: 'lost', rule: 'possible', default: 'possible' },
  tie: { custom: 'not-requested', preferred: 'absent', rule: 'possible', default: 'possible' },
  'no-claim': { custom: 'not-requested', preferred: 'absent', rule: 'possible', default: 'likely' },
  unknown: { custom: 'possible', preferred: 'possible', rule: 'possible', default: 'possible' },
}

/**
 * Why an identity got its role.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html
 */
export function explainRole(evidence: RoleEvidence): RoleExplanation {
  const { unverifiedClaims: claims, customRoleArn } = evidence
  const preferred = claims['cognito:preferred_role']
  const preferredRole = typeof preferred === 'string' ? preferred : null
  const roles = rolesIn(claims)
  const reason = reasonOf(evidence, preferredRole, roles)
  const sources = verdicts[reason]
  return {
    reason,
    sources: reason === 'custom' && preferredRole === null ? { ...sources, preferred: 'absent' } : sources,
    candidates: roles.map((arn) => ({ arn, verdict: candidateVerdict(arn, reason, preferredRole, customRoleArn) })),
    preferredRole,
    groups: texts(claims['cognito:groups']),
  }
}

/** The roles that a token names, `cognito:preferred_role` first; ARNs. */
export function rolesIn(claims: Readonly<Record<string, unknown>>): readonly string[] {
  const preferred = claims['cognito:preferred_role']
  return [...new Set([...(typeof preferred === 'string' ? [preferred] : []), ...texts(claims['cognito:roles'])])]
}

function reasonOf(evidence: RoleEvidence, preferredRole: string | null, roles: readonly string[]): RoleReason {
  const { isGuest, roleName, customRoleArn } = evidence
  if (isGuest) return 'guest'
  if (roleName === null) return 'unknown'
  if (customRoleArn !== null && nameOfRole(customRoleArn) === roleName) return 'custom'
  if (preferredRole !== null) return nameOfRole(preferredRole) === roleName ? 'preferred' : 'elsewhere'
  return roles.length > 0 ? 'tie' : 'no-claim'
}

function candidateVerdict(
  arn: string,
  reason: RoleReason,
  preferredRole: string | null,
  customRoleArn: string | null,
): RoleCandidate['verdict'] {
  if (reason === 'custom') return arn === customRoleArn ? 'given' : 'not-requested'
  if (reason === 'preferred') return arn === preferredRole ? 'given' : 'not-preferred'
  return 'passed-over'
}

/** A role's ARN may have a path, which STS leaves out: `arn:aws:iam::<account>:role/<path>/<name>`. */
export function nameOfRole(arn: string): string | null {
  return /^arn:[\w-]+:iam::\d*:role\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1] ?? null
}

/** The ARN of the role in an assumed-role ARN of STS; one of `known` where its name fits, since STS leaves paths out. */
export function roleArnOf(assumedRoleArn: string, known: readonly string[]): string | null {
  const parts = /^arn:([\w-]+):sts::(\d*):assumed-role\/([^/]+)\//.exec(assumedRoleArn)
  if (!parts) return null
  const [, partition, account, name] = parts
  return known.find((arn) => nameOfRole(arn) === name) ?? `arn:${partition}:iam::${account}:role/${name}`
}

/** What the session would be tagged with, if attributes for access control are on with their defaults (`UseDefaults`). */
export function defaultPrincipalTags(
  claims: Readonly<Record<string, unknown>>,
): readonly (readonly [string, string])[] {
  const { aud, sub } = claims
  return [
    ...(typeof aud === 'string' ? [['client', aud] as const] : []),
    ...(typeof sub === 'string' ? [['username', sub] as const] : []),
  ]
}

/** Cognito's own lists are JSON arrays, although the guide calls them text with commas. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(',').map((part) => part.trim())
  return Array.isArray(value) ? value.filter((member) => typeof member === 'string') : []
}
