import { expect, it } from 'vitest'
import { typedOddities } from './typed-oddities.ts'

for (const [text, oddities] of [
  ['', []],
  ['alice', []],
  ['alice smith', []],
  ['花子', []],
  ['カナ', []],
  ['alice ', ['space-after']],
  [' alice', ['space-before']],
  ['alice\u00a0', ['space-after']],
  ['ａｌｉｃｅ', ['full-width']],
  ['Passw0rd！', ['full-width']],
  ['alice\u3000', ['space-after', 'full-width']],
  ['alice\u200b', ['invisible']],
  ['\u202ealice', ['invisible']],
] as const) {
  it(`${JSON.stringify(text)}: ${oddities.join(', ') || 'nothing odd'}`, () =>
    expect(typedOddities(text)).toEqual(oddities))
}
