import type { JWK } from 'jose'
import { readJsonObject } from './json-object.ts'

/** Why there are no keys to check a signature with. */
export type KeysMissing =
  | 'not-requested'
  | 'requesting'
  | 'no-place'
  | 'forbidden'
  | 'unreachable'
  | 'refused'
  | 'unreadable'

/** What is known of the keys of a token's issuer. They come from a configured place, never from the token; null: pasted. */
export type KnownKeys =
  | { readonly kind: 'keys'; readonly url: string | null; readonly keys: readonly PublicKey[] }
  /** @param url that was, or would be, asked; @param detail an HTTP status, a host that the page's policy doesn't allow, or what of which answer is wrong */
  | { readonly kind: KeysMissing; readonly url: string | null; readonly detail: string | null }

export type PublicKey = JWK & { readonly kty: string }

export const notRequested: KnownKeys = { kind: 'not-requested', url: null, detail: null }

/** Key types that can verify (RFC 7518, 6.1; RFC 8037, 2); a symmetric one must never stand in a public set. */
const publicTypes = new Set(['RSA', 'EC', 'OKP'])

/** Reads a key set (RFC 7517, section 5), passing over keys that can't verify. null: it is none. */
export function parseKeySet(json: string): readonly PublicKey[] | null {
  const parsed = readJsonObject(json)
  if (parsed.kind !== 'object') return null
  const { keys } = parsed.members
  return Array.isArray(keys) ? keys.filter(isPublicKey) : null
}

function isPublicKey(key: unknown): key is PublicKey {
  if (typeof key !== 'object' || key === null) return false
  return 'kty' in key && typeof key.kty === 'string' && publicTypes.has(key.kty)
}
