import type { Problem } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import { membersOf } from '../../trace/body/members.ts'
import { pathTo } from '../../trace/body/piece.ts'
import { walk } from '../../trace/body/walk.ts'
import { objectIn } from '../../trace/facts/json-object.ts'
import { refusalIn } from '../../trace/facts/refusal.ts'
import { operationOf } from '../../trace/facts/step-name.ts'
import { clockDifference } from '../../trace/record/clock-difference.ts'
import type { Exchange, Outgoing, Redirect, TraceEvent } from '../../trace/record/exchange.ts'
import type { Run } from '../../trace/record/run.ts'
import { mask } from '../../trace/redaction/redaction.ts'
import type { AnsweredBeside, EarlierStep, Evidence, PageFacts, ReturnedAddress, SentRequest } from './evidence.ts'
import { sentRequest, sentTexts } from './sent-request.ts'
import { usedCredentials } from './used-credentials.ts'

/** What is known besides the refusal. */
interface Surroundings {
  readonly connection: Connection
  readonly runs: readonly Run[]
  readonly now: number
  readonly page: Omit<PageFacts, 'isAllowed'>
  /** Whether the page's policy lets it send there. */
  readonly mayAsk: (url: string) => boolean
}

type Recorded = Exchange | Redirect

/** A request that is about to be sent, as evidence. */
export function evidenceToBe(outgoing: Outgoing, known: Surroundings): Evidence {
  const { now, mayAsk, page } = known
  const sent = { ...sentRequest(outgoing, now), spentIn: [] }
  return { ...evidenceOf({ ...known, problem: null }), sent, page: { ...page, isAllowed: mayAsk(outgoing.url) } }
}

interface Refused extends Surroundings {
  readonly problem: Problem | null
  /** The request that was refused; absent: the latest of that operation. */
  readonly request?: TraceEvent
}

/** The one reader of what was recorded: all that speaks for or against a cause. */
export function evidenceOf({ problem: given, request, connection, runs, now, page, mayAsk }: Refused): Evidence {
  const problem = given && innermost(given)
  const events = runs.flatMap((run) => run.events.filter((event) => event.kind !== 'computation'))
  const at = request ? events.findIndex(({ id }) => id === request.id) : indexOfRequest(events, problem)
  const event = events[at]
  const earlier = at < 0 ? events : events.slice(0, at)
  const sent = event ? sentRequest(requestOf(event), timeOf(event)) : null
  const run = runs.at(-1)
  return {
    problem,
    connection,
    sent: sent && { ...sent, spentIn: spentBefore(sent.values, earlier) },
    earlier: earlier.map(earlierStep),
    answeredBeside: event ? answeredBeside(event, events) : null,
    returned: returnedIn(events),
    relyingPartyId: relyingPartyIn(events),
    credentials: usedCredentials(earlier),
    keyIds: keyIdsIn(events),
    clockDifference: run ? clockDifference(run) : null,
    now,
    page: { ...page, isAllowed: sent === null || mayAsk(sent.url) },
  }
}

/** Of an answer that was lost, why it was. */
function innermost(problem: Problem): Problem {
  const isWrapped = problem.kind === 'answer-unconfirmed' || problem.kind === 'guest-unconfirmed'
  return isWrapped ? innermost(problem.reason) : problem
}

/** The request that was refused; of what the Hosted UI sent back, the redirect to it. */
function indexOfRequest(events: readonly Recorded[], problem: Problem | null): number {
  if (problem === null) return -1
  if ('operation' in problem) {
    return events.findLastIndex((event) => event.kind === 'exchange' && isOf(event, problem))
  }
  const isLeaving = (event: Recorded) => event.kind === 'redirect' && event.direction === 'left'
  return problem.kind === 'sent-back' || problem.kind === 'unexpected-return' ? events.findLastIndex(isLeaving) : -1
}

/** A later request of the same operation may have had another answer. */
function isOf({ operation, outcome }: Exchange, problem: Extract<Problem, { operation: string }>): boolean {
  if (operation !== problem.operation) return false
  return outcome.kind !== 'answered' || !('status' in problem) || outcome.status === problem.status
}

function requestOf(event: Recorded): Parameters<typeof sentRequest>[0] {
  if (event.kind === 'exchange') return event
  return { peer: 'hosted-ui', operation: operationOf(event), url: event.url, requestHeaders: [], requestBody: null }
}

const timeOf = (event: Recorded) => (event.kind === 'exchange' ? event.started : event.at)

function earlierStep(event: Recorded): EarlierStep {
  const request = requestOf(event)
  const { operation, values, logins } = sentRequest(request, 0)
  const loginsKeys = (logins ?? []).map(({ key }) => key)
  const refusal = refusalIn(event)
  return {
    operation,
    values,
    loginsKeys,
    at: timeOf(event),
    outcome: outcomeOf(event),
    code: refusal?.code ?? null,
    message: refusal?.message ?? null,
  }
}

function outcomeOf(event: TraceEvent): EarlierStep['outcome'] {
  if (event.kind !== 'exchange') return 'accepted'
  if (event.outcome.kind !== 'answered') return 'unanswered'
  return event.outcome.status < 300 ? 'accepted' : 'refused'
}

/** Milliseconds. An answer of so long ago says that the endpoint was there then. */
const moments = 5000

/** @param events the request among them */
function answeredBeside(request: Recorded, events: readonly Recorded[]): AnsweredBeside | null {
  const { origin } = new URL(request.url)
  const answered = events.filter(
    (event) =>
      event.kind === 'exchange' &&
      event.outcome.kind === 'answered' &&
      event.url.startsWith(`${origin}/`) &&
      event !== request,
  )
  const since = answered.find((event) => timeOf(event) >= timeOf(request))
  if (since) return { operation: requestOf(since).operation, when: 'since' }
  const before = answered.findLast((event) => timeOf(request) - timeOf(event) <= moments)
  return before ? { operation: requestOf(before).operation, when: 'before' } : null
}

/** What a service takes once. */
const spendable = ['code', 'Session', 'refresh_token', 'RefreshToken', 'AuthParameters.REFRESH_TOKEN']

/** Compared by their masks, as an earlier run may be redacted. */
function spentBefore(values: SentRequest['values'], earlier: readonly Recorded[]): readonly EarlierStep[] {
  const masks = spendable.flatMap((path) => (values[path] ? [mask(values[path])] : []))
  if (masks.length === 0) return []
  return earlier.flatMap((event) => {
    if (event.kind !== 'exchange') return []
    const texts = sentTexts(event)
    const isSame = spendable.some((path) => texts[path] && masks.includes(mask(texts[path])))
    return isSame && outcomeOf(event) === 'accepted' ? [earlierStep(event)] : []
  })
}

function returnedIn(events: readonly Recorded[]): ReturnedAddress | null {
  const returns = events.filter((event) => event.kind === 'redirect' && event.direction === 'returned')
  const last = returns.at(-1)
  if (!last) return null
  const values = maskedQuery(last)
  const isSecond = returns.slice(0, -1).some((event) => {
    const { state, code } = maskedQuery(event)
    return (state !== undefined && state === values.state) || (code !== undefined && code === values.code)
  })
  return { at: timeOf(last), values, isSecond }
}

/** The code and the state can be compared, but not read. */
function maskedQuery({ url }: Recorded): Readonly<Record<string, string>> {
  const texts = sentTexts({ url, requestBody: null })
  const secret = ['code', 'state']
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, secret.includes(name) ? mask(text) : text]),
  )
}

/** In the options of a registration, or of a challenge. */
function relyingPartyIn(events: readonly Recorded[]): string | null {
  const ids = events.flatMap((event) => {
    if (event.kind !== 'exchange' || event.outcome.kind !== 'answered') return []
    return [...membersOf(walk(event.outcome.body).pieces)].flatMap(({ value, place }) => {
      const path = pathTo(place)
      if (path === 'CredentialCreationOptions.rp.id') return [value]
      const { rpId } = path === 'ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS' ? (objectIn(value) ?? {}) : {}
      return typeof rpId === 'string' ? [rpId] : []
    })
  })
  return ids.at(-1) ?? null
}

function keyIdsIn(events: readonly Recorded[]): readonly string[] | null {
  const found = events.findLast((event) => event.kind === 'exchange' && event.operation === '/.well-known/jwks.json')
  if (found?.kind !== 'exchange' || found.outcome.kind !== 'answered') return null
  const { keys } = objectIn(found.outcome.body) ?? {}
  if (!Array.isArray(keys)) return null
  return keys.flatMap((key: unknown) => {
    const id: unknown = typeof key === 'object' && key !== null ? Reflect.get(key, 'kid') : null
    return typeof id === 'string' ? [id] : []
  })
}
