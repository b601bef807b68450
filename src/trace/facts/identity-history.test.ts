import { expect, it } from 'vitest'
import { answered, exchange, runOf } from '../../testing/trace-fixture.ts'
import type { Exchange } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { identityHistory } from './identity-history.ts'

const pool = 'eu-west-1:11111111-2222-4333-8444-555555555555'
const key = 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'

function call(operation: string, asked: string | null, logins: readonly string[], received: string): Exchange {
  const body = { IdentityId: asked ?? undefined, Logins: Object.fromEntries(logins.map((name) => [name, '#1234'])) }
  const outcome =
    received === '' ? answered({ __type: 'x', IdentityId: 'no' }, { status: 400 }) : answered({ IdentityId: received })
  return exchange({ id: operation, operation, requestBody: JSON.stringify(body), started: 1, outcome })
}

const getId = (logins: readonly string[], answered: string) => call('GetId', null, logins, answered)
const credentials = (asked: string, logins: readonly string[], answered = asked) =>
  call('GetCredentialsForIdentity', asked, logins, answered)

const run = (number: number, events: readonly Exchange[], identityPoolId = pool): Run =>
  runOf(events, {
    id: `run-${number}`,
    number,
    connection: { name: 'c', region: 'eu-west-1', identityPoolId, endpoints: {} },
  })

const guest = run(1, [getId([], 'g'), credentials('g', [])])

const cases: readonly [string, readonly Run[], readonly unknown[]][] = [
  ['a guest', [guest], [['g', { kind: 'new' }]]],
  ['a guest of an earlier visit', [run(1, [credentials('g', [])])], [['g', { kind: 'remembered' }]]],
  [
    'a guest, then the same guest',
    [guest, run(2, [credentials('g', [])])],
    [
      ['g', { kind: 'new' }],
      ['g', { kind: 'again' }],
    ],
  ],
  [
    'a guest, then a login with an identity of its own',
    [guest, run(2, [getId([key], 'a'), credentials('a', [key])])],
    [
      ['g', { kind: 'new' }],
      ['a', { kind: 'first' }],
    ],
  ],
  [
    'a guest whose identity was taken along',
    [guest, run(2, [credentials('g', [key])])],
    [
      ['g', { kind: 'new' }],
      ['g', { kind: 'kept' }],
    ],
  ],
  [
    'a guest who was somebody already',
    [guest, run(2, [credentials('g', [key], 'a'), credentials('a', [key])])],
    [
      ['g', { kind: 'new' }],
      ['a', { kind: 'merged', from: 'g' }],
    ],
  ],
  [
    'renewals are no sightings, refusals neither',
    [run(1, [getId([key], ''), getId([key], 'a'), credentials('a', [key]), credentials('a', [key])])],
    [['a', { kind: 'first' }]],
  ],
  ['another pool’s are not its', [run(1, [getId([], 'g')], 'eu-west-1:other')], []],
]

for (const [what, runs, expected] of cases) {
  it(what, () => {
    expect(identityHistory(runs, pool).map(({ identityId, origin }) => [identityId, origin])).toEqual(expected)
  })
}
