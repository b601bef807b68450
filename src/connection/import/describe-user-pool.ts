import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `aws cognito-idp describe-user-pool`. */
export const describeUserPool: ImportFormat = ({ json }) => {
  if (!isJsonObject(json) || !isJsonObject(json.UserPool)) return null
  const { Id, Arn, Domain, CustomDomain } = json.UserPool
  const names: Readonly<Record<string, string>> = { Id: 'userPoolId', CustomDomain: 'domain' }
  return jsonPairs({ UserPool: { Id, Arn, Domain, CustomDomain } }).map((pair) => ({
    ...pair,
    key: names[pair.key] ?? pair.key,
  }))
}
