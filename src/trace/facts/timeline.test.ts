import { expect, it } from 'vitest'
import { answer, exchange, start } from '../record/run-fixture.ts'
import { timelineOf } from './timeline.ts'

const call = (id: string, from: number, duration: number) =>
  exchange({ id, started: start + from, outcome: answer('{}', { duration }) })
const redirect = (id: string, at: number, direction: 'left' | 'returned') =>
  ({ kind: 'redirect', id, direction, provider: null, url: 'https://example.com/', at: start + at }) as const
const round = (value: number) => Math.round(value * 1000) / 1000

it('nothing has no bars', () => {
  expect(timelineOf([])).toEqual({ length: 0, bars: [], lanes: 0, breaks: [] })
})

it('a bar stands where its request began, and is as long as the response took', () => {
  const { length, bars, lanes, breaks } = timelineOf([call('a', 0, 50), call('b', 60, 40)])
  expect(bars.map(({ id, left, width, lane }) => [id, round(left), round(width), lane])).toEqual([
    ['a', 0, 0.5, 0],
    ['b', 0.6, 0.4, 0],
  ])
  expect({ length, lanes, breaks }).toEqual({ length: 100, lanes: 1, breaks: [] })
})

it('requests at the same time stand below each other, and a lane is used again', () => {
  const { bars, lanes } = timelineOf([call('a', 0, 50), call('b', 10, 20), call('c', 35, 10), call('d', 50, 10)])
  expect(bars.map(({ lane }) => lane)).toEqual([0, 1, 1, 0])
  expect(lanes).toBe(2)
})

it('a request under way reaches to the right edge, and nothing after it stands in its lane', () => {
  const pending = exchange({ id: 'p', started: start + 50, outcome: { kind: 'pending' } })
  const { bars, length } = timelineOf([call('a', 0, 100), pending, call('b', 60, 10)])
  expect(bars.map(({ id, left, width, lane }) => [id, round(left), round(width), lane])).toEqual([
    ['a', 0, 0.75, 0],
    ['p', 0.375, 0.625, 1],
    ['b', 0.45, 0.075, 2],
  ])
  expect(length).toBeNull()
})

it('the bar of a request that began last is seen while it is under way', () => {
  const { bars } = timelineOf([
    call('a', 0, 7),
    exchange({ id: 'p', started: start + 7, outcome: { kind: 'pending' } }),
  ])
  expect(bars.map(({ left, width }) => [round(left), round(width)])).toEqual([
    [0, 0.75],
    [0.75, 0.25],
  ])
})

it('the time at the Hosted UI is a break: as wide as any other, and told by its duration', () => {
  const events = [
    redirect('l', 0, 'left'),
    redirect('r', 60_000, 'returned'),
    call('a', 60_000, 100),
    call('b', 62_100, 100),
  ]
  const { length, bars, breaks } = timelineOf(events)
  expect(length).toBe(62_200)
  expect(breaks.map(({ at, width, duration, isAway }) => [round(at), width, duration, isAway])).toEqual([
    [0, 0.03, 60_000, true],
    [0.5, 0.03, 2000, false],
  ])
  expect(bars.map(({ id, left, width }) => [id, round(left), round(width)])).toEqual([
    ['a', 0.03, 0.47],
    ['b', 0.53, 0.47],
  ])
})

it('many breaks leave the requests most of the width', () => {
  const events = Array.from({ length: 100 }, (_, index) => call(`${index}`, index * 10_000, 10))
  const { bars } = timelineOf(events)
  expect(round(bars.reduce((sum, { width }) => sum + width, 0))).toBe(0.6)
  expect(round((bars.at(-1)?.left ?? 0) + (bars.at(-1)?.width ?? 0))).toBe(1)
})
