import { expect, test } from 'vitest'
import { pageOf } from './page-of.ts'

const keyOf = (row: string) => row

test('pages follow one another, whatever comes and goes between them', () => {
  const { page, next } = pageOf(['b', 'a', 'd', 'c'], { limit: 2, token: undefined }, keyOf)
  expect(page).toEqual(['a', 'b'])
  const second = pageOf(['c', 'a1', 'd', 'e'], { limit: 2, token: next }, keyOf)
  expect(second.page).toEqual(['c', 'd'])
  expect(pageOf(['e'], { limit: 2, token: second.next }, keyOf)).toEqual({ page: ['e'], next: undefined })
})

test('a full last page is the last', () => {
  expect(pageOf(['a', 'b'], { limit: 2, token: undefined }, keyOf).next).toBeUndefined()
})

test.each([0, undefined])('with limit %s a page has 60', (limit) => {
  const rows = Array.from({ length: 61 }, (_, index) => String(index))
  expect(pageOf(rows, { limit, token: undefined }, keyOf).page).toHaveLength(60)
})

test.each(['', 'x', 'bm90IG91cnM', '%'])('the token %j is refused', (token) => {
  expect(() => pageOf([], { limit: 1, token }, keyOf)).toThrow('Invalid pagination token')
})
