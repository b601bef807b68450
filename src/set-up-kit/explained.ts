import { identityPrincipal } from '../protocol/roles/identity-principal.ts'
import { type Amr, trustPolicy } from '../protocol/roles/trust-policy.ts'
import { bucketPolicy } from './policies.ts'

export type ExplainedPart = 'action' | 'tags' | 'principal' | 'aud' | Amr | 'list' | 'own-prefix' | 'objects'

/** A part of a policy, to be told in a sentence. */
export interface ExplainedLine {
  readonly part: ExplainedPart
  readonly code: string
}

/** The parts of the trust policies: those of both roles, then what differs. */
export function trustLines(region: string, guests: boolean): readonly ExplainedLine[] {
  const [{ Action, Principal, Condition }] = trustPolicy(region, '…', 'unauthenticated').Statement
  const amr = (value: Amr) => `"${identityPrincipal(region).name}:amr": "${value}"`
  return [
    { part: 'principal', code: memberOf('Principal', Principal) },
    { part: 'action', code: memberOf('Action', Action) },
    { part: 'aud', code: memberOf('StringEquals', Condition.StringEquals) },
    { part: 'authenticated', code: amr('authenticated') },
    { part: 'tags', code: '"sts:TagSession"' },
    ...(guests ? [{ part: 'unauthenticated' as const, code: amr('unauthenticated') }] : []),
  ]
}

/** The parts of the policy for a folder per identity. */
export function bucketLines(region: string, bucket: string): readonly ExplainedLine[] {
  const [list, objects] = bucketPolicy(region, bucket).Statement
  return [
    { part: 'list', code: memberOf('Action', list.Action) },
    { part: 'own-prefix', code: memberOf('s3:prefix', list.Condition.StringLike['s3:prefix']) },
    { part: 'objects', code: memberOf('Resource', objects.Resource) },
  ]
}

const memberOf = (name: string, value: unknown): string =>
  `"${name}": ${JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ')}`
