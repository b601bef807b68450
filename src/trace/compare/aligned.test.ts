import { expect, it } from 'vitest'
import { align } from './aligned.ts'

it('takes time in proportion to long lists, and loses nothing of them', () => {
  const long = Array.from({ length: 50_000 }, (_, at) => at)
  expect(align(long, long.slice(0, 20_500), String).filter(([a, b]) => a === b)).toHaveLength(20_500)
  expect(align(long, [], String)).toHaveLength(50_000)
})
