import { describe, expect, it } from 'vitest'
import { cut, wrapped } from './text-width.ts'

/** Ten px a character. */
const measure = (text: string) => [...text].length * 10

describe('a text in its room', () => {
  for (const [text, width, expected] of [
    ['GetId', 50, 'GetId'],
    ['GetId', 49, 'Get…'],
    ['Get an ID', 50, 'Get…'],
    ['GetId', 20, 'G…'],
    ['GetId', 10, ''],
    ['🔑🌸🔑', 20, '🔑…'],
    ['', 0, ''],
  ] as const) {
    it(`${text} in ${width} px: ${expected}`, () => {
      expect(cut(text, width, measure)).toBe(expected)
    })
  }

  it('a very long one is cut even where there is room', () => {
    expect(cut('x'.repeat(10_000), Number.POSITIVE_INFINITY, measure)).toHaveLength(400)
  })
})

describe('a text on several lines', () => {
  for (const [text, most, expected] of [
    ['Identity pool', 2, ['Identity', 'pool']],
    ['STS', 2, ['STS']],
    ['Login with Amazon', 2, ['Login with', 'Amazon']],
    ['one two three four five', 2, ['one two', 'three fou…']],
    ['one two three four five', 3, ['one two', 'three four', 'five']],
    ['Internationalisation', 2, ['Internati…']],
    ['ホストされた UI', 2, ['ホストされた UI']],
    ['アイデンティティ ID', 2, ['アイデンティティ', 'ID']],
    ['信頼するプロバイダーのトークン', 2, ['信頼するプロバイダー', 'のトークン']],
    ['アイデンティティプロバイダー', 2, ['アイデンティティ', 'プロバイダー']],
    ['サーバーサイドレンダリングズの値', 3, ['サーバーサイドレンダ', 'リングズの値']],
  ] as const) {
    it(`${text} on ${most}`, () => {
      expect(wrapped(text, 100, most, measure)).toEqual(expected)
    })
  }
})
