import { describe, expect, it } from 'vitest'
import type { TraceEvent } from '../record/exchange.ts'
import { operationOf, peerOf, stepName } from './step-name.ts'

describe('a step is called', () => {
  const at = 0
  const url = 'https://a.auth.eu-west-1.amazoncognito.com/oauth2/authorize?state=s'
  const named: readonly (readonly [string, TraceEvent])[] = [
    ['/oauth2/authorize', { kind: 'redirect', id: '1', direction: 'left', provider: null, url, at }],
    ['/callback', { kind: 'redirect', id: '2', direction: 'returned', provider: null, url: 'http://a/x?code=c', at }],
    ['not a url', { kind: 'redirect', id: '3', direction: 'left', provider: null, url: 'not a url', at }],
    ['pkce', { kind: 'computation', id: '4', name: 'pkce', values: [], at }],
  ]
  for (const [name, event] of named) it(name, () => expect(operationOf(event)).toBe(name))

  it('by a name of ours where it is only computed', () => {
    const names = {
      pkce: 'PKCE verifier',
      'srp-key': '',
      'srp-proof': '',
      'passkey-creation': '',
      'passkey-signature': '',
      'device-proof': '',
      'device-verifier': '',
      'forged-token': '',
    }
    const computed = named.at(-1)?.[1]
    expect(computed && stepName(computed, names)).toBe('PKCE verifier')
    expect(named[1] && stepName(named[1][1], names)).toBe('/callback')
  })

  it('with its service', () => {
    expect(named.map(([, event]) => peerOf(event))).toEqual(['hosted-ui', 'hosted-ui', null, null])
  })
})
