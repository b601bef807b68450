import { expect, it } from 'vitest'
import { exchange, start } from '../record/run-fixture.ts'
import { codeAge } from './code-age.ts'

const redirect = (id: string, at: number, direction: 'left' | 'returned') =>
  ({ kind: 'redirect', id, direction, provider: null, url: 'https://example.com/?code=c', at: start + at }) as const
const tokenCall = (id: string, from: number, grant: string) =>
  exchange({
    id,
    operation: '/oauth2/token',
    peer: 'hosted-ui',
    started: start + from,
    requestBody: `grant_type=${grant}`,
  })

it('a code is as old as the time since the last way back before its exchange', () => {
  const exchanged = tokenCall('x', 70_500, 'authorization_code')
  const events = [
    redirect('l', 0, 'left'),
    redirect('r1', 10_000, 'returned'),
    redirect('r2', 60_000, 'returned'),
    exchanged,
    redirect('r3', 80_000, 'returned'),
  ]
  expect(codeAge(exchanged, events)).toBe(10_500)
})

it('nothing else has such an age', () => {
  const refreshed = tokenCall('x', 70_000, 'refresh_token')
  const alone = tokenCall('y', 70_000, 'authorization_code')
  const back = redirect('r', 0, 'returned')
  expect(codeAge(refreshed, [back, refreshed])).toBeNull()
  expect(codeAge(alone, [redirect('l', 0, 'left'), alone])).toBeNull()
  expect(codeAge(back, [back])).toBeNull()
})
