import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secretSearch } from './secret-search.ts'

const found = (secrets: readonly string[], text: string) =>
  secretSearch(secrets)(text).map(({ start, end, secret }) => {
    expect(text.slice(start, end)).toBe(secret)
    return secret
  })

describe('the longest secret is found', () => {
  for (const [what, secrets, text, expected] of [
    ['of two that begin alike', ['abcdef', 'abcdefgh'], '-abcdefghi-abcdefg-', ['abcdefgh', 'abcdef']],
    ['behind one that stands between', ['abcdef', 'abcdefg', 'abcdefgxx'], 'abcdefgxy', ['abcdefg']],
    ['where another only begins as the text does', ['abcdef', 'abcdefaa', 'abcdefzz'], 'abcdefmm', ['abcdef']],
    ['side by side', ['abcdef', 'bcdefg'], 'abcdefabcdefg', ['abcdef', 'abcdef']],
    ['nowhere', ['abcdef'], 'abcde abcde', []],
  ] as const) {
    it(what, () => expect(found(secrets, text)).toEqual(expected))
  }

  it('as a plain search finds it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 6, maxLength: 9 })
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.string({ unit: fc.constantFrom('a', 'b') }),
        (secrets, text) => {
          const plain: string[] = []
          for (let at = 0; at < text.length; ) {
            const [hit] = secrets.filter((secret) => text.startsWith(secret, at)).sort((a, b) => b.length - a.length)
            if (hit) plain.push(hit)
            at += hit?.length ?? 1
          }
          expect(found(secrets, text)).toEqual(plain)
        },
      ),
    )
  })
})

it('takes as long for thousands of secrets that begin alike as for few', () => {
  const begin = 'eyJraWQiOiJ'
  const secrets = Array.from({ length: 5000 }, (_, index) => `${begin}${index}.`)
  const search = secretSearch(secrets)
  const text = `${begin}x`.repeat(50_000)
  const { user } = process.cpuUsage()
  expect(search(text)).toEqual([])
  expect((process.cpuUsage().user - user) / 1000).toBeLessThan(1500)
})
