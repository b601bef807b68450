import { describe, expect, it } from 'vitest'
import type { Exchange } from '../record/exchange.ts'
import { answer, exchange, runOf } from '../record/run-fixture.ts'
import { redacted } from '../redaction/redacted-run.ts'
import { type ChainStep, sessionChain } from './session-chain.ts'

const [one, two, other] = ['a', 'b', 'c'].map((letter) => letter.repeat(40))

let count = 0
const call = (operation: string, request: object, response: object, status = 200): Exchange =>
  exchange({
    id: `call-${count++}`,
    peer: 'user-pool',
    operation,
    requestBody: JSON.stringify(request),
    outcome: answer(JSON.stringify(response), { status }),
  })

const tokens = { AuthenticationResult: { IdToken: 'x', RefreshToken: 'y' } }
const mismatch = { __type: 'CodeMismatchException', message: 'no' }
const begin = call('InitiateAuth', { AuthFlow: 'USER_AUTH' }, { ChallengeName: 'SELECT_CHALLENGE', Session: one })
const choose = call(
  'RespondToAuthChallenge',
  { ChallengeName: 'SELECT_CHALLENGE', Session: one },
  { ChallengeName: 'EMAIL_OTP', Session: two },
)
const code = { ChallengeName: 'EMAIL_OTP', Session: two }
const wrong = call('RespondToAuthChallenge', code, mismatch, 400)
const right = call('RespondToAuthChallenge', code, tokens)
const refresh = call('InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH' }, tokens)
const stranger = call('RespondToAuthChallenge', { ChallengeName: 'EMAIL_OTP', Session: other }, mismatch, 400)
const between = exchange({ id: 'between' })

const run = runOf([begin, between, choose, wrong, right, refresh, stranger])

const told = (steps: readonly ChainStep[]) =>
  steps.map(({ step, sends, brings, hasSession, again }) => [
    step,
    sends,
    typeof brings === 'object' ? (brings?.name ?? brings?.what) : brings,
    hasSession,
    again,
  ])

describe('the chain of Sessions', () => {
  const whole = [
    [1, null, 'SELECT_CHALLENGE', true, null],
    [3, 1, 'EMAIL_OTP', true, null],
    [4, 3, 'refusal', false, 5],
    [5, 3, 'tokens', false, null],
  ]

  it.each([begin, choose, wrong, right])('is the same from each of its steps', ({ id }) => {
    expect(told(sessionChain(run, id))).toEqual(whole)
  })

  it('is found by fingerprints, too', () => {
    expect(told(sessionChain(redacted(run), right.id))).toEqual(whole)
  })

  it.each([refresh, stranger, between])('is told of no step that stands alone', ({ id }) => {
    expect(sessionChain(run, id)).toEqual([])
  })

  it('says so where no step brought the Session', () => {
    const after = call('RespondToAuthChallenge', { ChallengeName: 'EMAIL_OTP', Session: other }, tokens)
    expect(told(sessionChain(runOf([stranger, after]), after.id))).toEqual([
      [1, 'unrecorded', 'refusal', false, 2],
      [2, 'unrecorded', 'tokens', false, null],
    ])
  })
})
