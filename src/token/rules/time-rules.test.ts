import { expect, it } from 'vitest'
import { timeRows, tolerance } from './time-rules.ts'

const clock = { now: Date.UTC(2026, 0, 1), difference: null, tolerance }

it.each([
  [1e300, 'milliseconds'],
  [-1e300, 'expired'],
])('an end that no calendar shows (%s) is a finding, with the number that it is', (exp, note) => {
  const [expires] = timeRows('user-pool-id', { exp, iat: 1 }, clock)
  expect(expires).toMatchObject({ verdict: 'failed', note, found: { kind: 'text', text: String(exp) } })
})
