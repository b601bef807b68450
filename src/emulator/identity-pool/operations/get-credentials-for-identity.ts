import { issueAwsKeys } from '../../sts/aws-keys.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { openIdentityCall } from '../identity-call.ts'
import { principalTagsOf } from '../principal-tags.ts'
import { assumableRole, resolveRoleArn } from '../role-resolution.ts'
import { id, logins as loginsRule } from '../rules.ts'

const rules = {
  CustomRoleArn: optional('text', { minLength: 20, maxLength: 2048 }),
  IdentityId: id,
  Logins: loginsRule,
}

/** Not configurable in the enhanced flow. */
const durationSeconds = 3600

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html */
export const getCredentialsForIdentity: ServedOperation = async (emulated, request) => {
  const { CustomRoleArn = null, IdentityId, Logins = {} } = readMembers(request, rules, 'identity-pool')
  const { pool, identity, logins } = await openIdentityCall(emulated, IdentityId, Logins)
  const roleArn = resolveRoleArn(pool, logins, CustomRoleArn)
  const role = assumableRole(emulated, pool, roleArn, logins.length === 0 ? 'unauthenticated' : 'authenticated')
  const tags = principalTagsOf(pool, logins)
  const keys = issueAwsKeys(emulated, {
    role,
    roleSessionName: 'CognitoIdentityCredentials',
    identityId: identity.id,
    durationSeconds,
    isScopedDown: logins.length === 0,
    tags,
  })
  return {
    Credentials: {
      AccessKeyId: keys.accessKeyId,
      Expiration: keys.expires / 1000,
      // STS has the name SecretAccessKey for it.
      SecretKey: keys.secretAccessKey,
      SessionToken: keys.sessionToken,
    },
    IdentityId: identity.id,
  }
}
