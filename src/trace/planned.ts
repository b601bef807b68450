import type { Connection } from '../connection/connection.ts'
import type { Way } from '../connection/ways.ts'
import type { Computation, Peer, TraceEvent } from './exchange.ts'
import { type Gain, gainOf, type Meaning } from './meaning.ts'

/** A step that is still to come. */
export type PlannedStep = PlannedExchange | PlannedRedirect | PlannedComputation

export interface PlannedExchange extends Meaning {
  readonly kind: 'exchange'
  readonly operation: string
  readonly peer: Peer
  readonly gain: Gain
}

export interface PlannedRedirect {
  readonly kind: 'redirect'
  readonly direction: 'left' | 'returned'
  /** As the pool calls it, e.g. `Facebook`; null: the Hosted UI's own page. */
  readonly provider: string | null
}

export interface PlannedComputation {
  readonly kind: 'computation'
  readonly name: Computation['name']
}

export interface PlanOptions {
  /** A guest's identity that is remembered, or kept for the sign-in, saves the GetId. */
  readonly knownIdentity: boolean
  /** How the password is proved; SRP unless told. */
  readonly flow?: 'srp' | 'plain'
  /** Whom the Hosted UI is asked for; null: its own page. */
  readonly provider?: string | null
}

const tokens: Gain = { what: 'tokens', name: null }

const initiateAuth = { kind: 'exchange', operation: 'InitiateAuth', peer: 'user-pool' } as const

const srp: readonly PlannedStep[] = [
  { kind: 'computation', name: 'srp-key' },
  {
    ...initiateAuth,
    ask: 'srp-start',
    detail: 'USER_SRP_AUTH',
    gain: { what: 'challenge', name: 'PASSWORD_VERIFIER' },
  },
  { kind: 'computation', name: 'srp-proof' },
  {
    kind: 'exchange',
    operation: 'RespondToAuthChallenge',
    peer: 'user-pool',
    ask: 'srp-proof',
    detail: 'PASSWORD_VERIFIER',
    gain: tokens,
  },
]

const plain: readonly PlannedStep[] = [{ ...initiateAuth, ask: 'password', detail: 'USER_PASSWORD_AUTH', gain: tokens }]

function hostedUi(provider: string | null): readonly PlannedStep[] {
  return [
    { kind: 'computation', name: 'pkce' },
    { kind: 'redirect', direction: 'left', provider },
    { kind: 'redirect', direction: 'returned', provider },
    {
      kind: 'exchange',
      operation: '/oauth2/token',
      peer: 'hosted-ui',
      ask: 'code',
      detail: 'authorization_code',
      gain: tokens,
    },
  ]
}

function grant(isGuest: boolean, knowsIdentity: boolean): readonly PlannedStep[] {
  const pool = { kind: 'exchange', peer: 'identity-pool', detail: null } as const
  const getId: PlannedStep = {
    ...pool,
    operation: 'GetId',
    ask: isGuest ? 'guest-identity' : 'identity',
    gain: { what: 'identity', name: null },
  }
  return [
    ...(knowsIdentity ? [] : [getId]),
    {
      ...pool,
      operation: 'GetCredentialsForIdentity',
      ask: isGuest ? 'guest-credentials' : 'credentials',
      gain: { what: 'credentials', name: null },
    },
    {
      kind: 'exchange',
      operation: 'GetCallerIdentity',
      peer: 'sts',
      ask: 'caller',
      detail: null,
      gain: { what: 'caller', name: null },
    },
  ]
}

/** What a sign-in will do, in its order. */
export function plannedSteps(
  connection: Pick<Connection, 'identityPoolId'>,
  way: Way,
  { knownIdentity, flow = 'srp', provider = null }: PlanOptions,
): readonly PlannedStep[] {
  const signIn: Record<Way, readonly PlannedStep[]> = {
    guest: [],
    'user-pool': flow === 'srp' ? srp : plain,
    'hosted-ui': hostedUi(provider),
    'provider-token': [],
  }
  return [...signIn[way], ...(connection.identityPoolId ? grant(way === 'guest', knownIdentity) : [])]
}

const newPassword: PlannedExchange = {
  kind: 'exchange',
  operation: 'RespondToAuthChallenge',
  peer: 'user-pool',
  ask: 'new-password',
  detail: 'NEW_PASSWORD_REQUIRED',
  gain: tokens,
}

/** The steps that are left after what has happened, with the answer to a new password's challenge where it is open. */
export function stepsAhead(plan: readonly PlannedStep[], events: readonly TraceEvent[]): readonly PlannedStep[] {
  let next = 0
  for (const event of events) {
    const found = plan.findIndex((step, index) => index >= next && isStep(step, event))
    if (found !== -1) next = found + 1
  }
  return wantsNewPassword(events) ? [newPassword, ...plan.slice(next)] : plan.slice(next)
}

/** A refused answer leaves the challenge open; one that is under way is no longer ahead. */
function wantsNewPassword(events: readonly TraceEvent[]): boolean {
  const outcomes = events.flatMap((event) => (event.kind === 'exchange' ? [event.outcome] : []))
  if (outcomes.at(-1)?.kind === 'pending') return false
  const gains = outcomes.map((outcome) => (outcome.kind === 'answered' ? gainOf(outcome) : null))
  const last = gains.findLast((gain) => gain !== null)
  return last?.what === 'challenge' && last.name === newPassword.detail
}

function isStep(step: PlannedStep, event: TraceEvent): boolean {
  switch (step.kind) {
    case 'exchange':
      return event.kind === 'exchange' && event.operation === step.operation
    case 'redirect':
      return event.kind === 'redirect' && event.direction === step.direction
    case 'computation':
      return event.kind === 'computation' && event.name === step.name
    default:
      return step satisfies never
  }
}
