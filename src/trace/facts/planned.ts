import type { Connection } from '../../connection/connection.ts'
import { challenges, type FormChallengeName, isFormChallenge } from '../../protocol/challenges.ts'
import type { ComputationName } from '../../protocol/computations.ts'
import { type OperationName, operations } from '../../protocol/operations.ts'
import type { Purpose, Result } from '../../protocol/purposes.ts'
import type { ServiceName } from '../../protocol/services.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import type { TraceEvent } from '../record/exchange.ts'
import { type Meaning, resultOf, type StepResult } from './meaning.ts'

/** A step that is still to come. */
export type PlannedStep = PlannedExchange | PlannedRedirect | PlannedComputation

export interface PlannedExchange extends Meaning {
  readonly kind: 'exchange'
  readonly operation: string
  readonly peer: ServiceName
  /** null: it is asked for no more than that it succeeds. */
  readonly result: StepResult | null
}

export interface PlannedRedirect {
  readonly kind: 'redirect'
  readonly direction: 'left' | 'returned'
  /** As the pool calls it, e.g. `Facebook`; null: the Hosted UI's own page. */
  readonly provider: string | null
}

export interface PlannedComputation {
  readonly kind: 'computation'
  readonly name: ComputationName
}

export interface PlanOptions {
  /** A guest's identity that is remembered, or kept for the sign-in, saves the GetId. */
  readonly knownIdentity: boolean
  /** How the password is proved; SRP by default. */
  readonly flow?: 'srp' | 'plain' | 'choice' | 'custom' | 'custom-srp'
  /** The provider chosen in advance; null: the Hosted UI's own page. */
  readonly provider?: string | null
}

/** A call as the table has it. @param detail in the words of the wire */
function call(
  operation: OperationName,
  purpose: Purpose,
  { detail, result }: { readonly detail?: string; readonly result: StepResult },
): PlannedExchange {
  return { kind: 'exchange', operation, peer: operations[operation].service, purpose, detail: detail ?? null, result }
}

const only = (what: Result): { readonly result: StepResult } => ({ result: { what, name: null } })

const srpKey = { kind: 'computation', name: 'srp-key' } as const
const srpProof = { kind: 'computation', name: 'srp-proof' } as const
const verifier = { result: { what: 'challenge', name: 'PASSWORD_VERIFIER' } } as const

const srp: readonly PlannedStep[] = [
  srpKey,
  call('InitiateAuth', 'srp-start', { detail: 'USER_SRP_AUTH', ...verifier }),
  srpProof,
  call('RespondToAuthChallenge', 'srp-proof', { detail: 'PASSWORD_VERIFIER', ...only('tokens') }),
]

const plain: readonly PlannedStep[] = [
  call('InitiateAuth', 'password', { detail: 'USER_PASSWORD_AUTH', ...only('tokens') }),
]

const choice: readonly PlannedStep[] = [
  call('InitiateAuth', 'choice-start', {
    detail: 'USER_AUTH',
    result: { what: 'challenge', name: 'SELECT_CHALLENGE' },
  }),
  call('RespondToAuthChallenge', 'choice', { detail: 'SELECT_CHALLENGE', ...only('tokens') }),
]

const customAnswer = call('RespondToAuthChallenge', 'custom-answer', { detail: 'CUSTOM_CHALLENGE', ...only('tokens') })

const custom: readonly PlannedStep[] = [
  call('InitiateAuth', 'custom-start', {
    detail: 'CUSTOM_AUTH',
    result: { what: 'challenge', name: 'CUSTOM_CHALLENGE' },
  }),
  customAnswer,
]

const customAfterSrp: readonly PlannedStep[] = [
  srpKey,
  call('InitiateAuth', 'srp-start', { detail: 'CUSTOM_AUTH', ...verifier }),
  srpProof,
  call('RespondToAuthChallenge', 'srp-proof', {
    detail: 'PASSWORD_VERIFIER',
    result: { what: 'challenge', name: 'CUSTOM_CHALLENGE' },
  }),
  customAnswer,
]

function hostedUi(provider: string | null): readonly PlannedStep[] {
  return [
    { kind: 'computation', name: 'pkce' },
    { kind: 'redirect', direction: 'left', provider },
    { kind: 'redirect', direction: 'returned', provider },
    call('/oauth2/token', 'code', { detail: 'authorization_code', ...only('tokens') }),
  ]
}

function grant(isGuest: boolean, knowsIdentity: boolean): readonly PlannedStep[] {
  return [
    ...(knowsIdentity ? [] : [call('GetId', isGuest ? 'guest-identity' : 'identity', only('identity'))]),
    call('GetCredentialsForIdentity', isGuest ? 'guest-credentials' : 'credentials', only('credentials')),
    call('GetCallerIdentity', 'caller', only('caller')),
  ]
}

/** What a sign-in will do, in its order. */
export function plannedSteps(
  connection: Pick<Connection, 'identityPoolId'>,
  signInMethod: SignInMethod,
  { knownIdentity, flow = 'srp', provider = null }: PlanOptions,
): readonly PlannedStep[] {
  const signIn: Record<SignInMethod, readonly PlannedStep[]> = {
    guest: [],
    'user-pool': { srp, plain, choice, custom, 'custom-srp': customAfterSrp }[flow],
    'hosted-ui': hostedUi(provider),
    'provider-token': [],
  }
  return [...signIn[signInMethod], ...(connection.identityPoolId ? grant(signInMethod === 'guest', knownIdentity) : [])]
}

/** The calls between MFA_SETUP and its answer. */
const totpSetUp: readonly PlannedExchange[] = [
  call('AssociateSoftwareToken', 'totp-secret', only('totp-secret')),
  call('VerifySoftwareToken', 'totp-proof', only('totp-accepted')),
]

/** RespondToAuthChallenge with the user's answer, and the calls before it. What it brings is not known before; tokens, as a rule. */
const answerTo = (name: FormChallengeName): readonly PlannedExchange[] => [
  ...(name === 'MFA_SETUP' ? totpSetUp : []),
  call('RespondToAuthChallenge', challenges[name].purpose, { detail: name, ...only('tokens') }),
]

/** The steps that are left after what has happened, with the answer to a challenge of the user where one is open. */
export function stepsAhead(plan: readonly PlannedStep[], events: readonly TraceEvent[]): readonly PlannedStep[] {
  let next = 0
  for (const event of events) {
    const found = plan.findIndex((step, index) => index >= next && isStep(step, event))
    if (found !== -1) next = found + 1
  }
  const open = openChallenge(events)
  // An answer was planned, whatever the challenge has become.
  const isPlanned = open.length > 0 && isAnswer(plan[next])
  return [...open, ...plan.slice(isPlanned ? next + 1 : next)]
}

/** What the open challenge still takes. A refused answer leaves it open; one that is under way is no longer ahead. */
function openChallenge(events: readonly TraceEvent[]): readonly PlannedExchange[] {
  const exchanges = events.filter((event) => event.kind === 'exchange')
  const isUnderWay = exchanges.at(-1)?.outcome.kind === 'pending'
  const results = exchanges.flatMap(({ operation, outcome }) =>
    outcome.kind === 'answered' ? (resultOf(operation, outcome) ?? []) : [],
  )
  const issued = results.findLastIndex(({ what }) => what === 'challenge')
  const brought = results.slice(issued + 1).map(({ what }) => what)
  const name = results[issued]?.name ?? ''
  if (!isFormChallenge(name) || brought.some((what) => !isOfSetUp(what))) return []
  return answerTo(name)
    .filter(({ result }) => !result || !brought.includes(result.what))
    .slice(isUnderWay ? 1 : 0)
}

const isAnswer = (step: PlannedStep | undefined) =>
  step?.kind === 'exchange' && step.operation === 'RespondToAuthChallenge'

const isOfSetUp = (what: Result) => totpSetUp.some(({ result }) => result?.what === what)

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
