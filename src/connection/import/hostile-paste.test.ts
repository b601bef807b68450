import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAwsHost } from '../endpoint-hosts.ts'
import { maxPastedLength, type PastedSettings, readPasted } from './read-pasted.ts'
import { importNoteCodes } from './reading/imported.ts'

const golden = new URL('./golden/', import.meta.url)

describe('hostile input', () => {
  const whole = readdirSync(golden).map((name) => readFileSync(new URL(name, golden), 'utf8'))
  const damaged = fc
    .tuple(fc.constantFrom(...whole), fc.nat(2000), fc.nat(40), fc.string({ unit: 'binary' }))
    .map(([text, at, cut, more]) => text.slice(0, at) + more + text.slice(at + cut))
  const name = fc.constantFrom(
    'auth',
    'user_pool_id',
    'UserPool',
    'Stacks',
    'Outputs',
    'connections',
    'name',
    'region',
    'userPoolId',
    'endpoints',
    '__proto__',
    'constructor',
    'toString',
    'domain',
    'scopes',
  )
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.dictionary(name, tie('any')),
      fc.array(tie('any')),
      fc.constantFrom('eu-west-1_AbC', 'eu-west-1', 'hasOwnProperty'),
    ),
  })).any

  it('never throws, and only names what it knows', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          damaged,
          fc.string(),
          value.map((each) => JSON.stringify(each)),
        ),
        (text) => {
          const pasted: PastedSettings = readPasted(text)
          for (const draft of pasted.kind === 'read' ? pasted.drafts : []) {
            for (const { code } of draft.notes) expect(importNoteCodes).toContain(code)
            for (const found of Object.values(draft.found)) expect(found.from).toBeDefined()
            expect(Object.getPrototypeOf(draft.found)).toBe(Object.prototype)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('changes no prototype', () => {
    readPasted(
      '{"__proto__": {"polluted": "eu-west-1_AbC"}, "auth": {"user_pool_id": "eu-west-1_AbC", "__proto__": {"region": "x"}}}',
    )
    expect('polluted' in {}).toBe(false)
  })

  it('a login domain is one of Cognito’s, or stands as it was written', () => {
    const pasted = readPasted('COGNITO_DOMAIN=https://a.auth.eu-west-1.amazoncognito.com.evil.test')
    const hostedUiDomain = pasted.kind === 'read' && pasted.drafts[0].found.hostedUiDomain?.value
    expect([hostedUiDomain, isAwsHost(String(hostedUiDomain))]).toEqual([
      'a.auth.eu-west-1.amazoncognito.com.evil.test',
      false,
    ])
  })

  it.each<[string, string]>([
    ['quotation marks', '\\"'],
    ['comments', '/*'],
    ['brackets', '{['],
    ['names', 'a:{'],
    ['spaces', `A =${' '.repeat(500)}`],
    ['indented lines', `${' '.repeat(500)}a:\n`],
    ['dots', 'eyJhbGciOi.'],
    ['slashes', 'https://a/'],
    ['dashes', 'a-'],
    ['lines', 'A=b\n'],
    ['nested lists', '['],
    ['nested objects', '{"a":'],
  ])('%s without end take no time', (_, part) => {
    // Quadratic time would take minutes.
    const text = part.repeat(maxPastedLength / 4 / part.length)
    const started = performance.now()
    readPasted(text)
    readPasted(`spring:\n  oauth2:\n${text}`.slice(0, maxPastedLength))
    readPasted(`Cognito({ ${text}`.slice(0, maxPastedLength))
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('ten megabytes are refused at once', () => {
    const text = `{"auth": {"user_pool_id": "${'a'.repeat(10_000_000)}"}}`
    const started = performance.now()
    expect(readPasted(text)).toEqual({ kind: 'refused', reason: 'too-long' })
    expect(performance.now() - started).toBeLessThan(50)
  })
})
