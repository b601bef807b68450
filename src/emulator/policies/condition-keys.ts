import type { AccessRequest } from './access-request.ts'

/** The value of a key; undefined: the request has none. */
type KeyReader = (request: AccessRequest) => string | undefined

/**
 * What conditions and variables of policies can ask for here. Upper and lower case are the same.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html and, for S3,
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
const keys: Readonly<Record<string, KeyReader>> = {
  'aws:PrincipalAccount': ({ principal }) => principal.accountId,
  'aws:PrincipalArn': ({ principal }) => principal.roleArn,
  's3:prefix': ({ parameters }) => parameters['s3:prefix'],
}

/** As identity pools of each partition are called in policies, see `identityPrincipal`. */
const identityId = /^cognito-identity[\w.-]*\.amazonaws\.com(\.cn)?:sub$/i

const principalTag = /^aws:PrincipalTag\/(.+)$/i

/** For messages. */
export const conditionKeyNames: readonly string[] = [
  ...Object.keys(keys),
  'aws:PrincipalTag/…',
  'cognito-identity.amazonaws.com:sub',
]

/** @returns null: no such key is known here */
export function conditionKey(name: string): KeyReader | null {
  if (identityId.test(name)) return ({ principal }) => principal.identityId ?? undefined
  const [, tag] = principalTag.exec(name) ?? []
  if (tag !== undefined) return ({ principal }) => tagOf(principal.tags, tag)
  return Object.entries(keys).find(([key]) => isSame(key, name))?.[1] ?? null
}

const tagOf = (tags: Readonly<Record<string, string>>, name: string) =>
  Object.entries(tags).find(([tag]) => isSame(tag, name))?.[1]

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
