import { holdsForged } from '../../token/forged/forged-mark.ts'
import type { Exchange } from '../record/exchange.ts'

/** Whether a token that was edited and signed here was sent with it, by the token or, where it is hidden, by the record. */
export function sendsForged({
  forged,
  requestHeaders,
  requestBody,
}: Pick<Exchange, 'forged' | 'requestHeaders' | 'requestBody'>): boolean {
  const authorization = requestHeaders.find(([name]) => name === 'authorization')?.[1] ?? ''
  return forged === true || holdsForged(authorization) || holdsForged(requestBody ?? '')
}
