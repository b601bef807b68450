import { isGood } from '../facts/readable.ts'
import type { Exchange } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import type { Call } from './call.ts'
import { readCall } from './read-call.ts'
import type { CallNote } from './texts.ts'

/** A call of a run, and the exchange that holds the answer to it. */
export interface RecordedCall {
  readonly call: Call
  readonly answeredBy: Exchange
  readonly note: CallNote | null
}

/** The calls that brought the run as far as it came: a failed one only where nothing like it came after it. */
export function recordedCalls({ events }: Run): RecordedCall[] {
  const exchanges = events.filter((event) => event.kind === 'exchange').filter(isOfTheSignIn)
  const last = new Map(exchanges.map((exchange) => [`${exchange.peer} ${exchange.operation}`, exchange]))
  return exchanges
    .filter((exchange) => isGood(exchange) || last.get(`${exchange.peer} ${exchange.operation}`) === exchange)
    .flatMap((exchange) => {
      const call = readCall(exchange, null)
      return call === null ? [] : [{ call, answeredBy: exchange, note: null }]
    })
}

/** Keys for checking signatures are fetched beside it. */
const isOfTheSignIn = ({ method, url }: Exchange) => !(method === 'GET' && url.includes('/.well-known/'))
