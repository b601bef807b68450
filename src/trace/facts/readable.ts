import { services } from '../../protocol/services.ts'
import type { Exchange } from '../record/exchange.ts'
import { objectIn } from './json-object.ts'

type Answered = Pick<Exchange, 'peer' | 'outcome'>

/** Whether the service accepted the request, in its own protocol. */
export function isGood(exchange: Answered): boolean {
  const { outcome } = exchange
  return outcome.kind === 'answered' && outcome.status < 400 && !isUnreadable(exchange)
}

/** Whether an answer with the status of a success is not in the service's protocol: an HTML page, broken JSON. */
export function isUnreadable({ peer, outcome }: Answered): boolean {
  if (outcome.kind !== 'answered' || outcome.status >= 400 || outcome.body === '') return false
  switch (services[peer].format) {
    case 'json':
      return objectIn(outcome.body) === null
    case 'xml':
      return !/^\s*<(?!!doctype html|html)/i.test(outcome.body)
    default:
      return false
  }
}
