import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TraceEvent } from '../record/exchange.ts'
import { answer, exchange, hostedUiRun, runOf } from '../record/run-fixture.ts'
import { changesUntil, replayOf, runAt, stepAt } from './replay.ts'

const [first, second] = [
  exchange({ id: '1', started: 1000, outcome: answer('{}', { duration: 50 }) }),
  exchange({ id: '2', started: 1040, outcome: answer('{}', { duration: 100 }) }),
]
const run = runOf([first, second, exchange({ id: '3', started: 1200, outcome: { kind: 'pending' } })])
const replay = replayOf(run.events)

const told = (time: number) =>
  runAt(run, replay, time).events.map((event) => `${event.id} ${event.kind === 'exchange' && event.outcome.kind}`)

describe('a replay', () => {
  it('has the times of the recording, from its first step on', () => {
    expect(replay.spans).toEqual([
      { start: 0, end: 50 },
      { start: 40, end: 140 },
      { start: 200, end: Number.POSITIVE_INFINITY },
    ])
    expect(replay.length).toBe(200)
    expect(replayOf(hostedUiRun.events).length).toBe(4158)
    expect(replayOf([])).toEqual({ spans: [], length: 0 })
  })

  it('shows what had begun, without the responses that were still to come', () => {
    expect(told(0)).toEqual(['1 pending'])
    expect(told(45)).toEqual(['1 pending', '2 pending'])
    expect(told(50)).toEqual(['1 answered', '2 pending'])
    expect(told(199)).toEqual(['1 answered', '2 answered'])
    expect(told(200)).toEqual(['1 answered', '2 answered', '3 pending'])
  })

  it('is at the step that began last', () => {
    expect([0, 39, 40, 199, 200].map((time) => stepAt(replay, time))).toEqual([0, 0, 1, 1, 2])
  })

  const event = fc.record({ started: fc.nat(5000), duration: fc.nat(500) })
  const events = fc
    .array(event, { minLength: 1, maxLength: 12 })
    .map((list): TraceEvent[] =>
      list.map(({ started, duration }, index) =>
        exchange({ id: `${index}`, started, outcome: answer('{}', { duration }) }),
      ),
    )

  it('ends with the run as it was recorded, whatever the order of its steps', () => {
    fc.assert(
      fc.property(events, (recorded) => {
        const each = runOf(recorded)
        const times = replayOf(recorded)
        expect(runAt(each, times, times.length)).toBe(each)
      }),
    )
  })

  it('changes the picture only where something began or ended', () => {
    fc.assert(
      fc.property(events, fc.nat(6000), fc.nat(6000), (recorded, one, other) => {
        const times = replayOf(recorded)
        const isSame = changesUntil(times, one) === changesUntil(times, other)
        const pictures = [one, other].map((time) => JSON.stringify(runAt(runOf(recorded), times, time)))
        expect(pictures[0] === pictures[1]).toBe(isSame)
      }),
    )
  })
})
