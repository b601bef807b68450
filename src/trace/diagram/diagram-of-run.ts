import { hostedUiProviderName } from '../../connection/hosted-ui-providers.ts'
import { meaningOf, resultOf } from '../facts/meaning.ts'
import { type PlannedStep, type PlanOptions, plannedSteps, stepsAhead } from '../facts/planned.ts'
import { isUnreadable } from '../facts/readable.ts'
import { type Refusal, refusalIn } from '../facts/refusal.ts'
import { operationOf } from '../facts/step-name.ts'
import type { Computation, Exchange, Outgoing, Redirect, TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { redactRun, secretsIn } from '../redaction/redaction.ts'
import { type Arrow, type ArrowState, type Diagram, diagramOf, plainArrow } from './diagram.ts'
import { plannedArrows, plannedProviders, redirectArrow } from './diagram-of-plan.ts'

interface StillToCome {
  /** The request that waits until the user sends it. */
  readonly held?: Outgoing | null
  /** The steps that are left for an account on its way to a sign-in: its run doesn't tell whether it is gone on with. */
  readonly account?: readonly PlannedStep[]
}

/** What was recorded and, while the sign-in goes on, the steps that are left of it. */
export function diagramOfRun(run: Run, { held = null, account = [] }: StillToCome = {}): Diagram {
  const { events } = run
  const goesOn = run.state === 'running' || run.state === 'away'
  const { signInMethod } = run
  const isSignIn = signInMethod !== 'check' && signInMethod !== 'account'
  const planned = isSignIn ? plannedSteps(run.connection, signInMethod, planOf(run)) : []
  const ahead = goesOn && isSignIn ? stepsAhead(planned, events) : account
  const words = wordsOfRefusals(run)
  const arrows = events.map((event, index) => arrowOf(event, words, () => leftState(run, index)))
  const providers = events.flatMap((event) =>
    event.kind === 'redirect' && event.provider !== null ? [hostedUiProviderName(event.provider)] : [],
  )
  return diagramOf([...arrows, ...withHeld(plannedArrows(ahead), held)], [...providers, ...plannedProviders(ahead)])
}

/** The planned step that is held, or in front of all that are planned one that no plan has. */
function withHeld(planned: readonly Arrow[], held: Outgoing | null): readonly Arrow[] {
  if (held === null) return planned
  const index = planned.findIndex(({ name }) => name === held.operation)
  const known = planned[index]
  if (known) return planned.with(index, { ...known, state: 'waiting' })
  const { peer, operation } = held
  const way = { kind: 'request', from: 'browser', to: peer } as const
  return [{ ...plainArrow, ...meaningOf(held), ...way, id: 'held', name: operation, state: 'waiting' }, ...planned]
}

/** The sign-in method, as far as the events show it. */
function planOf({ events, knownIdentity = false }: Run): PlanOptions {
  const redirect = events.find((event) => event.kind === 'redirect')
  const first = events.find((event) => event.kind === 'exchange')
  const isBySrp = events.some((event) => event.kind === 'computation' && event.name === 'srp-key')
  return {
    knownIdentity,
    flow: flowOf(first ? meaningOf(first).detail : null, isBySrp),
    provider: redirect?.provider ?? null,
  }
}

/** @param authFlow as the first request names it */
function flowOf(authFlow: string | null, isBySrp: boolean): NonNullable<PlanOptions['flow']> {
  switch (authFlow) {
    case 'USER_PASSWORD_AUTH':
      return 'plain'
    case 'USER_AUTH':
      return 'choice'
    case 'CUSTOM_AUTH':
      return isBySrp ? 'custom-srp' : 'custom'
    default:
      return 'srp'
  }
}

/** The message of a refusal, without the secrets that it repeats. */
type RefusalWords = (event: TraceEvent) => Refusal | null

/** Reads nothing until it is asked for a refusal. */
function wordsOfRefusals(run: Run): RefusalWords {
  let known: ReadonlyMap<string, Refusal | null> | null = null
  return (event) => {
    if (run.redacted || refusalIn(event) === null) return refusalIn(event)
    if (known === null) {
      const refused = run.events.filter((candidate) => refusalIn(candidate) !== null)
      const { events } = redactRun({ ...run, events: refused }, secretsIn(run))
      known = new Map(events.map((masked) => [masked.id, refusalIn(masked)]))
    }
    return known.get(event.id) ?? null
  }
}

/** Bodies are read once: an event never changes, a new one takes its place. */
const arrowsOfEvents = new WeakMap<TraceEvent, Arrow>()

function arrowOf(event: TraceEvent, words: RefusalWords, left: () => Pick<Arrow, 'state' | 'duration'>): Arrow {
  // Whether the user returned follows from other events.
  if (event.kind === 'redirect' && event.direction === 'left') return { ...redirectOf(event, null), ...left() }
  const made = arrowsOfEvents.get(event) ?? make(event, words)
  arrowsOfEvents.set(event, made)
  return made
}

function make(event: TraceEvent, words: RefusalWords): Arrow {
  switch (event.kind) {
    case 'exchange':
      return exchangeOf(event, words(event))
    case 'redirect':
      return redirectOf(event, words(event))
    case 'computation':
      return computationOf(event)
    default:
      return event satisfies never
  }
}

function exchangeOf(exchange: Exchange, refusal: Refusal | null): Arrow {
  const { id, peer, operation, attempt, outcome } = exchange
  const common = { ...plainArrow, ...meaningOf(exchange), id, kind: 'request', attempt, name: operation } as const
  const state = stateOf(exchange)
  return {
    ...common,
    from: 'browser',
    to: peer,
    state,
    ...(outcome.kind !== 'pending' && { duration: outcome.duration }),
    ...(outcome.kind === 'answered' && {
      status: outcome.status,
      result: state === 'answered' ? resultOf(operation, outcome) : null,
      refusal,
    }),
  }
}

function stateOf(exchange: Exchange): ArrowState {
  const { outcome } = exchange
  if (outcome.kind !== 'answered') return outcome.kind
  if (outcome.status >= 400) return 'refused'
  return isUnreadable(exchange) ? 'unreadable' : 'answered'
}

function redirectOf(redirect: Redirect, refusal: Refusal | null): Arrow {
  const { id, direction, provider } = redirect
  const name = operationOf(redirect)
  return {
    ...plainArrow,
    ...redirectArrow({ direction, provider }),
    ...(refusal && { result: null, refusal }),
    ...(name === '/logout' && { purpose: 'log-out' as const }),
    id,
    name,
    state: refusal ? 'refused' : 'answered',
  }
}

function computationOf({ id, name, values }: Computation): Arrow {
  const detail = values.map((value) => value.name).join(', ') || null
  return { ...plainArrow, id, kind: 'computation', from: 'browser', to: 'browser', name, detail, state: 'answered' }
}

/** State of a redirect away: pending until a return follows, cancelled where the run ended without one. */
function leftState({ events, state }: Run, index: number): Pick<Arrow, 'state' | 'duration'> {
  const left = events[index]
  const back = events.slice(index + 1).find((event) => event.kind === 'redirect' && event.direction === 'returned')
  if (left?.kind === 'redirect' && back?.kind === 'redirect') return { state: 'answered', duration: back.at - left.at }
  if (left?.kind === 'redirect' && redirectOf(left, null).purpose === 'log-out')
    return { state: 'answered', duration: null }
  return { state: state === 'away' ? 'pending' : 'cancelled', duration: null }
}
