import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { KeysMissing } from './key-set.ts'
import { expectationsOf } from './rules/expectations.ts'
import {
  accessClaims,
  check,
  connection,
  faults,
  forge,
  idClaims,
  issuer,
  keysOf,
  makeSigner,
  seconds,
} from './token-fixture.ts'

const { jwk, sign, privateKey } = await makeSigner()
const other = await makeSigner('key-2')
const keys = keysOf(jwk, other.jwk)
const idToken = await sign(idClaims)
const accessToken = await sign(accessClaims)

describe('a good token', () => {
  for (const [what, token] of [
    ['ID', idToken],
    ['access', accessToken],
  ] as const) {
    it(`of the kind ${what} is verified`, async () => {
      const report = await check(token, { keys })
      expect(faults(report)).toEqual(what === 'ID' ? [] : ['pool-token: access-token-at-pool'])
      expect(report.conclusion).toMatchObject({ kind: 'verified', token: { claims: { sub: idClaims.sub } } })
    })
  }
})

describe('without keys it is not checked, and it says why', () => {
  const reasons: readonly KeysMissing[] = [
    'not-requested',
    'requesting',
    'no-place',
    'forbidden',
    'unreachable',
    'refused',
    'unreadable',
  ]
  for (const kind of reasons) {
    it(kind, async () => {
      const report = await check(idToken, { keys: { kind, url: null, detail: null } })
      expect(report.conclusion).toEqual({ kind: 'unchecked', why: kind })
    })
  }
})

describe('claims that are not as they must be', () => {
  for (const [what, change, fault] of [
    ['another pool', { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other0000' }, 'issuer: differs'],
    ['an issuer with a slash', { iss: `${issuer}/` }, 'issuer: differs'],
    ['no issuer', { iss: undefined }, 'issuer: missing'],
    ['a list of issuers', { iss: [issuer] }, 'issuer: wrong-type'],
    ['no subject', { sub: undefined }, 'subject: missing'],
    ['an empty subject', { sub: '' }, 'subject: missing'],
    ['a numeric subject', { sub: 1 }, 'subject: wrong-type'],
    ['another client', { aud: '9other00000000000000000000' }, 'audience: other-client'],
    ['no audience', { aud: undefined }, 'audience: missing'],
    ['a numeric audience', { aud: 1 }, 'audience: wrong-type'],
    ['another authorized party', { azp: '9other00000000000000000000' }, 'authorized-party: other-client'],
    ['the end of a second ago', { exp: seconds - 1 }, 'expires: expired'],
    ['the end of this moment', { exp: seconds }, 'expires: expired'],
    ['no end', { exp: undefined }, 'expires: missing'],
    ['an end as text', { exp: String(seconds + 60) }, 'expires: wrong-type'],
    ['an end in milliseconds', { exp: (seconds + 60) * 1000 }, 'expires: milliseconds'],
    ['issued in a minute', { iat: seconds + 60 }, 'issued: in-the-future'],
    ['not before in a minute', { nbf: seconds + 60 }, 'not-before: in-the-future'],
    ['signed in in a minute', { auth_time: seconds + 60 }, 'authenticated: in-the-future'],
    [
      'signed in after it was issued',
      { iat: seconds - 600, auth_time: seconds - 60 },
      'authenticated: before-authentication',
    ],
  ] as const) {
    it(what, async () => {
      const token = await sign({ ...idClaims, ...change })
      const report = await check(token, { keys, expectations: expectationsOf('user-pool-id', connection) })
      expect(faults(report)).toContain(fault)
      expect(report.conclusion.kind).toBe('not-verified')
    })
  }

  it('all of them at once, not the first only', async () => {
    const token = await sign({ ...idClaims, aud: 'other', exp: seconds - 1, iat: seconds + 99 })
    const report = await check(token, { keys: keysOf(other.jwk) })
    expect(report.conclusion).toEqual({
      kind: 'not-verified',
      failed: ['key', 'audience', 'expires', 'issued'],
      open: ['signature'],
    })
  })

  it('the two tokens may not be swapped', async () => {
    const asId = expectationsOf('user-pool-id', connection, { tokenUse: 'id' })
    expect(faults(await check(accessToken, { keys, expectations: asId }))).toContain('token-use: differs')
  })

  it('an access token is held to its client', async () => {
    const token = await sign({ ...accessClaims, client_id: 'other' })
    expect(faults(await check(token, { keys }))).toContain('client: other-client')
  })

  it('an audience among several is enough', async () => {
    const token = await sign({ ...idClaims, aud: ['other', idClaims.aud] })
    expect((await check(token, { keys })).conclusion.kind).toBe('verified')
  })
})

it('an issuer with a final slash has a Logins key without it', async () => {
  const token = await sign({ ...idClaims, iss: 'https://t.example.com/' })
  const expectations = expectationsOf('oidc', null, { loginsKey: 't.example.com' })
  const { rows } = await check(token, { keys, expectations })
  expect(rows.find(({ rule }) => rule === 'pool-logins-key')).toMatchObject({ verdict: 'passed' })
})

describe('clocks', () => {
  it('30 seconds of tolerance for what is past, none for the end', async () => {
    const token = await sign({ ...idClaims, iat: seconds + 29, auth_time: seconds + 29, nbf: seconds + 29 })
    expect((await check(token, { keys })).conclusion.kind).toBe('verified')
  })

  it('the services’ clock counts', async () => {
    const token = await sign({ ...idClaims, iat: seconds + 300, auth_time: seconds + 300, exp: seconds + 3900 })
    expect(faults(await check(token, { keys }))).toContain('issued: in-the-future')
    expect((await check(token, { keys, clockDifference: 300_000 })).conclusion.kind).toBe('verified')
    expect(faults(await check(idToken, { keys, clockDifference: 3_600_000 }))).toContain('expires: expired')
  })
})

describe('keys and signatures', () => {
  it('a key of another name is not tried', async () => {
    const report = await check(idToken, { keys: keysOf(other.jwk) })
    expect(faults(report)).toContain('key: key-id-unknown')
    expect(faults(report, 'unknown')).toContain('signature: signature-not-tried')
  })

  it('a stranger’s signature under a known name', async () => {
    const token = await other.sign(idClaims, { kid: 'key-1' })
    expect(faults(await check(token, { keys }))).toContain('signature: signature-wrong')
  })

  it('a jwk in the header is not believed', async () => {
    const token = await other.sign(idClaims, {
      kid: 'key-1',
      jwk: { ...other.jwk, kid: 'key-1' },
      jku: 'https://evil.example/jwks.json',
    })
    expect(faults(await check(token, { keys }))).toContain('signature: signature-wrong')
  })

  it('the public key as an HMAC secret', async () => {
    const input = forge({ alg: 'HS256', kid: 'key-1' }, idClaims).split('.').slice(0, 2).join('.')
    const secret = Buffer.from(JSON.stringify(jwk))
    const token = `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`
    const asOct = keysOf({ ...jwk, kty: 'oct', k: secret.toString('base64url') })
    for (const set of [keys, asOct]) {
      const report = await check(token, { keys: set })
      expect(faults(report)).toContain('algorithm: algorithm-hmac')
      expect(report.rows.find(({ rule }) => rule === 'signature')?.verdict).toBe('unknown')
    }
  })

  for (const [what, change, fault] of [
    ['for encryption', { use: 'enc' }, 'key: key-unfit'],
    ['of another algorithm', { alg: 'RS512' }, 'key: key-unfit'],
    ['of another type', { kty: 'EC' }, 'key: key-unfit'],
    ['of 1024 bits', { n: 'A'.repeat(171) }, 'key: key-weak'],
  ] as const) {
    it(`a key ${what} is not used`, async () => {
      expect(faults(await check(idToken, { keys: keysOf({ ...jwk, ...change }) }))).toContain(fault)
    })
  }

  it('a key whose numbers are none leaves the signature untried', async () => {
    const report = await check(idToken, { keys: keysOf({ ...jwk, n: '!'.repeat(400) }) })
    expect(report.conclusion).toMatchObject({ kind: 'not-verified', open: ['signature'] })
  })

  it('without a key ID there must be only one key', async () => {
    const token = await sign(idClaims, { kid: undefined })
    expect(faults(await check(token, { keys }))).toContain('key: key-id-missing')
    expect((await check(token, { keys: keysOf(jwk) })).conclusion.kind).toBe('verified')
  })

  it('an extension that is critical keeps a good signature from counting', async () => {
    const input = forge({ alg: 'RS256', kid: 'key-1', crit: ['b64'], b64: true }, idClaims)
      .split('.')
      .slice(0, 2)
      .join('.')
    const made = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, new TextEncoder().encode(input))
    const report = await check(`${input}.${Buffer.from(made).toString('base64url')}`, { keys })
    expect(faults(report)).toEqual(['critical: critical-unknown'])
    expect(report.conclusion.kind).toBe('not-verified')
  })

  it('RS512 is Cognito’s for its OpenID tokens only', async () => {
    const identity = await makeSigner('eu-west-11', 'RS512')
    const claims = {
      iss: 'https://cognito-identity.amazonaws.com',
      aud: connection.identityPoolId,
      sub: 'x',
      iat: seconds,
      exp: seconds + 600,
    }
    expect((await check(await identity.sign(claims), { keys: keysOf(identity.jwk) })).conclusion.kind).toBe('verified')
    expect(faults(await check(await identity.sign(idClaims), { keys: keysOf(identity.jwk) }))).toContain(
      'algorithm: algorithm-refused',
    )
    expect(faults(await check(await sign(claims), { keys }))).toContain('algorithm: algorithm-refused')
  })
})

describe('after a redirect', () => {
  const hash = createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url')

  it('nonce and hash belong to the request and to the access token', async () => {
    const token = await sign({ ...idClaims, nonce: 'n-1', at_hash: hash })
    expect((await check(token, { keys, nonce: 'n-1', accessToken })).conclusion.kind).toBe('verified')
    expect(faults(await check(token, { keys, nonce: 'n-2', accessToken: idToken }))).toEqual([
      'nonce: differs',
      'access-token-hash: hash-differs',
    ])
  })

  it('a missing nonce fails where one was sent', async () => {
    expect(faults(await check(idToken, { keys, nonce: 'n-1' }))).toEqual(['nonce: missing'])
  })

  it('what is not known here is said to be so, and keeps nothing from being verified', async () => {
    const report = await check(await sign({ ...idClaims, nonce: 'n-1', at_hash: hash }), { keys })
    expect(faults(report, 'unknown')).toEqual([
      'nonce: nonce-not-here',
      'access-token-hash: access-token-not-here',
      'pool-audience: pool-knows',
    ])
    expect(report.conclusion.kind).toBe('verified')
  })
})

describe('a token of an issuer that nobody named', () => {
  it('is not verified although its signature is good, since anybody can be an issuer', async () => {
    const token = await sign({
      iss: 'https://login.example.com',
      aud: 'app',
      sub: 'x',
      iat: seconds,
      exp: seconds + 60,
    })
    const report = await check(token, { keys })
    expect(report.conclusion).toEqual({ kind: 'not-verified', failed: [], open: ['issuer', 'audience'] })
    const said = expectationsOf('oidc', null, { issuers: ['https://login.example.com'], audience: 'app' })
    expect((await check(token, { keys, expectations: said })).conclusion.kind).toBe('verified')
  })
})

describe('would GetId accept it?', () => {
  for (const [what, token, loginsKey, fault] of [
    ['the access token', accessToken, null, 'pool-token: access-token-at-pool'],
    ['another logins key', idToken, 'accounts.google.com', 'pool-logins-key: differs'],
    ['a logins key with a final slash', idToken, `${issuer.replace('https://', '')}/`, 'pool-logins-key: differs'],
  ] as const) {
    it(`not ${what}`, async () => {
      const expectations = expectationsOf('user-pool-id', connection, { loginsKey })
      expect(faults(await check(token, { keys, expectations }))).toContain(fault)
    })
  }

  it.each(['http://localhost:9250/eu-west-1_AbCdEfGhI', 'https://tenant.example.com/eu-west-1_AbCdEfGhI/'])(
    'the key of %s has neither scheme nor final slash',
    async (local) => {
      const loginsKey = `${new URL(local).host}/eu-west-1_AbCdEfGhI`
      const expectations = expectationsOf('user-pool-id', { ...connection, issuer: local }, { loginsKey })
      const report = await check(await sign({ ...idClaims, iss: local }), { keys, expectations })
      const [row] = report.rows.filter(({ rule }) => rule === 'pool-logins-key')
      expect(row).toMatchObject({ verdict: 'passed', expected: [loginsKey] })
      expect(report.rows.find(({ rule }) => rule === 'issuer')?.verdict).toBe('passed')
    },
  )

  it('the ID token under the pool’s key, as far as anybody but the pool can say', async () => {
    const loginsKey = issuer.replace('https://', '')
    const report = await check(idToken, {
      keys,
      expectations: expectationsOf('user-pool-id', connection, { loginsKey }),
    })
    const pool = report.rows.filter(({ rule }) => rule.startsWith('pool-'))
    expect(pool.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'unknown', 'passed'])
  })
})
