import type { OperationName } from '../../protocol/operations.ts'
import type { Exchange } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { objectIn } from './json-object.ts'
import { meaningOf, resultOf, type StepResult } from './meaning.ts'

/** A request that sends a Session or whose response brings one. */
export interface ChainStep {
  readonly id: string
  /** Its place among the steps of the run, from 1. */
  readonly step: number
  readonly operation: string
  /** The flow that it begins, or the challenge that it answers; null: it is no step of a flow. */
  readonly detail: string | null
  /** The step whose Session it sends; `unrecorded`: no step of the run brought it; null: it sends none. */
  readonly sends: number | 'unrecorded' | null
  /** null: nothing that is known, or no response yet. */
  readonly brings: StepResult | 'refusal' | null
  readonly hasSession: boolean
  /** The next step that sends the same Session; null: there is none. */
  readonly again: number | null
}

const withSession: readonly OperationName[] = [
  'InitiateAuth',
  'RespondToAuthChallenge',
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'SignUp',
  'ConfirmSignUp',
]

/** No message of a sign-in comes near it. */
const longest = 200_000

interface Link {
  readonly exchange: Exchange
  readonly step: number
  readonly sent: string | null
  readonly got: string | null
}

/**
 * The steps that hand a Session on from one to the next, the given one among them, in their order. Masked values are
 * compared by their fingerprints.
 * @returns nothing where it stands alone
 */
export function sessionChain({ events }: Run, id: string): readonly ChainStep[] {
  const links = events.flatMap((event, index) => (event.kind === 'exchange' ? linkOf(event, index + 1) : []))
  const issuerOf = ({ sent, step }: Link) =>
    links.findLast((link) => sent !== null && link.got === sent && link.step < step)
  const chosen = links.find(({ exchange }) => exchange.id === id)
  if (!chosen) return []
  const first = (link: Link): Link => {
    const issuer = issuerOf(link)
    return issuer ? first(issuer) : link
  }
  const start = first(chosen)
  const isOfChain = (root: Link) => root === start || (start.sent !== null && root.sent === start.sent)
  const chain = links.filter((link) => isOfChain(first(link)))
  if (chain.length < 2) return []
  return chain.map((link) => ({
    id: link.exchange.id,
    step: link.step,
    operation: link.exchange.operation,
    detail: meaningOf(link.exchange).detail,
    sends: link.sent === null ? null : (issuerOf(link)?.step ?? 'unrecorded'),
    brings: broughtBy(link.exchange),
    hasSession: link.got !== null,
    again: chain.find(({ sent, step }) => sent !== null && sent === link.sent && step > link.step)?.step ?? null,
  }))
}

function linkOf(exchange: Exchange, step: number): Link | [] {
  const { operation, requestBody, outcome } = exchange
  if (!withSession.some((name) => name === operation)) return []
  const sent = sessionIn(requestBody ?? '')
  const got = outcome.kind === 'answered' ? sessionIn(outcome.body) : null
  return sent === null && got === null ? [] : { exchange, step, sent, got }
}

function sessionIn(body: string): string | null {
  const session = body.length > longest ? null : objectIn(body)?.Session
  return typeof session === 'string' && session !== '' ? session : null
}

function broughtBy({ operation, outcome }: Exchange): ChainStep['brings'] {
  if (outcome.kind !== 'answered') return null
  return outcome.status >= 400 ? 'refusal' : resultOf(operation, outcome)
}
