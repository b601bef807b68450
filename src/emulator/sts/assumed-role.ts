import type { Role } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'

/** Without the role's path, which an assumed role's ARN doesn't have. */
export const assumedRoleArn = (emulated: Emulated, role: Role, sessionName: string): string =>
  `arn:aws:sts::${emulated.settings.accountId}:assumed-role/${role.name}/${sessionName}`

export const assumedRoleId = (role: Role, sessionName: string): string => `${role.uniqueId}:${sessionName}`
