import { describe, expect, it } from 'vitest'
import { diagram as texts } from '../../i18n/en/diagram.ts'
import { diagram as japanese } from '../../i18n/ja/diagram.ts'
import type { TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { labelOf, outcomeOf, spokenArrow } from './arrow-words.ts'
import { answered, computation, exchange, redirect, runOf } from './diagram-fixture.ts'
import { diagramOfRun } from './diagram-of-run.ts'

function wordsOf(event: TraceEvent, state: Run['state'] = 'done') {
  const diagram = diagramOfRun(runOf([event], { state }))
  const [arrow] = diagram.arrows
  if (!arrow) throw new Error('no arrow')
  const { name, words } = labelOf(arrow, texts)
  return { label: `${name}|${words}`, outcome: outcomeOf(arrow, texts), spoken: spokenArrow(arrow, diagram, texts) }
}

const refusal = answered(400, { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' }, 48)

describe('the words of', () => {
  for (const [what, event, state, expected] of [
    [
      'an answered request',
      exchange('1', { outcome: answered(200, { IdentityId: 'x' }) }),
      'done',
      {
        label: 'GetId|identity ID for a guest',
        outcome: '200 · 62 ms · identity ID',
        spoken: 'GetId, identity ID for a guest, Browser to Identity pool, completed, 200 · 62 ms · identity ID',
      },
    ],
    [
      'a refused request',
      exchange('1', { peer: 'user-pool', operation: 'InitiateAuth', outcome: refusal }),
      'failed',
      {
        label: 'InitiateAuth|',
        outcome: '400 · 48 ms · NotAuthorizedException: Incorrect username or password.',
        spoken:
          'InitiateAuth, Browser to User pool, refused, 400 · 48 ms · NotAuthorizedException: Incorrect username or password.',
      },
    ],
    [
      'a refusal without words',
      exchange('1', { outcome: answered(502, '') }),
      'failed',
      { outcome: '502 · 62 ms · refused' },
    ],
    [
      'another try that is under way',
      exchange('1', { attempt: 2 }),
      'done',
      {
        outcome: 'attempt 2 · pending',
        spoken: 'GetId, identity ID for a guest, Browser to Identity pool, attempt 2 · pending',
      },
    ],
    [
      'no answer',
      exchange('1', { outcome: { kind: 'unreachable', duration: 3021 } }),
      'failed',
      { outcome: 'no response · 3.0 s' },
    ],
    [
      'somebody who is away',
      redirect('1', { provider: 'Facebook' }),
      'away',
      {
        label: '/oauth2/authorize|identity_provider=Facebook, redirect to sign in',
        outcome: 'pending · requests there can’t be seen from here',
      },
    ],
    [
      'what was computed',
      computation('1', 'pkce'),
      'done',
      {
        label: 'PKCE: code verifier and challenge|',
        spoken: 'PKCE: code verifier and challenge, code_verifier',
      },
    ],
    [
      'what can’t be printed',
      exchange('1', { operation: 'Get\u0000\u202eId\n\ud800\ufffe' }),
      'done',
      { label: 'Get ‹U+202E›Id \ufffd |' },
    ],
  ] as const) {
    it(what, () => {
      expect(wordsOf(event, state)).toMatchObject(expected)
    })
  }
})

it('a list is written as the language does', () => {
  const diagram = diagramOfRun(runOf([redirect('1', { provider: 'Facebook' })], { state: 'away' }))
  const [arrow] = diagram.arrows
  expect(arrow && labelOf(arrow, japanese).words).toBe('identity_provider=Facebook、サインインのためリダイレクト')
})
