import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { optional, required, structure } from '../../../wire/validate.ts'
import { userPoolId } from '../../rules.ts'

/** A prefix of AWS's domain, or a domain of one's own, which has dots. */
export const domain = required('text', {
  pattern: '^[a-z0-9](?:[a-z0-9\\-.]{0,61}[a-z0-9])?$',
  minLength: 1,
  maxLength: 63,
})

/** What CreateUserPoolDomain and UpdateUserPoolDomain have in common. */
export const domainMembers = {
  Domain: domain,
  UserPoolId: userPoolId,
  ManagedLoginVersion: optional('count', { least: 1, most: 2 }),
  CustomDomainConfig: structure({ CertificateArn: optional('text') }),
}

/** Members that are told again as they came. */
export const keptOfDomain = ['ManagedLoginVersion', 'CustomDomainConfig']

/** null: nobody has it. */
export const poolWithDomain = ({ userPools }: Emulated, name: string): UserPool | null =>
  [...userPools.values()].find((pool) => pool.domain === name) ?? null

/** The host that a domain of one's own would point to. */
export const cloudFrontOf = (name: string) => (name.includes('.') ? { CloudFrontDomain: 'local.cloudfront.net' } : {})
