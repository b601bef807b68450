import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readHeaders } from './read-headers.ts'

it('reads a header a line', () => {
  expect(readHeaders('x-api-key: abc\n\n  Accept:text/plain \r\nx-empty:')).toEqual({
    headers: [
      ['x-api-key', 'abc'],
      ['Accept', 'text/plain'],
      ['x-empty', ''],
    ],
    faulty: null,
  })
})

it.each(['no colon', ': value', 'na me: x', 'name: ünïcödé→'])('tells of a line that is none: %s', (line) => {
  expect(readHeaders(`a: b\n${line}`).faulty).toBe(line)
})

it('whatever is typed, a browser takes what was read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { headers } = readHeaders(`a: ${text}`)
      expect(() => new Headers(headers.map(([name, value]): [string, string] => [name, value]))).not.toThrow()
    }),
  )
})
