import { expect, it } from 'vitest'
import { visible } from './visible.ts'

for (const [what, text, shown] of [
  ['right-to-left override', '\u202eecila', '‹U+202E›ecila'],
  ['isolates', '\u2066a\u2069', '‹U+2066›a‹U+2069›'],
  ['marks of direction', 'a\u200e\u200f\u061c', 'a‹U+200E›‹U+200F›‹U+061C›'],
  ['zero-width signs', 'al\u200bi\u200cc\u200de\u2060\ufeff', 'al‹U+200B›i‹U+200C›c‹U+200D›e‹U+2060›‹U+FEFF›'],
  ['soft hyphen', 'ali\u00adce', 'ali‹U+00AD›ce'],
  ['fillers', '\u3164\u115f', '‹U+3164›‹U+115F›'],
  ['tags', 'a\u{e0041}', 'a‹U+E0041›'],
  ['annotations', '\ufff9a\ufffb', '‹U+FFF9›a‹U+FFFB›'],
  ['control characters', '\0\u001b[31m\u009b', '‹U+0000›‹U+001B›[31m‹U+009B›'],
  ['separators', 'a\u2028b\u2029', 'a‹U+2028›b‹U+2029›'],
] as const) {
  it(`names ${what}`, () => {
    expect(visible(text)).toBe(shown)
  })
}

for (const text of [
  '',
  'alice',
  'a\tb\r\nc',
  '山田 花子',
  'עליזה',
  'مريم',
  'é e\u0301',
  '葛\u{e0100}',
  '☎\ufe0f 👩🏽',
  '\ud83d',
]) {
  it(`leaves ${JSON.stringify(text)}`, () => {
    expect(visible(text)).toBe(text)
  })
}
