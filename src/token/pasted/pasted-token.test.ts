import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessClaims, forge, idClaims } from '../token-fixture.ts'
import { type Cleaning, pastedTokens } from './pasted-token.ts'

const signature = 's'.repeat(342)
const header = { kid: 'abcdefghijklmnopqrstuvwxyz0123456789abcdefgh', alg: 'RS256' }
const id = forge(header, idClaims, signature)
const access = forge(header, accessClaims, signature)
const [encryptedHeader = ''] = forge({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }, {}).split('.')
const refresh = `${encryptedHeader}.${'k'.repeat(342)}.${'i'.repeat(16)}.${'c'.repeat(900)}.${'t'.repeat(22)}`
const amazon = `Atza|IwEB${'a'.repeat(40)}`
const facebook = `EAAB${'z'.repeat(60)}`

const initiateAuth = {
  ChallengeParameters: {},
  AuthenticationResult: {
    AccessToken: access,
    ExpiresIn: 3600,
    TokenType: 'Bearer',
    NewDeviceMetadata: { DeviceGroupKey: '-AbCdEfGhIjKl', DeviceKey: 'eu-west-1_11111111-2222' },
    RefreshToken: refresh,
    IdToken: id,
  },
}
const amplify = 'CognitoIdentityServiceProvider.1example23456789'
const kept = [
  [`${amplify}.alice.idToken`, id],
  [`${amplify}.alice.accessToken`, access],
  [`${amplify}.alice.refreshToken`, refresh],
] as const
/** Application Load Balancers leave the padding in what they sign. */
const padded = `${forge({ typ: 'JWT', kid: 'k', alg: 'ES256', signer: 'arn:aws:x' }, idClaims, '')}${'s'.repeat(86)}==`
const tokenAnswer = {
  id_token: id,
  access_token: access,
  refresh_token: refresh,
  expires_in: 3600,
  token_type: 'Bearer',
}
const callback = `https://app.example.com/callback#id_token=${id}&access_token=${access}&token_type=Bearer&state=${'x'.repeat(40)}`

const wrapped = (text: string, width: number, end = '\n') => text.replace(new RegExp(`(.{${width}})`, 'g'), `$1${end}`)
const json = (value: unknown) => JSON.stringify(value, null, 2)

describe('what people have at hand', () => {
  const cases: readonly [string, string, readonly string[], readonly Cleaning[]][] = [
    ['a token', id, [id], []],
    ['a token and a line break', `${id}\n`, [id], ['white-space']],
    ['a header', `Authorization: Bearer ${id}`, [id], ['white-space', 'bearer']],
    [
      'a header of curl',
      `curl -H 'Authorization: Bearer ${id}' \\\n  https://api.example.com/x`,
      [id],
      ['white-space', 'quotes', 'bearer', 'around'],
    ],
    [
      'an opaque one of curl',
      `curl -H 'Authorization: Bearer ${'o'.repeat(32)}' https://a.example`,
      ['o'.repeat(32)],
      ['white-space', 'quotes', 'bearer', 'around'],
    ],
    ['quotes and a comma', `  "${id}",\n`, [id], ['white-space', 'quotes', 'around']],
    ['typographic quotes', `“${id}”`, [id], ['quotes']],
    ['German and Japanese quotes', `„${id}“「${access}」`, [id, access], ['quotes']],
    ['zero-width spaces', `\ufeff${id.slice(0, 50)}\u200b${id.slice(50)}`, [id], ['invisible']],
    ['a token in lines', wrapped(id, 64), [id], ['white-space']],
    ['a token in lines of Windows', wrapped(id, 80, '\r\n'), [id], ['white-space']],
    ['a token in lines of a shell', wrapped(id, 76, '\\\n'), [id], ['white-space', 'around']],
    ['two tokens in lines', `${wrapped(id, 64)}\n${wrapped(access, 64)}`, [id, access], ['white-space']],
    ['two tokens below each other', `${id}\n${refresh}`, [id, refresh], ['white-space']],
    ['a token in a sentence', `My token is ${id}. Why is it refused?`, [id], ['white-space', 'around']],
    ['an answer of InitiateAuth', json(initiateAuth), [access, refresh, id], ['white-space', 'quotes', 'around']],
    [
      'half an answer',
      json(initiateAuth).split('"RefreshToken"')[0] ?? '',
      [access],
      ['white-space', 'quotes', 'around'],
    ],
    [
      'JSON within JSON',
      JSON.stringify({ body: JSON.stringify(tokenAnswer) }),
      [id, access, refresh],
      ['quotes', 'around'],
    ],
    ['an answer of the token endpoint', JSON.stringify(tokenAnswer), [id, access, refresh], ['quotes', 'around']],
    [
      'an answer with an opaque token',
      '{"access_token":"oQ8x_9sLk2mNvB7wZr4T","token_type":"bearer"}',
      ['oQ8x_9sLk2mNvB7wZr4T'],
      ['quotes', 'around'],
    ],
    ['a callback address', callback, [id, access], ['around']],
    ['a callback address, escaped', encodeURIComponent(callback), [id, access], ['percent', 'around']],
    ['a part of an address', `id_token=${id}&state=abc`, [id], ['around']],
    ['a line of bash', `export T='${id}'`, [id], ['white-space', 'quotes', 'around']],
    ['a line of PowerShell', `$env:T = "${id}"`, [id], ['white-space', 'quotes', 'around']],
    [
      'a file .env',
      `ID_TOKEN=${id}\nACCESS_TOKEN=${access}\nREGION=eu-west-1\n`,
      [id, access],
      ['white-space', 'around'],
    ],
    ['YAML', `access_token: ${access}\nexpires_in: 3600\n`, [access], ['white-space', 'around']],
    ['an entry of Amplify’s storage', `CognitoIdentityServiceProvider.abc.alice.idToken=${id};`, [id], ['around']],
    [
      'a header of cookies, as Amplify and a load balancer keep them',
      `Cookie: ${amplify}.LastAuthUser=alice; ${kept.map(([name, token]) => `${name}=${token}`).join('; ')}; ${amplify}.alice.clockDrift=0; AWSELBAuthSessionCookie-0=${'Ab3/'.repeat(100)}; theme=dark`,
      [id, access, refresh],
      ['white-space', 'around'],
    ],
    [
      'the headers that a load balancer adds',
      `x-amzn-oidc-accesstoken: ${access}\nx-amzn-oidc-identity: 1\nx-amzn-oidc-data: ${padded}\n`,
      [access, padded],
      ['white-space', 'around'],
    ],
    [
      'the table of local storage in the developer tools',
      `${amplify}.LastAuthUser\talice\n${kept.map((row) => row.join('\t')).join('\n')}\n${amplify}.alice.clockDrift\t0\n`,
      [id, access, refresh],
      ['white-space', 'around'],
    ],
    [
      'the table of cookies in the developer tools',
      kept.map(([name, token]) => `${name}\t${token}\tlocalhost\t/\t2026-12-01T10:00:00.000Z\t1100\t✓\t✓`).join('\n'),
      [id, access, refresh],
      ['white-space', 'around'],
    ],
    [
      'an answer of GetOpenIdToken',
      json({ IdentityId: 'eu-west-1:1', Token: id }),
      [id],
      ['white-space', 'quotes', 'around'],
    ],
    [
      'a request copied as fetch',
      `fetch("https://a.example", {"headers": {"authorization": "Bearer ${access}", "cookie": "a=b; idToken=${id}"}})`,
      [access, id],
      ['white-space', 'quotes', 'bearer', 'around'],
    ],
    [
      'Login with Amazon, in lines',
      `${amazon}\n${'b'.repeat(40)}\n${'c'.repeat(9)}`,
      [`${amazon}${'b'.repeat(40)}${'c'.repeat(9)}`],
      ['white-space'],
    ],
    [
      'Login with Amazon',
      `access_token=${encodeURIComponent(amazon)}&token_type=bearer`,
      [amazon],
      ['percent', 'around'],
    ],
    ['Login with Amazon, escaped', encodeURIComponent(amazon), [amazon], ['percent']],
    ['Facebook', `#access_token=${facebook}&data_access_expiration_time=1&expires_in=2`, [facebook], ['around']],
    ['the same token twice', `${id} ${id}`, [id], ['white-space', 'around']],
    ['a word', 'hello', ['hello'], []],
    ['two words', 'hello world', ['helloworld'], ['white-space']],
    ['strange parts', '§.§.§', ['§.§.§'], []],
    ['a damaged token', `${id.slice(0, 90)}§${id.slice(90)}`, [`${id.slice(0, 90)}§${id.slice(90)}`], []],
    ['a token in base64', `"${forge(header, idClaims, 'a+/b==')}"`, [forge(header, idClaims, 'a+/b==')], ['quotes']],
    ['an unsecured one', `${id.split('.').slice(0, 2).join('.')}.`, [`${id.split('.').slice(0, 2).join('.')}.`], []],
    ['unsound escapes', '%E0%A4%A', ['%E0%A4%A'], []],
    ['nothing', '', [''], []],
  ]
  for (const [what, text, tokens, cleaned] of cases) {
    it(what, () => {
      const pasted = pastedTokens(text)
      expect(pasted.tokens.map(({ token }) => token)).toEqual(tokens)
      expect(pasted.cleaned).toEqual(cleaned)
    })
  }

  it('the names come along', () => {
    const namesIn = (text: string) => pastedTokens(text).tokens.map(({ name }) => name)
    expect(namesIn(json(initiateAuth))).toEqual(['AccessToken', 'RefreshToken', 'IdToken'])
    expect(namesIn(callback)).toEqual(['id_token', 'access_token'])
    expect(namesIn(kept.map((row) => row.join('\t')).join('\n'))).toEqual(kept.map(([name]) => name))
    expect(namesIn(kept.map((row) => row.join('=')).join('; '))).toEqual(kept.map(([name]) => name))
    expect(namesIn(`${amplify}.alice%40example.com.idToken=${id}`)).toEqual([`${amplify}.alice@example.com.idToken`])
    expect(namesIn(`My dear ${id}`)).toEqual([null])
  })

  it('is not read where it is too long, and at most fifty are offered', () => {
    expect(pastedTokens(' '.repeat(600_000)).tokens[0].token).toHaveLength(600_000)
    const many = Array.from({ length: 60 }, (_, index) => forge({ alg: 'none', n: index }, {}, 'x')).join(',')
    expect(pastedTokens(many).tokens).toHaveLength(50)
  })
})

describe('whatever is pasted', () => {
  const tokens = fc.constantFrom(id, access, refresh, amazon)
  const wrappers = fc.constantFrom<(token: string) => string>(
    (token) => `Bearer ${token}`,
    (token) => `"id_token": "${token}",`,
    (token) => `export TOKEN="${token}"; echo`,
    (token) => `https://a.example/cb#access_token=${encodeURIComponent(token)}&state=1`,
    (token) => `‘${token}’`,
    (token) => wrapped(token, 71),
  )

  it('a token comes out of every wrapper, inside others too', () => {
    fc.assert(
      fc.property(tokens, wrappers, fc.constantFrom('', '\u200b', '\ufeff'), (token, wrap, mark) => {
        expect(pastedTokens(wrap(token) + mark).tokens.map((found) => found.token)).toEqual([token])
      }),
    )
  })

  it('nothing throws, and nothing is kept that was not there', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .array(
          fc.constantFrom(
            '\t',
            '; ',
            `${amplify}.alice.idToken=`,
            'Cookie: ',
            '#code=',
            'eyJ',
            '.',
            '=',
            '%41',
            '%',
            'Bearer ',
            '"',
            '\n',
            ':',
            'id_token=',
            id,
            access,
            '\u200b',
          ),
        )
        .map((some) => some.join('')),
      fc
        .tuple(fc.nat(id.length), fc.nat(20), fc.string())
        .map(([at, length, text]) => id.slice(0, at) + text + id.slice(at + length)),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const { tokens: found, cleaned } = pastedTokens(text)
        expect(found.length).toBeGreaterThan(0)
        for (const { token } of found) expect(token.length).toBeLessThanOrEqual(text.length)
        if (found[0].token === text) expect(cleaned).toEqual([])
        else expect(cleaned).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('half a megabyte takes no time, whatever it is', () => {
    const [begun] = id.split('.')
    const units = [
      'eyJ',
      `${id}\n`,
      'eyJhbGciOiJ\n',
      'eyJhbGciOiJ.\n',
      '%41',
      '%',
      'a=',
      '=',
      ':',
      '"',
      ' ',
      '.',
      '\u200b',
      'Bearer ',
      'token token_',
    ]
    // A token that never ends, in lines.
    const endless = [
      [`${begun}`, '\nabc'],
      [`${begun}`, '.\nabc'],
      [`${begun}.`, '\nabc'],
      [amazon, '\nabc'],
    ] as const
    for (const [before, unit] of [...units.map((unit) => ['', unit] as const), ...endless]) {
      const text = before + unit.repeat(Math.floor((499_999 - before.length) / unit.length))
      const start = performance.now()
      pastedTokens(text)
      expect(performance.now() - start, before + unit).toBeLessThan(1500)
    }
  })
})
