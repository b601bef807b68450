import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notes } from '../i18n/en/token-rules.ts'
import { pastedTokens } from './pasted/pasted-token.ts'
import { readToken } from './read-token.ts'
import { check, faults, forge, idClaims } from './token-fixture.ts'
import { judge } from './verifiers/judgement.ts'
import { verifiers } from './verifiers/verifiers.ts'

const header = { kid: 'key-1', alg: 'RS256' }
const good = forge(header, idClaims)
const [head = '', body = '', signature = ''] = good.split('.')

const cases = [
  ['nothing', '', 'parts: empty'],
  ['a word', 'hello', 'parts: not-a-jwt'],
  ['two parts', `${head}.${body}`, 'parts: other-parts'],
  ['five parts', `${head}.b.c.d.e`, 'parts: five-parts'],
  ['five parts without a header', 'a.b.c.d.e', 'parts: not-a-jwt'],
  ['a megabyte', 'a'.repeat(1_000_000), 'size: too-long'],
  ['a megabyte of dots', '.'.repeat(1_000_000), 'size: too-long'],
  ['a header of strange characters', `§§.${body}.${signature}`, 'encoding: header-encoding'],
  ['claims with padding', `${head}.${body}==.${signature}`, 'encoding: claims-encoding'],
  ['claims in base64', `${head}.a+/b.${signature}`, 'encoding: claims-encoding'],
  ['claims of an impossible length', `${head}.abcde.${signature}`, 'encoding: claims-encoding'],
  ['a signature of strange characters', `${head}.${body}.sig!`, 'encoding: signature-encoding'],
  ['bits left over', `${head}.${body}.YR`, 'encoding: loose-bits'],
  ['a header that is no UTF-8', forge(Uint8Array.of(0x7b, 0xff, 0x7d), idClaims), 'text: header-utf8'],
  ['claims that are no UTF-8', forge(header, Uint8Array.of(0x22, 0xc3, 0x28, 0x22)), 'text: claims-utf8'],
  ['overlong UTF-8', forge(header, Uint8Array.of(0x22, 0xc0, 0xaf, 0x22)), 'text: claims-utf8'],
  ['a byte order mark', forge(header, '\ufeff{}'), 'json: claims-json'],
  ['a header that is no JSON', forge('{alg}', idClaims), 'json: header-json'],
  ['claims that end early', forge(header, '{"iss":"x"'), 'json: claims-json'],
  ['a header that is a text', forge('"RS256"', idClaims), 'json: header-no-object'],
  ['claims that are a list', forge(header, []), 'json: claims-no-object'],
  ['claims that are null', forge(header, null), 'json: claims-no-object'],
  ['100,000 brackets', forge(header, '['.repeat(100_000) + ']'.repeat(100_000)), 'json: too-deep'],
  ['a claim that stands twice', forge(header, '{"sub":"alice","sub":"bob"}'), 'names: duplicate-names'],
  ['a claim spelled twice', forge(header, '{"sub":"alice","s\\u0075b":"bob"}'), 'names: duplicate-names'],
  ['a name twice further in', forge(header, '{"a":[{"b":{"c":1,"c":2}}]}'), 'names: duplicate-names'],
  ['two algorithms', forge('{"alg":"RS256","alg":"none"}', idClaims), 'names: duplicate-names'],
  ['no signature', `${head}.${body}.`, 'signature: signature-missing'],
  ['alg none', forge({ alg: 'none' }, idClaims, ''), 'algorithm: algorithm-none'],
  ['alg NoNe', forge({ alg: 'NoNe' }, idClaims, ''), 'algorithm: algorithm-none'],
  ['HMAC', forge({ alg: 'HS256', kid: 'key-1' }, idClaims), 'algorithm: algorithm-hmac'],
  ['no alg', forge({ kid: 'key-1' }, idClaims), 'algorithm: algorithm-missing'],
  ['alg as a list', forge({ alg: ['RS256'] }, idClaims), 'algorithm: wrong-type'],
  ['an algorithm that Cognito doesn’t use', forge({ alg: 'ES256' }, idClaims), 'algorithm: algorithm-refused'],
  ['an inherited name as algorithm', forge({ alg: 'constructor' }, idClaims), 'algorithm: algorithm-refused'],
  ['crit', forge({ ...header, crit: ['exp'] }, idClaims), 'critical: critical-unknown'],
  ['an empty crit', forge({ ...header, crit: [] }, idClaims), 'critical: critical-malformed'],
  ['b64 false', forge({ ...header, b64: false, crit: ['b64'] }, idClaims), 'critical: critical-unknown'],
] as const

describe('bad input has a sentence of its own and throws nothing', () => {
  for (const [what, token, fault] of cases) {
    it(what, async () => {
      const report = await check(token)
      expect(faults(report)).toContain(fault)
      expect(report.conclusion.kind).toMatch(/^(not-verified|no-jwt)$/)
    })
  }

  it('no two rules share a sentence, but for the same fault', () => {
    const texts = Object.values(notes)
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  })
})

describe('names that attack', () => {
  it('are told of, and reach nothing', async () => {
    const token = forge(header, '{"__proto__":{"iss":"https://evil.example","polluted":true}}')
    const report = await check(token)
    expect(faults(report, 'unknown')).toContain('names: hostile-names')
    expect(faults(report)).toContain('issuer: missing')
    expect('polluted' in {}).toBe(false)
  })

  it('an inherited member is no claim', async () => {
    const report = await check(forge(header, { iss: 'https://example.com/' }))
    expect(report.rows.find(({ rule }) => rule === 'subject')?.found).toBeNull()
  })
})

describe('the header’s own keys', () => {
  for (const name of ['jku', 'jwk', 'x5u', 'x5c']) {
    it(`${name} is ignored, and that is said`, async () => {
      const { rows } = await check(forge({ ...header, [name]: 'https://evil.example/keys' }, idClaims))
      const row = rows.find(({ rule }) => rule === 'own-keys')
      expect(row).toMatchObject({ verdict: 'passed', note: 'own-keys-ignored', found: { text: name } })
    })
  }
})

describe('whatever is pasted', () => {
  const parts = fc.oneof(
    fc.string(),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url')),
  )
  const nearlyTokens = fc.array(parts, { minLength: 1, maxLength: 6 }).map((some) => some.join('.'))
  const forged = fc
    .tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()))
    .map(([first, second]) => forge({ ...header, ...first }, { ...idClaims, ...second }))
  const mangled = fc
    .tuple(fc.nat(good.length), fc.nat(20), fc.string())
    .map(([at, length, instead]) => good.slice(0, at) + instead + good.slice(at + length))

  for (const [what, tokens] of [
    ['any string', fc.string({ unit: 'binary' })],
    ['nearly a token', nearlyTokens],
    ['any header and claims', forged],
    ['a good token, mangled', mangled],
  ] as const) {
    it(`${what} gets a report`, async () => {
      await fc.assert(
        fc.asyncProperty(tokens, async (pasted) => {
          const [{ token }] = pastedTokens(pasted).tokens
          const report = await check(token, {
            keys: { kind: 'keys', url: null, keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB' }] },
          })
          expect(report.rows.length).toBeGreaterThan(0)
          expect(report.conclusion.kind).not.toBe('verified')
          const judgements = Object.values(verifiers).map((verifier) => judge(verifier, readToken(token), report))
          expect(judgements).not.toContainEqual(expect.objectContaining({ answer: 'accepts' }))
        }),
        { numRuns: 200 },
      )
    })
  }
})
