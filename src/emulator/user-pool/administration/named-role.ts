import { letters } from '../../../text/letters.ts'
import type { Emulated } from '../../state/state.ts'

/**
 * A role that a call names is there from then on. There is no IAM here to make it, so it trusts each identity pool, for
 * guests and for signed-in identities; roles of the seed trust only theirs.
 */
export function nameRole({ roles }: Emulated, arn: string | undefined): void {
  if (arn === undefined || roles.has(arn)) return
  const name = arn.slice(arn.lastIndexOf('/') + 1)
  roles.set(arn, { arn, name, uniqueId: `AROA${letters(17, 'base32')}`, trust: null })
}
