import type { ServiceName } from '../../protocol/services.ts'
import type { Exchange } from '../record/exchange.ts'
import { objectIn } from './json-object.ts'

/** What a service responds with; null: unknown. */
const formats: Readonly<Record<ServiceName, 'json' | 'xml' | null>> = {
  'user-pool': 'json',
  'hosted-ui': 'json',
  provider: null,
  'identity-pool': 'json',
  sts: 'xml',
  s3: 'xml',
  other: null,
}

type Answered = Pick<Exchange, 'peer' | 'outcome'>

/** Whether the service accepted the request, in its own protocol. */
export function isGood(exchange: Answered): boolean {
  const { outcome } = exchange
  return outcome.kind === 'answered' && outcome.status < 400 && !isUnreadable(exchange)
}

/** Whether an answer with the status of a success is not in the service's protocol: an HTML page, broken JSON. */
export function isUnreadable({ peer, outcome }: Answered): boolean {
  if (outcome.kind !== 'answered' || outcome.status >= 400 || outcome.body === '') return false
  switch (formats[peer]) {
    case 'json':
      return objectIn(outcome.body) === null
    case 'xml':
      return !/^\s*<(?!!doctype html|html)/i.test(outcome.body)
    default:
      return false
  }
}
