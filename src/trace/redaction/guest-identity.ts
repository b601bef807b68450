import { memberReader } from '../body/members.ts'
import { objectIn } from '../facts/json-object.ts'
import type { Run } from '../record/run.ts'

/** As in GetId's model; what was masked before is none any more. */
const form = /^[\w-]+:[0-9a-f-]+$/

const operations: readonly string[] = ['GetId', 'GetCredentialsForIdentity', 'GetOpenIdToken']

/**
 * The identity IDs that were used without logins. For a guest the ID is all that GetCredentialsForIdentity asks for, so
 * anyone who has it gets that guest's credentials.
 */
export function guestIdentityIds({ events }: Run): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.kind !== 'exchange' || !operations.includes(event.operation)) continue
    const request = objectIn(event.requestBody ?? '')
    if (request === null || hasLogins(request)) continue
    const answered = event.outcome.kind === 'answered' ? memberReader(event.outcome.body)('IdentityId') : null
    for (const id of [request.IdentityId, answered]) if (typeof id === 'string' && form.test(id)) ids.add(id)
  }
  return ids
}

function hasLogins({ Logins }: Readonly<Record<string, unknown>>): boolean {
  return typeof Logins === 'object' && Logins !== null && Object.keys(Logins).length > 0
}
