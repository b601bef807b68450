import { maskForm } from '../../protocol/secrets-by-look.ts'
import { memberReader } from '../../trace/body/members.ts'
import type { Exchange, TraceEvent } from '../../trace/record/exchange.ts'
import type { UsedCredentials } from './evidence.ts'
import { sentRequest } from './sent-request.ts'

/** Those that were issued last, as calls after it are signed with them; null: none were. */
export function usedCredentials(events: readonly TraceEvent[]): UsedCredentials | null {
  const last = (...operations: readonly string[]) => events.findLast((event) => isAccepted(event, operations))
  const issued = last('GetCredentialsForIdentity', 'AssumeRoleWithWebIdentity')
  if (!isAnswered(issued)) return null
  const isEnhanced = issued.operation === 'GetCredentialsForIdentity'
  // In the classic flow the identity pool gave the token with which the role was assumed.
  const given = isEnhanced ? issued : last('GetOpenIdToken')
  if (!isAnswered(given)) return null
  const identityId = memberReader(given.outcome.body)('IdentityId')
  return {
    identityId: identityId === null || maskForm.test(identityId) ? null : identityId,
    isGuest: sentRequest(given, 0).logins?.length === 0,
    flow: isEnhanced ? 'enhanced' : 'classic',
    expires: expiryIn(issued.outcome.body),
  }
}

type Answered = Exchange & { readonly outcome: Extract<Exchange['outcome'], { kind: 'answered' }> }

const isAnswered = (event: TraceEvent | undefined): event is Answered =>
  event?.kind === 'exchange' && event.outcome.kind === 'answered'

const isAccepted = (event: TraceEvent, operations: readonly string[]) =>
  isAnswered(event) && event.outcome.status < 300 && operations.includes(event.operation)

/** Seconds in JSON, ISO 8601 in XML; epoch milliseconds, null where neither is there. */
function expiryIn(body: string): number | null {
  const [, seconds] = /"Expiration":\s*([\d.E+]+)/.exec(body) ?? []
  const [, moment] = /<Expiration>([^<]+)</.exec(body) ?? []
  const time = seconds === undefined ? Date.parse(moment ?? '') : Number(seconds) * 1000
  return Number.isNaN(time) ? null : time
}
