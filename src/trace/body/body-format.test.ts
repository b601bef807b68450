import { describe, expect, it } from 'vitest'
import { mask, redactBody } from '../redaction/redaction.ts'
import { firstPart, formatBody } from './body-format.ts'
import { headerTokens, secretsAmong, type Token, urlTokens } from './tokens.ts'

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln'

const asWritten = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join('')
const masked = (tokens: readonly Token[]) =>
  tokens.map((token) => (token.kind === 'secret' ? mask(token.value) : token.text)).join('')
const laidOut = (body: string) => asWritten(formatBody(body, 'laid-out').tokens)
const secretsIn = (body: string) => [...secretsAmong(formatBody(body, 'laid-out').tokens)]

describe('JSON', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'keeps the order of members, repeated ones and how numbers are written',
      '{"b":1.0,"2":1e3,"b":-0}',
      '{\n  "b": 1.0,\n  "2": 1e3,\n  "b": -0\n}',
    ],
    ['keeps empty lists and maps on their line', '{ "a": [ ], "b": {} }', '{\n  "a": [],\n  "b": {}\n}'],
    ['indents lists', '[1,[true,null]]', '[\n  1,\n  [\n    true,\n    null\n  ]\n]'],
    ['leaves escapes as they were sent', '{"a":"\\u00e9\\n\\"x"}', '{\n  "a": "\\u00e9\\n\\"x"\n}'],
    ['keeps a string that ends in a backslash', '{"a":"\\\\","b":1}', '{\n  "a": "\\\\",\n  "b": 1\n}'],
  ]
  for (const [title, body, expected] of cases) {
    it(title, () => {
      expect(formatBody(body, 'laid-out').kind).toBe('json')
      expect(laidOut(body)).toBe(expected)
    })
  }

  for (const body of ['{"a":1,}', '[1', '{"a" 1}', '{a:1}', '{"a":"\\x"}', '[1]]', '{"a":"no end', '[01]', '{}x']) {
    it(`shows ${body} as text, since it isn't JSON`, () => {
      expect(formatBody(body, 'laid-out').kind).toBe('text')
      expect(laidOut(body)).toBe(body)
    })
  }
})

describe('XML', () => {
  it('puts each element on its line', () => {
    expect(laidOut('<?xml version="1.0"?><A b="c"><B>x &amp; y</B><C/><D></D></A>')).toBe(
      '<?xml version="1.0"?>\n<A b="c">\n  <B>x &amp; y</B>\n  <C/>\n  <D></D>\n</A>',
    )
  })
  for (const body of ['<!doctype html><title>x</title>', '<p>one<p>two', '<a><b></a></b>', '< a', '<!-- open']) {
    it(`shows ${body} as text`, () => expect(formatBody(body, 'laid-out')).toMatchObject({ kind: 'text' }))
  }
})

describe('a form', () => {
  it('is decoded, one parameter a line', () => {
    expect(laidOut('Action=GetCallerIdentity&redirect_uri=http%3A%2F%2Fa+b&bad=%zz&flag')).toBe(
      'Action = GetCallerIdentity\nredirect_uri = http://a b\nbad = %zz\nflag',
    )
  })
})

describe('secrets', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['by member', '{"AuthParameters":{"USERNAME":"alice","PASSWORD":"p\\"w"}}', ['p"w']],
    ['all of a map', '{"Logins":{"graph.facebook.com":"EAAB","x":["y"]}}', ['EAAB', 'y']],
    ['all below a secret member', '{"Token":{"a":"b"}}', ['b']],
    ['JWTs wherever they stand', `{"note":"see ${jwt}!"}`, [jwt]],
    ['JSON inside a string', '{"x":"{\\"password\\":\\"p\\"}"}', ['p']],
    ['in XML', '<R><SecretAccessKey>a/b&amp;c</SecretAccessKey><Arn>x</Arn></R>', ['a/b&c']],
    ['in a form', 'grant_type=x&code=a%2Fb&code_verifier=v', ['a/b', 'v']],
    ['in a text', `oops ${jwt}`, [jwt]],
    ['none where only a fingerprint is left', '{"PASSWORD":"•••#9c41"}', []],
    ['none where the secret is empty', '{"PASSWORD":""}', []],
  ]
  for (const [title, body, expected] of cases) it(title, () => expect(secretsIn(body)).toEqual(expected))

  it('stay hidden in a body that is broken', () => {
    for (const body of ['{"PASSWORD":"pw-one",}', '<R><SecretAccessKey>pw-one</SecretAccessKey>']) {
      expect(masked(formatBody(body, 'laid-out').tokens)).toBe(body.replace('pw-one', mask('pw-one')))
    }
  })

  it('in an address, and in its fragment', () => {
    const url = 'https://a/b?code=c1&x=2#id_token=t1'
    expect([...secretsAmong(urlTokens(url))]).toEqual(['c1', 't1'])
    expect(asWritten(urlTokens(url))).toBe(url)
    expect(asWritten(urlTokens('https://a/?code=•••#9c41&x=1'))).toBe('https://a/?code=•••#9c41&x=1')
  })

  it('in headers, but for the scheme', () => {
    expect(masked(headerTokens('authorization', 'Bearer abc'))).toBe(`Bearer ${mask('abc')}`)
    expect(masked(headerTokens('x-amz-target', 'A.B'))).toBe('A.B')
  })
})

const bodies = [
  '{"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"alice","PASSWORD":"p w"},"ClientId":"1"}',
  `{ "Logins" : {"a":"${jwt}"},\n"IdentityId":"x:1", "n":[1,"t"] }`,
  `{"AuthenticationResult":{"IdToken":"${jwt}","ExpiresIn":3600},"ChallengeParameters":{}}`,
  '<R xmlns="https://x/">\n  <SessionToken>abc</SessionToken>\n  <Arn>a</Arn>\n</R>\n',
  'grant_type=authorization_code&code=abc&code_verifier=v1&client_id=1',
  `plain ${jwt} text`,
  '<!doctype html><p>no',
  '',
]
describe('as sent', () => {
  for (const body of bodies) {
    const { tokens } = formatBody(body, 'as-sent')
    it(`every character stays: ${body.slice(0, 30)}`, () => expect(asWritten(tokens)).toBe(body))
    it(`hides what redaction hides: ${body.slice(0, 30)}`, () => expect(masked(tokens)).toBe(redactBody(body)))
  }
})

describe('a large body', () => {
  it('is cut after its first part', () => {
    const body = JSON.stringify(Array.from({ length: 100_000 }, (_, id) => ({ id })))
    const { kind, tokens, complete } = formatBody(body, 'laid-out')
    expect({ kind, complete }).toEqual({ kind: 'json', complete: false })
    expect(tokens.length).toBeLessThanOrEqual(firstPart.tokens)
  })

  it('is cut within one long value', () => {
    const { tokens, complete } = formatBody(JSON.stringify({ a: 'x'.repeat(1_000_000) }), 'laid-out')
    expect(complete).toBe(false)
    expect(asWritten(tokens).length).toBeLessThanOrEqual(firstPart.characters)
  })

  it('never shows a half of a secret', () => {
    const body = `${'x '.repeat(50)}${jwt}${' y'.repeat(50)}`
    for (let characters = 90; characters < 160; characters++) {
      expect(masked(formatBody(body, 'laid-out', { characters, tokens: 9 }).tokens)).not.toContain('eyJ')
    }
  })

  it('of a hostile kind is read all the same', { timeout: 4000 }, () => {
    for (const body of ['{}eyJ-'.repeat(1000), '['.repeat(1_000_000), '<a>'.repeat(300_000), '"'.repeat(1_000_000)]) {
      expect(formatBody(body, 'laid-out').tokens.length).toBeGreaterThan(0)
    }
  })
})
