import type { ComputationName } from '../../protocol/computations.ts'
import type { Computation, Exchange, TraceEvent } from '../record/exchange.ts'
import { objectIn } from './json-object.ts'
import { refusalIn } from './refusal.ts'

/** A proof by SRP as it was recorded; what never leaves a side is known by its length at most. */
export interface SrpProof {
  /** What is proved: the user's password, or the secret of a remembered device. */
  readonly of: 'password' | 'device'
  /** Characters of `a` in hex; null: it was not recorded. */
  readonly privateLength: number | null
  readonly started: SrpMessage
  /** null: none came. */
  readonly challenge: SrpMessage | null
  /** null: none was sent. */
  readonly claim: SrpMessage | null
  readonly end: SrpEnd
}

/** What travelled at once: the step that it travelled in, and the members that belong to SRP, as they were recorded. */
export interface SrpMessage {
  readonly id: string
  readonly values: readonly SrpValue[]
  /** Names of what went along that SRP doesn't need. */
  readonly others: readonly string[]
}

export interface SrpValue {
  readonly name: string
  readonly value: string
}

/** `start-refused`: before any proof; `wrong`: the service found another claim than its own; `refused`: for another reason. */
export type SrpEnd =
  | { readonly kind: 'accepted' | 'pending' | 'unanswered' }
  | { readonly kind: 'start-refused' | 'wrong' | 'refused'; readonly code: string | null }

const computed: readonly ComputationName[] = ['srp-key', 'srp-proof', 'device-proof']
const started = ['SRP_A']
const brought = ['SALT', 'SRP_B', 'SECRET_BLOCK']
const claimed = ['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK', 'TIMESTAMP']

/** No message of a sign-in comes near it. */
const longest = 200_000

/**
 * The events of the SRP proof that the event is part of, in their order: the key pair, SRP_A and its response, the
 * computed claim, the claim and its response; nothing where it is part of none.
 */
export function srpEvents(events: readonly TraceEvent[], id: string): readonly TraceEvent[] {
  const proofs: TraceEvent[][] = []
  for (const event of events) {
    if (begins(event, proofs.at(-1))) proofs.push([event])
    else if (isPart(event)) proofs.at(-1)?.push(event)
  }
  return proofs.find((proof) => proof.some((event) => event.id === id) && proof.some(hasStart)) ?? []
}

/** @param events those that `srpEvents` found, masked or not; null: SRP_A was not among what was sent */
export function srpProof(events: readonly TraceEvent[]): SrpProof | null {
  const start = events.find(hasStart)
  // A claim that was refused may have been sent again; the last one decides.
  const claim = events.findLast(hasClaim)
  if (!start) return null
  const key = events.find((event): event is Computation => event.kind === 'computation' && event.name === 'srp-key')
  const parameters = parametersOf(start)
  const challenge = parameters && messageOf(start.id, parameters, brought)
  const { ChallengeName } = objectOf(start.requestBody) ?? {}
  return {
    of: ChallengeName === 'DEVICE_SRP_AUTH' ? 'device' : 'password',
    privateLength: key?.values.find(({ name }) => name === 'a')?.length ?? null,
    started: messageOf(start.id, responsesOf(start), started),
    challenge: challenge && challenge.values.length > 0 ? challenge : null,
    claim: claim ? messageOf(claim.id, responsesOf(claim), claimed) : null,
    end: endOf(start, claim),
  }
}

function begins(event: TraceEvent, current: readonly TraceEvent[] | undefined): boolean {
  if (event.kind === 'computation') return event.name === 'srp-key'
  // In a trace of another program there are no computations.
  return hasStart(event) && (current === undefined || current.some(hasStart))
}

function isPart(event: TraceEvent): boolean {
  return event.kind === 'computation' ? computed.includes(event.name) : hasStart(event) || hasClaim(event)
}

const hasStart = (event: TraceEvent): event is Exchange => event.kind === 'exchange' && 'SRP_A' in responsesOf(event)

const hasClaim = (event: TraceEvent): event is Exchange =>
  event.kind === 'exchange' && 'PASSWORD_CLAIM_SIGNATURE' in responsesOf(event)

type Members = Readonly<Record<string, unknown>>

/** What a request of a sign-in sends besides its own name. */
function responsesOf({ requestBody }: Exchange): Members {
  const body = objectOf(requestBody)
  return membersOf(body?.AuthParameters) ?? membersOf(body?.ChallengeResponses) ?? {}
}

function parametersOf({ outcome }: Exchange): Members | null {
  return outcome.kind === 'answered' ? membersOf(objectOf(outcome.body)?.ChallengeParameters) : null
}

function objectOf(body: string | null): Members | null {
  return body === null || body.length > longest ? null : objectIn(body)
}

function membersOf(value: unknown): Members | null {
  return typeof value === 'object' && value !== null ? { ...value } : null
}

function messageOf(id: string, members: Members, names: readonly string[]): SrpMessage {
  return {
    id,
    values: names.flatMap((name) => {
      const value = members[name]
      return typeof value === 'string' ? { name, value } : []
    }),
    others: Object.keys(members).filter((name) => !names.includes(name)),
  }
}

function endOf(start: Exchange, claim: Exchange | undefined): SrpEnd {
  const { outcome } = claim ?? start
  if (outcome.kind === 'pending') return { kind: 'pending' }
  if (outcome.kind !== 'answered') return { kind: 'unanswered' }
  if (outcome.status < 400) return { kind: claim ? 'accepted' : 'pending' }
  const { code = null, message = null } = refusalIn(claim ?? start) ?? {}
  if (!claim) return { kind: 'start-refused', code }
  // The same code also says that the user is disabled, or that the Session is too old.
  return { kind: /incorrect username or password/i.test(message ?? '') ? 'wrong' : 'refused', code }
}
