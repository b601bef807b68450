import { expect, it } from 'vitest'
import type { Exchange } from '../record/exchange.ts'
import { isGood, isUnreadable } from './readable.ts'

const answered = (peer: Exchange['peer'], status: number, body: string): Pick<Exchange, 'peer' | 'outcome'> => ({
  peer,
  outcome: { kind: 'answered', status, headers: [], body, size: body.length, duration: 1 },
})

it.each([
  ['a JSON object', 'identity-pool', 200, '{"IdentityId":"a"}', 'good'],
  ['nothing, as ForgetDevice answers', 'user-pool', 200, '', 'good'],
  ['a page for an API', 'identity-pool', 200, '<html>Sign in to the network</html>', 'unreadable'],
  ['JSON that breaks off', 'user-pool', 200, '{"IdToken":"ey', 'unreadable'],
  ['JSON of another kind', 'hosted-ui', 200, '"ok"', 'unreadable'],
  ['XML', 'sts', 200, '<GetCallerIdentityResponse/>', 'good'],
  ['XML with a declaration', 's3', 200, '<?xml version="1.0"?>\n<ListBucketResult/>', 'good'],
  ['a page for XML', 'sts', 200, '<!DOCTYPE html><html></html>', 'unreadable'],
  ['anything of a host that is not known', 'other', 200, 'ok', 'good'],
  ['a page with the status of an error', 'sts', 502, '<html>Bad gateway</html>', 'refused'],
] as const)('%s', (_, peer, status, body, verdict) => {
  const exchange = answered(peer, status, body)
  expect(isGood(exchange)).toBe(verdict === 'good')
  expect(isUnreadable(exchange)).toBe(verdict === 'unreadable')
})

it('no answer is neither', () => {
  const exchange = { peer: 'sts', outcome: { kind: 'unreachable', duration: 1 } } as const
  expect([isGood(exchange), isUnreadable(exchange)]).toEqual([false, false])
})
