import { objectIn } from '../facts/json-object.ts'
import type { Run } from '../record/run.ts'

/** The passwords that a run sent: PASSWORD, NEW_PASSWORD, PreviousPassword, ProposedPassword, in the clear. */
export function passwordsIn({ events }: Run): ReadonlySet<string> {
  const passwords = new Set<string>()
  for (const event of events) {
    if (event.kind === 'exchange' && event.requestBody !== null) collect(objectIn(event.requestBody), passwords)
  }
  return passwords
}

/** What is sent is flat but for one map, `AuthParameters` or `ChallengeResponses`. */
function collect(members: Readonly<Record<string, unknown>> | null, passwords: Set<string>, isInner = false): void {
  for (const [name, value] of Object.entries(members ?? {})) {
    if (typeof value === 'string') {
      if (/password$/i.test(name) && value !== '') passwords.add(value)
    } else if (!isInner && typeof value === 'object' && value !== null) collect({ ...value }, passwords, true)
  }
}
