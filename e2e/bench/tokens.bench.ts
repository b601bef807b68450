import { expect, test } from 'playwright/test'
import { type Measured, print } from './measure.ts'
import { openSourcePage } from './source-page.ts'

const rounds = 40

/** Runs in the page: signs a token of that many characters with a new key, then checks it again and again. */
const timing = (claims: string) => `(async () => {
  const { verifyToken } = await import('/src/token/verify-token.ts')
  const { readToken } = await import('/src/token/read-token.ts')
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const jwk = { ...(await crypto.subtle.exportKey('jwk', publicKey)), kid: 'a', use: 'sig' }
  const base64url = (bytes) => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  }
  const encode = (text) => base64url(new TextEncoder().encode(text))
  const now = Date.now()
  const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'
  const times = { iat: now / 1000 - 10, exp: now / 1000 + 3600 }
  const claims = { iss: issuer, sub: 'x', aud: 'app', token_use: 'id', ...times, ...${claims} }
  const input = encode('{"alg":"RS256","kid":"a"}') + '.' + encode(JSON.stringify(claims))
  const signature = await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(input))
  const token = input + '.' + base64url(new Uint8Array(signature))
  const expectations = { issuers: [issuer], algorithms: ['RS256'], audience: 'app', tokenUse: null, loginsKey: null }
  const keys = { kind: 'keys', url: null, keys: [jwk] }
  const rest = { clockDifference: null, nonce: null, accessToken: null }
  const time = async (act) => {
    const start = performance.now()
    await act()
    return performance.now() - start
  }
  const decoded = []
  const reported = []
  let report
  for (let round = 0; round < ${rounds}; round++) {
    decoded.push(await time(() => readToken(token)))
    reported.push(await time(async () => { report = await verifyToken({ token: readToken(token), expectations, keys, ...rest }, now) }))
  }
  return { length: token.length, conclusion: report.conclusion.kind, decoded, reported }
})()`

interface Timed {
  readonly length: number
  readonly conclusion: string
  /** Milliseconds. */
  readonly decoded: readonly number[]
  readonly reported: readonly number[]
}

const tokens = [
  ['1 kB', '{}'],
  ['100 kB, one long claim', "{ long: 'x'.repeat(74_500) }"],
  [
    '100 kB, 3,300 claims',
    "Object.fromEntries(Array.from({ length: 3300 }, (_, i) => ['custom:a' + i, 'value ' + i]))",
  ],
] as const

test('what reading and checking a token costs', async ({ page }) => {
  const sources = await openSourcePage(page, ['jose'])
  try {
    const rows: Measured[] = []
    for (const [what, claims] of tokens) {
      // The result's shape is the script's, above.
      const { conclusion, decoded, reported } = (await page.evaluate(timing(claims))) as Timed
      expect(conclusion.startsWith('verified')).toBe(true)
      rows.push({ what: `${what}: taken apart`, values: decoded, goal: 20 })
      rows.push({ what: `${what}: report, with the signature`, values: reported, goal: 20 })
    }
    print('Tokens', rows)
  } finally {
    await sources.close()
  }
})
