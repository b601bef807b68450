import { describe, expect, it } from 'vitest'
import { firstDifference, likest } from './first-difference.ts'

const registered = 'http://localhost:5173/callback'

describe('first difference', () => {
  for (const [one, other, difference] of [
    [registered, registered, null],
    [registered, `${registered}/`, { at: 30, rests: ['', '/'] }],
    [
      registered,
      'https://localhost:5173/callback',
      { at: 4, rests: ['://localhost:5173/callback', 's://localhost:5173/callback'] },
    ],
    ['', 'a', { at: 0, rests: ['', 'a'] }],
    ['日本🎌a', '日本🎌b', { at: 3, rests: ['a', 'b'] }],
  ] as const) {
    it(`${one} and ${other}`, () => expect(firstDifference(one, other)).toEqual(difference))
  }

  it('the likest is the one that is equal for longest', () => {
    expect(likest(registered, ['https://example.com/callback', `${registered}/`, 'http://localhost:3000/'])).toBe(
      `${registered}/`,
    )
    expect(likest(registered, [`${registered}/`, registered])).toBe(registered)
    expect(likest(registered, [])).toBeNull()
  })
})
