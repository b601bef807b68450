import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { code, fenced, table } from './markdown.ts'

describe('a value as code', () => {
  for (const [value, expected] of [
    ['GetId', '`GetId`'],
    ['ü – 日本語 $ & <b>*_[x](y)@all', '`ü – 日本語 $ & <b>*_[x](y)@all`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['`', '<code>&#96;</code>'],
    ['a\n\n# b\r\t', '`a # b`'],
    ['\u202eevil', '`‹U+202E›evil`'],
    ['', '–'],
    [' \n ', '–'],
  ] as const) {
    it(JSON.stringify(value), () => expect(code(value)).toBe(expected))
  }
})

const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'|`\\\n\r<>&*_[]()!#@ax\u2028') }),
  fc.string({ unit: 'binary' }),
)

it('no value leaves its cell', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1 }), (rows) => {
      const lines = table(
        ['a', 'b'],
        rows.map(([a, b]) => [code(a), code(b)]),
      ).split(/[\r\n\u0085\u2028\u2029]/u)
      expect(lines).toHaveLength(rows.length + 2)
      for (const line of lines) expect(line.match(/\|/g)).toHaveLength(3)
    }),
  )
})

it('within code no value opens or closes code or an element', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const written = code(value)
      const inner =
        /^`([^`]+)`$/.exec(written)?.[1] ?? /^<code>(.+)<\/code>$/su.exec(written)?.[1]?.replace(/&#\d+;/g, '') ?? ''
      expect(inner).not.toMatch(written.startsWith('`') ? /[`|]/ : /[!-/:-@[-`{-~]/)
    }),
  )
})

it('no text ends its fence', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', '\n', '~', 'x') }), (text) => {
      const [fence = '', ...lines] = fenced(text, 'mermaid').split('\n')
      const ticks = fence.replace('mermaid', '')
      expect(lines.filter((line) => line.includes(ticks))).toHaveLength(1)
      expect(lines.at(-1)).toBe(ticks)
    }),
  )
})
