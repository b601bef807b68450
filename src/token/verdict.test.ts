import { describe, expect, it } from 'vitest'
import { withoutSignature } from './dropped-token.ts'
import { readToken } from './read-token.ts'
import { expectationsOf } from './rules/expectations.ts'
import { check, forge, idClaims, keysOf, makeSigner, now, seconds } from './token-fixture.ts'
import { lesserVerdict, type Verdict, verdictOf } from './verdict.ts'

const signer = await makeSigner()
const keys = keysOf(signer.jwk)
const expires = idClaims.exp * 1000

/** @param later seconds that have passed since the report was made */
async function verdict(text: string, change: Parameters<typeof check>[1] = { keys }, later = 0): Promise<Verdict> {
  return verdictOf(readToken(text), await check(text, change), now + later * 1000)
}

describe('the one verdict on a token', () => {
  it('a good one is valid until it expires', async () => {
    expect(await verdict(await signer.sign(idClaims))).toEqual({ kind: 'valid', expires })
  })

  it('one that expires after its report was made is not valid from that second on', async () => {
    const text = await signer.sign(idClaims)
    expect(await verdict(text, { keys }, 3539)).toMatchObject({ kind: 'valid' })
    expect(await verdict(text, { keys }, 3540)).toEqual({ kind: 'not-valid', expired: expires, faults: [] })
  })

  it('all that is wrong is told, the expiry once', async () => {
    const exp = seconds - 180
    const text = await signer.sign({ ...idClaims, exp, aud: 'another', sub: undefined })
    expect(await verdict(text)).toEqual({
      kind: 'not-valid',
      expired: exp * 1000,
      faults: [
        { rule: 'subject', note: 'missing' },
        { rule: 'audience', note: 'other-client' },
      ],
    })
  })

  it('an expiry of no calendar is a fault as any other', async () => {
    expect(await verdict(await signer.sign({ ...idClaims, exp: -1e300 }))).toEqual({
      kind: 'not-valid',
      expired: null,
      faults: [{ rule: 'expires', note: 'expired' }],
    })
  })

  it('what an identity pool would say is no fault of the token', async () => {
    const { aud, ...claims } = idClaims
    const text = await signer.sign({ ...claims, token_use: 'access', client_id: aud })
    expect(await verdict(text)).toMatchObject({ kind: 'valid' })
  })

  it('a good signature without a stated audience is not called invalid', async () => {
    const text = await signer.sign(idClaims)
    const expectations = expectationsOf('user-pool-id', null)
    expect(await verdict(text, { keys, expectations })).toEqual({
      kind: 'open',
      rules: ['issuer', 'audience'],
      isSigned: true,
      expires,
    })
  })

  it('without keys the signature is unchecked, and the expiry still known', async () => {
    const text = await signer.sign(idClaims)
    expect(await verdict(text, {})).toEqual({ kind: 'unchecked', why: 'not-requested', expires })
    expect(verdictOf(readToken(text), null, now)).toEqual({ kind: 'unchecked', why: 'not-requested', expires })
  })

  it('a token that was dropped when it expired is not valid', () => {
    const text = withoutSignature(forge({ alg: 'RS256' }, idClaims))
    expect(verdictOf(readToken(text), null, expires + 1)).toEqual({ kind: 'not-valid', expired: expires, faults: [] })
  })

  it('what is no JWT has no verdict', async () => {
    expect(await verdict('hello')).toEqual({ kind: 'no-jwt', isEncrypted: false })
  })

  it('an encrypted token is not called malformed', async () => {
    const [header] = forge({ alg: 'dir', enc: 'A128GCM' }, {}).split('.')
    expect(await verdict(`${header}.a.b.c.d`)).toEqual({ kind: 'no-jwt', isEncrypted: true })
  })
})

describe('of two tokens', () => {
  const valid = (expires: number): Verdict => ({ kind: 'valid', expires })
  const expired: Verdict = { kind: 'not-valid', expired: now, faults: [] }
  const unchecked: Verdict = { kind: 'unchecked', why: 'requesting', expires: null }

  for (const [what, one, other, lesser] of [
    ['the one that is not valid', valid(1), expired, expired],
    ['the one that is not checked', unchecked, valid(1), unchecked],
    ['the one that expires first', valid(2), valid(1), valid(1)],
    ['one without an expiry last', { kind: 'valid', expires: null }, valid(9), valid(9)],
  ] as const) {
    it(`${what} counts`, () => {
      expect(lesserVerdict(one, other)).toEqual(lesser)
      expect(lesserVerdict(other, one)).toEqual(lesser)
    })
  }
})
