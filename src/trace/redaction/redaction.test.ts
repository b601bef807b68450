import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exchange, runOf } from '../../testing/trace-fixture.ts'
import type { Exchange } from '../record/exchange.ts'
import { fingerprint } from './fingerprint.ts'
import { leaksIn, mask, redactBody, redactRun, secretsIn } from './redaction.ts'

/** As base64 of `<samlp:Response…` begins. */
const saml = `PHNhbWxw${'OlJlc3BvbnNl'.repeat(30)}`
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'

const unknownCall = (part: Partial<Exchange>) =>
  exchange({ peer: 'other', operation: 'x', url: 'https://example.com/', ...part })

describe('a body keeps everything but its secrets', () => {
  const cases: readonly [string, string, string][] = [
    [
      'JSON, byte for byte around them',
      '{ "AuthFlow":"USER_PASSWORD_AUTH",  "AuthParameters": {"USERNAME":"alice","PASSWORD":"p\\"w"}, "n": 1.5E9 }',
      `{ "AuthFlow":"USER_PASSWORD_AUTH",  "AuthParameters": {"USERNAME":"alice","PASSWORD":"${mask('p"w')}"}, "n": 1.5E9 }`,
    ],
    [
      'every login, whatever its key',
      '{"Logins":{"graph.facebook.com":"EAAtoken"},"a":"b"}',
      `{"Logins":{"graph.facebook.com":"${mask('EAAtoken')}"},"a":"b"}`,
    ],
    ['a JWT under any name', `{"anything":["${jwt}"]}`, `{"anything":["${mask(jwt)}"]}`],
    ['JSON inside a string', `{"p":"{\\"Session\\":\\"abcdef\\"}"}`, `{"p":"{\\"Session\\":\\"${mask('abcdef')}\\"}"}`],
    [
      'a form',
      'grant_type=authorization_code&code=a%20b+c&client_id=x',
      `grant_type=authorization_code&code=${mask('a b c')}&client_id=x`,
    ],
    [
      'XML',
      '<A><SecretAccessKey>abc</SecretAccessKey><Arn>arn:x</Arn></A>',
      `<A><SecretAccessKey>${mask('abc')}</SecretAccessKey><Arn>arn:x</Arn></A>`,
    ],
    ['plain text', `see ${jwt}.`, `see ${mask(jwt)}.`],
    ['nothing', '', ''],
    ['JSON that is cut off', '{"SecretKey":"abcdef', `{"SecretKey":"${mask('abcdef')}`],
    ['broken JSON', '{"SecretKey":"abc"', `{"SecretKey":"${mask('abc')}"`],
  ]
  for (const [what, body, expected] of cases) {
    it(what, () => {
      expect(redactBody(body)).toBe(expected)
      expect(redactBody(redactBody(body))).toBe(expected)
    })
  }
})

it('a hostile megabyte takes no time', () => {
  for (const part of ['eyJ-', 'PHNhbW', 'PHNhbW/', '"a\\"', '{"Token":"', 'eyJaaaaaaaaa.', '&code=']) {
    const start = performance.now()
    redactBody(part.repeat(250_000))
    redactBody(`{"x":"${'x'.repeat(1_000_000)}`)
    expect(performance.now() - start).toBeLessThan(5000)
  }
})

it('the same secret always has the same mask, which tells nothing else', () => {
  expect(mask('secret')).toBe(`•••#${fingerprint('secret')}`)
  expect(mask(mask('secret'))).toBe(mask('secret'))
  expect(mask('secret')).not.toBe(mask('secreu'))
})

describe('a run', () => {
  const run = runOf([
    unknownCall({
      url: 'https://example.com/callback?code=the-code-1&state=the-state&error=none#access_token=tok-123',
      requestHeaders: [
        ['authorization', 'AWS4-HMAC-SHA256 Credential=ASIA/x, Signature=abcdef'],
        ['content-type', 'text/plain'],
      ],
      requestBody: '{"AuthParameters":{"USERNAME":"same-text","PASSWORD":"same-text"}}',
      outcome: { kind: 'answered', status: 200, headers: [], body: '{"SecretKey":"abcdefgh"}', size: 1, duration: 1 },
    }),
    {
      kind: 'redirect',
      id: '2',
      direction: 'left',
      provider: null,
      url: 'https://h/authorize?state=the-state&scope=openid',
      at: 0,
    },
  ])

  it('is copied without its secrets, in addresses and headers too', () => {
    const text = JSON.stringify(redactRun(run))
    for (const secret of ['the-code-1', 'the-state', 'tok-123', 'abcdef', 'same-text'])
      expect(text).not.toContain(secret)
    for (const fact of ['AWS4-HMAC-SHA256', 'error=none', 'scope=openid', 'text/plain']) expect(text).toContain(fact)
    expect(redactRun(run).redacted).toBe(true)
    expect(JSON.stringify(run)).toContain('the-code-1')
  })

  it('redacted twice is redacted once', () => expect(redactRun(redactRun(run))).toEqual(redactRun(run)))

  it('knows its secrets, and finds them in a text however they were escaped', () => {
    const secrets = secretsIn(runOf([unknownCall({ requestBody: JSON.stringify({ Password: 'a"b\\c&d e/é' }) })]))
    expect([...secrets]).toEqual(['a"b\\c&d e/é'])
    const [secret = ''] = secrets
    for (const text of [
      secret,
      JSON.stringify(secret),
      JSON.stringify(JSON.stringify(secret)),
      `q=${encodeURIComponent(secret)}`,
      new URLSearchParams({ p: secret }).toString(),
      '<p>a"b\\c&amp;d e/é</p>',
    ]) {
      expect(leaksIn(`before ${text} after`, secrets)).toEqual([secret])
    }
    expect(leaksIn('a"b\\c&d e/', secrets)).toEqual([])
  })
})

it('no secret of any form survives, wherever it stands', () => {
  const secret = fc
    .string({ minLength: 6, maxLength: 60, unit: 'binary' })
    .filter((text) => !text.includes('\0') && text.isWellFormed())
  fc.assert(
    fc.property(secret, fc.string({ maxLength: 8 }), (value, around) => {
      const secrets = new Set([value])
      const run = runOf([
        unknownCall({
          url: `https://example.com/?x=${encodeURIComponent(value)}`,
          requestHeaders: [['x-any', `${around}${value}`]],
          requestBody: JSON.stringify({ any: { thing: `${around}${value}${around}` } }),
        }),
        unknownCall({ requestBody: new URLSearchParams({ any: value }).toString() }),
      ])
      expect(leaksIn(JSON.stringify(redactRun(run, secrets)), secrets)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

describe('what stands at the edges is hidden too', () => {
  for (const [what, body, secret] of [
    ['a password in an address', 'see https://alice:pa55word@example.com/x', 'pa55word'],
    ['an element with a prefix', '<ns:SecretAccessKey>abcdef</ns:SecretAccessKey>', 'abcdef'],
    ['an element with attributes', '<SecretAccessKey xsi:type="string">abcdef</SecretAccessKey>', 'abcdef'],
    ['an element that is cut off', '<R><SessionToken>abcdef', 'abcdef'],
    ['a character section', '<SessionToken><![CDATA[abcdef]]></SessionToken>', 'abcdef'],
    ['a token behind a hyphen', `x-${jwt}`, jwt],
    ['a token with a long header', `eyJ${'a'.repeat(5000)}.b.c`, `eyJ${'a'.repeat(5000)}.b.c`],
    ['a SAML response in its form', `RelayState=•••#0000&SAMLResponse=${saml}`, saml],
    ['a SAML response in any text', `got ${saml}.`, saml],
    ['a parameter behind a second question mark', 'next=x&a?code=abcdef', 'abcdef'],
  ] as const) {
    it(what, () => expect(redactBody(body)).toBe(body.replace(secret, mask(secret))))
  }

  it('in the address of an exchange', () => {
    const run = redactRun(runOf([unknownCall({ url: 'https://alice:pa55word@example.com/' })]))
    expect(run.events).toMatchObject([{ url: `https://alice:${mask('pa55word')}@example.com/` }])
  })
})
