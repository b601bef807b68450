import { CompactSign, calculateJwkThumbprint, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose'
import { bytesToBase64Url, utf8 } from '../../text/bytes.ts'
import { forgedClaim, forgedStart } from './forged-mark.ts'

/** How a token is signed whose claims were edited, in the order of how much a verifier has to look at. */
export const forgeries = [
  /** By a key made here, which the header names. */
  'own-key',
  /** By that key, but the header names the issuer's. */
  'borrowed-kid',
  /** With the header and the signature of before. */
  'old-signature',
  /** Not at all: `alg` is `none` (RFC 7519 section 6). */
  'none',
] as const

export type Forgery = (typeof forgeries)[number]

/** A key pair of this page. The private half can't be exported, so that it ends with the page. */
export interface ForgersKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  /** As a key set shows it (RFC 7517 section 4). */
  readonly publicJwk: {
    readonly kty: string
    readonly n: string
    readonly e: string
    readonly kid: string
    readonly alg: string
    readonly use: string
  }
}

/** A new RSA key for RS256, which is what user pools sign with. @throws where the browser has no WebCrypto here */
export async function makeForgersKey(): Promise<ForgersKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: false, modulusLength: 2048 })
  const { kty = '', n = '', e = '' } = await exportJWK(publicKey)
  const kid = `forged-${(await calculateJwkThumbprint({ kty, n, e })).slice(0, 16)}`
  return { kid, privateKey, publicJwk: { kty, n, e, kid, alg: 'RS256', use: 'sig' } }
}

export interface EditedToken {
  /** The JWT whose claims were edited, as it was. */
  readonly original: string
  readonly claims: Readonly<Record<string, unknown>>
  readonly forgery: Forgery
}

/**
 * The token with other claims, marked as forged.
 * @throws TypeError where the original is no JWT
 */
export async function forgeToken({ original, claims, forgery }: EditedToken, key: ForgersKey): Promise<string> {
  const [header = '', , signature = ''] = original.split('.')
  const payload = payloadOf(claims)
  switch (forgery) {
    case 'own-key':
      return signed(payload, key, key.kid)
    case 'borrowed-kid':
      return signed(payload, key, decodeProtectedHeader(original).kid)
    case 'old-signature':
      return `${header}.${bytesToBase64Url(utf8(payload))}.${signature}`
    case 'none':
      return `${bytesToBase64Url(utf8('{"alg":"none"}'))}.${bytesToBase64Url(utf8(payload))}.`
    default:
      return forgery satisfies never
  }
}

/** The mark comes first, which a claim named by a number would do in an object: it is found in the encoded token, too. */
function payloadOf(claims: EditedToken['claims']): string {
  const { [forgedClaim]: _, ...others } = claims
  const json = JSON.stringify(others)
  return forgedStart + (json === '{}' ? '}' : `,${json.slice(1)}`)
}

function signed(payload: string, { privateKey }: ForgersKey, kid: string | undefined): Promise<string> {
  const header = { alg: 'RS256', ...(kid !== undefined && { kid }) }
  return new CompactSign(utf8(payload)).setProtectedHeader(header).sign(privateKey)
}
