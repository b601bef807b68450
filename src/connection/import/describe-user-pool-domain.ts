import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `aws cognito-idp describe-user-pool-domain`. */
export const describeUserPoolDomain: ImportFormat = ({ json }) => {
  if (!isJsonObject(json) || !isJsonObject(json.DomainDescription)) return null
  const { UserPoolId, Domain } = json.DomainDescription
  return jsonPairs({ DomainDescription: { UserPoolId, Domain } })
}
