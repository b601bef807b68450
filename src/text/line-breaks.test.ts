import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, piecesOf, smallestPiecesOf } from './line-breaks.ts'

describe('the pieces of a text', () => {
  for (const [text, pieces] of [
    ['Login with Amazon', ['Login', ' with', ' Amazon']],
    ['ユーザープール', ['ユーザー', 'プール']],
    ['ID プール', ['ID', ' プール']],
    ['ブラウザ', ['ブラウザ']],
    ['（JWT）の署名。', ['（JWT）', 'の', '署名。']],
    ['「state」、値', ['「state」、', '値']],
    ['user-pool', ['user-pool']],
    ['', ['']],
  ] as const) {
    it(`of ‘${text}’`, () => {
      expect(piecesOf(text)).toEqual(pieces)
    })
  }

  for (const [word, pieces] of [
    ['ブラウザ', ['ブ', 'ラ', 'ウ', 'ザ']],
    ['プロバイダー', ['プ', 'ロ', 'バ', 'イ', 'ダー']],
    ['チャレンジ', ['チャ', 'レ', 'ン', 'ジ']],
    ['「値」', ['「値」']],
    ['Internationalisation', ['Internationalisation']],
    ['arn:aws:sts::0:assumed-role/A', ['arn:', 'aws:', 'sts::', '0:', 'assumed-role/', 'A']],
  ] as const) {
    it(`of ‘${word}’ where there is room for less`, () => {
      expect(smallestPiecesOf(word)).toEqual(pieces)
    })
  }

  it('are the text again', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '値', 'ー', 'ッ', '。', '「', '🔑', '\n'), maxLength: 40 })
    fc.assert(fc.property(text, (text) => piecesOf(text).flatMap(smallestPiecesOf).join('') === text))
  })
})

it('Japanese takes two columns', () => {
  expect(columnsOf('ID プール、5 分')).toBe(15)
})
