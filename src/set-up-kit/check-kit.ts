import { isRegion } from '../protocol/identifiers.ts'
import { partitionOf } from '../protocol/partitions.ts'
import type { KitChoices } from './kit.ts'

export type KitFaultCode = 'prefix' | 'region' | 'no-user-pools' | 'domain-prefix' | 'domain-reserved' | 'bucket'

export interface KitFault {
  readonly member: 'prefix' | 'region' | 'domainPrefix' | 'bucket'
  readonly code: KitFaultCode
}

/** Identity pools of GovCloud (US-East) want role names of at most 20 characters; `-guest` is the longest ending. */
const prefixForm = /^[a-z][a-z0-9-]{0,13}$/
/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html */
const domainPrefixForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html */
const reserved = /aws|amazon|cognito/
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const bucketForm = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** All that is wrong with the choices. Without faults they hold nothing that has a meaning in JSON, HCL or a shell. */
export function checkKit({ prefix, region, domainPrefix, bucket }: KitChoices): readonly KitFault[] {
  const faults: KitFault[] = []
  if (!prefixForm.test(prefix)) faults.push({ member: 'prefix', code: 'prefix' })
  if (!isRegion(region)) faults.push({ member: 'region', code: 'region' })
  else if (!partitionOf(region).hasUserPools) faults.push({ member: 'region', code: 'no-user-pools' })
  if (!domainPrefixForm.test(domainPrefix)) faults.push({ member: 'domainPrefix', code: 'domain-prefix' })
  else if (reserved.test(domainPrefix)) faults.push({ member: 'domainPrefix', code: 'domain-reserved' })
  if (bucket !== '' && !bucketForm.test(bucket)) faults.push({ member: 'bucket', code: 'bucket' })
  return faults
}
