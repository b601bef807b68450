import { posixQuoted } from '../../text/posix-quoted.ts'
import type { Repair } from './repair.ts'

/** @param role ARN, or name */
export const readTrustPolicy = (role: string): Repair => ({
  place: 'roles',
  command: `aws iam get-role --role-name ${posixQuoted(nameOf(role))} --query Role.AssumeRolePolicyDocument`,
})

export const allowDuration = (role: string, seconds: string): Repair => ({
  place: 'roles',
  command: `aws iam update-role --role-name ${posixQuoted(nameOf(role))} --max-session-duration ${posixQuoted(seconds)}`,
})

/** A path may stand before it: arn:aws:iam::123456789012:role/path/Name. */
function nameOf(role: string): string {
  return role.slice(role.lastIndexOf('/') + 1)
}
