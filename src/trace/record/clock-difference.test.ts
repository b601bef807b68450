import { expect, it } from 'vitest'
import { clockDifference } from './clock-difference.ts'
import { answer, exchange, runOf, start } from './run-fixture.ts'

const at = (ahead: number, duration = 0) =>
  exchange({
    started: start,
    outcome: answer('', { duration, headers: [['date', new Date(start + ahead).toUTCString()]] }),
  })

for (const [what, events, expected] of [
  ['no Date, no difference', [exchange()], null],
  ['a Date that is none', [exchange({ outcome: answer('', { headers: [['date', 'soon']] }) })], null],
  ['five minutes ahead', [at(300_000)], 300_500],
  ['behind', [at(-60_000)], -59_500],
  [
    'a clock that was set right meanwhile',
    [...Array.from({ length: 15 }, () => at(300_000)), ...Array.from({ length: 15 }, () => at(0))],
    500,
  ],
  [
    'a clock that was set just now',
    [...Array.from({ length: 9 }, () => at(0)), at(3_600_000), at(3_601_000)],
    3_601_500,
  ],
  ['an answer that took long', [at(300_000, 4000)], 298_500],
  ['one odd clock among three', [at(1000), at(9_000_000), at(2000)], 2500],
  ['one odd clock at last', [at(1000), at(2000), at(9_000_000)], 2500],
] as const) {
  it(what, () => expect(clockDifference(runOf(events))).toBe(expected))
}
