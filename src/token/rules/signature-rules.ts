import { compactVerify, errors, importJWK } from 'jose'
import type { KnownKeys, PublicKey } from '../key-set.ts'
import { type JwtMembers, textClaim } from '../own-claim.ts'
import { asFound, type RuleNote, type RuleResult, row, text } from '../report.ts'
import type { ExaminedToken } from './examined-token.ts'
import type { Expectations } from './expectations.ts'

type Jwt = ExaminedToken & { kind: 'jwt' }

/** Finds the key by its ID in the issuer's set, then checks the signature with WebCrypto. Never throws. */
export async function signatureRows(
  jwt: Jwt,
  known: KnownKeys,
  { algorithms }: Expectations,
): Promise<readonly RuleResult[]> {
  if (jwt.unverifiedHeader.kind !== 'object') {
    return [row('key', 'unknown', { note: 'unreadable-part' }), untried('signature-not-tried')]
  }
  const header = jwt.unverifiedHeader.members
  const algorithm = textClaim(header, 'alg')
  const isAllowed = algorithm !== null && algorithms.includes(algorithm)
  if (known.kind !== 'keys') {
    const note = `keys-${known.kind}` as const
    const missing = row('signature', 'failed', { note: 'signature-missing' })
    return [
      row('key', 'unknown', { found: asFound(header.kid), note }),
      jwt.signature === 'missing' ? missing : { ...untried(note), found: asFound(wrongIn(known) ?? undefined) },
    ]
  }
  const { keyRow, key } = findKey(header, known.keys, isAllowed ? algorithm : null)
  if (jwt.signature === 'missing') return [keyRow, row('signature', 'failed', { note: 'signature-missing' })]
  // Microsoft Graph signs a header in which the nonce is hashed, so that only Graph itself can check it.
  if (Object.hasOwn(header, 'nonce')) return [keyRow, untried('signature-of-graph')]
  const canTry = key !== null && isAllowed && jwt.signature === 'readable' && !Object.hasOwn(header, 'crit')
  return [keyRow, canTry ? await tried(jwt.token, key, algorithm) : untried('signature-not-tried')]
}

const wrongIn = ({ kind, detail }: Exclude<KnownKeys, { kind: 'keys' }>) => (kind === 'unreadable' ? detail : null)

const untried = (note: RuleNote): RuleResult => row('signature', 'unknown', { note })

/** @param algorithm that the key must fit; null: one that is refused anyway */
function findKey(header: JwtMembers, keys: readonly PublicKey[], algorithm: string | null) {
  const id = textClaim(header, 'kid')
  const expected = keys.flatMap(({ kid }) => (kid === undefined ? [] : [kid]))
  const rowOf = (verdict: RuleResult['verdict'], note: RuleNote | null) =>
    row('key', verdict, { expected, found: asFound(id ?? undefined), note })
  // Without an ID there must be no choice (OpenID Connect Core, 10.1).
  if (id === null && keys.length !== 1) return { key: null, keyRow: rowOf('failed', 'key-id-missing') }
  const named = id === null ? keys : keys.filter(({ kid }) => kid === id)
  if (named.length === 0) return { key: null, keyRow: rowOf('failed', 'key-id-unknown') }
  if (algorithm === null) return { key: null, keyRow: rowOf('passed', null) }
  const key = named.find((candidate) => fits(candidate, algorithm)) ?? null
  if (key === null) return { key, keyRow: rowOf('failed', 'key-unfit') }
  // RFC 7518, 3.3: 2048 bits are 342 characters of base64url.
  if (key.kty === 'RSA' && (key.n?.length ?? 0) < 342) return { key: null, keyRow: rowOf('failed', 'key-weak') }
  return { key, keyRow: rowOf('passed', null) }
}

const typeOf: Readonly<Record<string, string>> = { RS: 'RSA', PS: 'RSA', ES: 'EC', Ed: 'OKP' }

/** A key serves one algorithm, and signatures only (RFC 7517, 4.2 and 4.4). */
function fits({ kty, use, alg }: PublicKey, algorithm: string): boolean {
  if (kty !== typeOf[algorithm.slice(0, 2)] || (use !== undefined && use !== 'sig')) return false
  return alg === undefined || alg === algorithm || kty === 'OKP'
}

async function tried(token: string, key: PublicKey, algorithm: string): Promise<RuleResult> {
  if (!globalThis.crypto?.subtle) return untried('no-crypto')
  const { kty, n, e, crv, x, y } = key
  // Only what is public and mathematical: key_ops or ext of a stranger can't make WebCrypto refuse.
  const parameters = Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => value !== undefined)
  try {
    await compactVerify(token, await importJWK(Object.fromEntries(parameters), algorithm), { algorithms: [algorithm] })
    return row('signature', 'passed', { found: text(algorithm) })
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      return row('signature', 'failed', { found: text(algorithm), note: 'signature-wrong' })
    }
    // A key whose numbers are none, or an algorithm that this browser hasn't got.
    return row('signature', 'unknown', { found: text(algorithm), note: 'signature-not-tried' })
  }
}
