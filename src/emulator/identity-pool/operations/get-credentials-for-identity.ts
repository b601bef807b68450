import { issueAwsKeys } from '../../sts/aws-keys.ts'
import type { Operation } from '../../wire/operation.ts'
import { openIdentityCall } from '../identity-call.ts'
import { readFields } from '../request-fields.ts'
import { assumableRole, resolveRoleArn } from '../role-resolution.ts'

/** Not configurable in the enhanced flow. */
const durationSeconds = 3600

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html */
export const getCredentialsForIdentity: Operation = async (emulated, request) => {
  const fields = readFields(request)
  const customRoleArn = fields.optionalText('CustomRoleArn', { min: 20, max: 2048 })
  const identityId = fields.id('IdentityId')
  const requestLogins = fields.logins()
  fields.check()

  const { pool, identity, logins } = await openIdentityCall(emulated, identityId, requestLogins)
  const roleArn = resolveRoleArn(pool, logins, customRoleArn)
  const role = assumableRole(emulated, pool, roleArn, logins.length === 0 ? 'unauthenticated' : 'authenticated')
  const keys = issueAwsKeys(emulated, {
    role,
    roleSessionName: 'CognitoIdentityCredentials',
    identityId: identity.id,
    durationSeconds,
  })
  return {
    Credentials: {
      AccessKeyId: keys.accessKeyId,
      Expiration: keys.expires / 1000,
      // STS calls the same thing SecretAccessKey.
      SecretKey: keys.secretAccessKey,
      SessionToken: keys.sessionToken,
    },
    IdentityId: identity.id,
  }
}
