import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { invalidParameter } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'
import { keep, readKept } from '../kept.ts'
import { changePool } from '../pools/change-pool.ts'
import { cloudFrontOf, domain, domainMembers, keptOfDomain, poolWithDomain } from './domain-rules.ts'

// The pages of a pool stand at the local Cognito's own address, whatever its domain is called.

const reserved = ['aws', 'amazon', 'cognito']

/** The refusals are worded as in aws-samples/amazon-elasticsearch-service-with-cognito issue 7 and public programs; that of a second
 * domain is unverified. https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html */
export const createUserPoolDomain: ServedOperation = (emulated, request) => {
  const { Domain, UserPoolId, ManagedLoginVersion = 1 } = readMembers(request, domainMembers)
  const pool = requirePool(emulated, UserPoolId)
  const word = Domain.includes('.') ? undefined : reserved.find((each) => Domain.includes(each))
  if (word !== undefined) throw invalidParameter(`Domain cannot contain reserved word: ${word}`)
  if (poolWithDomain(emulated, Domain)) throw invalidParameter('Domain already associated with another user pool.')
  if (pool.domain !== null) throw invalidParameter(`User pool already has a domain configured: ${pool.domain}`)
  changePool(emulated, pool, { domain: Domain, domainSettings: keep(request, keptOfDomain) })
  return { ManagedLoginVersion, ...cloudFrontOf(Domain) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolDomain.html */
export const updateUserPoolDomain: ServedOperation = (emulated, request) => {
  const { Domain, UserPoolId, ManagedLoginVersion = 1 } = readMembers(request, domainMembers)
  const pool = requireDomain(emulated, UserPoolId, Domain)
  changePool(emulated, pool, { domainSettings: keep(request, keptOfDomain) })
  return { ManagedLoginVersion, ...cloudFrontOf(Domain) }
}

/** Of a domain that nobody has, nothing is told.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolDomain.html */
export const describeUserPoolDomain: ServedOperation = (emulated, request) => {
  const { Domain } = readMembers(request, { Domain: domain })
  const pool = poolWithDomain(emulated, Domain)
  if (!pool) return { DomainDescription: {} }
  return {
    DomainDescription: {
      UserPoolId: pool.id,
      AWSAccountId: emulated.settings.accountId,
      Domain,
      Status: 'ACTIVE',
      ManagedLoginVersion: 1,
      ...readKept(pool.domainSettings ?? '{}'),
    },
  }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolDomain.html */
export const deleteUserPoolDomain: ServedOperation = (emulated, request) => {
  const { Domain, UserPoolId } = readMembers(request, { Domain: domain, UserPoolId: userPoolId })
  changePool(emulated, requireDomain(emulated, UserPoolId, Domain), { domain: null })
  return {}
}

/** @throws ServiceError */
function requireDomain(emulated: Emulated, poolId: string, name: string): UserPool {
  const pool = requirePool(emulated, poolId)
  if (pool.domain !== name) throw invalidParameter('No such domain or user pool exists.')
  return pool
}
