import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestTraceLink, traceInLink, traceLink } from './trace-link.ts'

const origin = 'https://inspector.example'
const packed = (text: string) => deflateRawSync(text).toString('base64url')

describe('a link with a trace', () => {
  it('brings the file as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (file) => {
        const link = await traceLink(file, origin)
        expect(link).toMatch(/^https:\/\/inspector\.example\/#trace=1\.[\w-]*$/)
        expect(await traceInLink(new URL(link ?? '').hash)).toBe(file.toWellFormed())
      }),
    )
  })

  it('is none where it would be too long to be sent', async () => {
    const random = Array.from({ length: 20_000 }, () => Math.random().toString(36)).join('')
    expect(await traceLink(random, origin)).toBeNull()
    expect((await traceLink('a'.repeat(1_000_000), origin))?.length).toBeLessThan(longestTraceLink)
  })

  it.each([
    ['', 'nothing'],
    ['#trace=', 'no version'],
    [`#trace=2.${packed('{}')}`, 'another version'],
    [`#trace=1.${packed('{"a":1}').slice(0, 5)}`, 'a cut one'],
    ['#trace=1.%00', 'no base64url'],
    [`#trace=1.${Buffer.from([0xff, 0xfe]).toString('base64url')}`, 'nothing deflated'],
    [`#trace=1.${packed('a'.repeat(400_000_000 / 20))}`, 'more than may come out'],
    [`#trace=1.${'a'.repeat(longestTraceLink)}`, 'more than a link may be'],
  ])('%.20s brings nothing: %s', async (fragment) => {
    expect(await traceInLink(fragment)).toBe('')
  })
})
