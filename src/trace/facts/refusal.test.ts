import { expect, it } from 'vitest'
import type { TraceEvent } from '../record/exchange.ts'
import { answer, exchange, guestRun, start } from '../record/run-fixture.ts'
import { refusalIn } from './refusal.ts'

const refused = (body: string, headers: readonly (readonly [string, string])[] = []) =>
  exchange({ outcome: answer(body, { status: 400, headers }) })

const returned = (query: string): TraceEvent => ({
  kind: 'redirect',
  id: '1',
  direction: 'returned',
  provider: null,
  url: `https://app.example/callback${query}`,
  at: start,
})

for (const [what, event, expected] of [
  ['an answer that is none', exchange(), null],
  ['no answer', exchange({ outcome: { kind: 'unreachable', duration: 1 } }), null],
  ['AWS JSON', refused('{"__type":"a.b#XException","message":"m"}'), { code: 'XException', message: 'm' }],
  ['AWS JSON of another hand', refused('{"__type":"XException","Message":"m"}'), { code: 'XException', message: 'm' }],
  ['a header', refused('{"message":"m"}', [['x-amzn-errortype', 'X:http://a/']]), { code: 'X', message: 'm' }],
  ['OAuth', refused('{"error":"invalid_grant"}'), { code: 'invalid_grant', message: null }],
  ['STS', refused('<R><Code>X</Code><Message>a &lt; b</Message></R>'), { code: 'X', message: 'a < b' }],
  ['a proxy', refused('Bad gateway'), { code: null, message: 'Bad gateway' }],
  ['a long page', refused('x'.repeat(900)), { code: null, message: `${'x'.repeat(500)}…` }],
  ['not even a word', refused(''), { code: null, message: null }],
  [
    'a hostile member',
    refused('{"__type":{"a":1},"message":[]}'),
    { code: null, message: '{"__type":{"a":1},"message":[]}' },
  ],
  ['a return with a code', returned('?code=x&state=y'), null],
  ['a return with an error', returned('?error=e&error_description=a+b%21'), { code: 'e', message: 'a b!' }],
  ['a computation', { kind: 'computation', id: '1', name: 'pkce', values: [], at: start } as const, null],
] as const) {
  it(what, () => expect(refusalIn(event)).toEqual(expected))
}

it('a sign-in that went well has none', () => expect(guestRun.events.map(refusalIn)).toEqual([null, null, null]))
