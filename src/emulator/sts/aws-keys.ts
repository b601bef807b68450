import { bytesToBase64, randomBytes } from '../../text/bytes.ts'
import type { IssuedKeys, Role } from '../state/identity-pool.ts'
import type { PolicyDocument } from '../state/policies/policy.ts'
import type { Emulated } from '../state/state.ts'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** A multiple of three, so that the base64 text has no padding. */
const sessionTokenBytes = 675

/** Makes temporary AWS keys for a role and remembers them, so that STS can tell whose they are. */
export function issueAwsKeys(
  emulated: Emulated,
  given: {
    readonly role: Role
    readonly roleSessionName: string
    readonly identityId: string | null
    readonly durationSeconds: number
    readonly isScopedDown?: boolean
    readonly sessionPolicies?: readonly PolicyDocument[]
    readonly tags?: Readonly<Record<string, string>>
  },
): IssuedKeys {
  const keys: IssuedKeys = {
    accessKeyId: `ASIA${[...randomBytes(16)].map((byte) => base32[byte % base32.length]).join('')}`,
    // 30 bytes are 40 characters, the length of every AWS secret.
    secretAccessKey: bytesToBase64(randomBytes(30)),
    // Begins as real ones do; clients must treat it as opaque.
    sessionToken: `IQoJb3JpZ2luX2Vj${bytesToBase64(randomBytes(sessionTokenBytes))}`,
    roleArn: given.role.arn,
    roleSessionName: given.roleSessionName,
    identityId: given.identityId,
    ...(given.isScopedDown && { isScopedDown: true }),
    ...(given.sessionPolicies && given.sessionPolicies.length > 0 && { sessionPolicies: given.sessionPolicies }),
    ...(given.tags && Object.keys(given.tags).length > 0 && { tags: given.tags }),
    // Whole seconds, since that is what the answer can say.
    expires: (Math.floor(emulated.now() / 1000) + given.durationSeconds) * 1000,
  }
  emulated.awsKeys.set(keys.accessKeyId, keys)
  return keys
}
