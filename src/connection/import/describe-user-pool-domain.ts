import { jsonPairs } from './reading/json-pairs.ts'
import { type ImportFormat, isRecord } from './reading/pair.ts'

/** `aws cognito-idp describe-user-pool-domain`. */
export const describeUserPoolDomain: ImportFormat = ({ json }) => {
  if (!isRecord(json) || !isRecord(json.DomainDescription)) return null
  const { UserPoolId, Domain } = json.DomainDescription
  return jsonPairs({ DomainDescription: { UserPoolId, Domain } })
}
