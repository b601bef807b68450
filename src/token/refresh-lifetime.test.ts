import { expect, it } from 'vitest'
import { graceLeft, refreshBefore, refreshTokenEnd, secondsSince, signedInAt } from './refresh-lifetime.ts'

const encoded = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '')
const token = (claims: object) => `${encoded({ alg: 'RS256' })}.${encoded(claims)}.c2ln`
const start = Date.UTC(2026, 0, 1)
const seconds = start / 1000

it('tokens are to be refreshed before the first of them expires', () => {
  const tokens = { idToken: token({ exp: seconds + 300 }), accessToken: token({ exp: seconds + 3600 }) }
  expect(refreshBefore(tokens as never)).toBe(start + 300_000)
  expect(refreshBefore({ idToken: 'opaque', accessToken: 'opaque' } as never)).toBeNull()
})

it('the sign-in is counted from auth_time, not from iat', () => {
  expect(signedInAt(token({ auth_time: seconds, iat: seconds + 900 }))).toBe(start)
  expect(signedInAt(token({ iat: seconds }))).toBeNull()
  expect(signedInAt(token({ auth_time: 'yesterday' }))).toBeNull()
})

it.each([
  ['30', start + 30 * 86_400_000],
  ['0.5', start + 43_200_000],
  ['3650', start + 3650 * 86_400_000],
  ['3651', null],
  ['0.01', null],
  ['-1', null],
  ['', null],
  [' ', null],
  ['thirty', null],
])('with %s days the refresh token ends at %s', (days, end) => {
  expect(refreshTokenEnd(start, days)).toBe(end)
})

it.each([
  { after: 0, since: 0, left: 60 },
  { after: 999, since: 0, left: 60 },
  { after: 1000, since: 1, left: 59 },
  { after: 59_999, since: 59, left: 1 },
  { after: 60_000, since: 60, left: 0 },
  { after: 90_000, since: 90, left: 0 },
  // The clocks are compared by the second.
  { after: -500, since: 0, left: 60 },
])('$after ms after the rotation', ({ after, since, left }) => {
  expect(secondsSince(start, start + after)).toBe(since)
  expect(graceLeft(start, start + after)).toBe(left)
})
