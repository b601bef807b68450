import { base64url } from 'jose'
import { readJsonObject } from '../json-object.ts'
import type { JwtMembers } from '../own-claim.ts'

/** Header or claims of a token: what stands in it, or the first thing that keeps it from being read. */
export type Part =
  | {
      readonly kind: 'object'
      readonly members: JwtMembers
      readonly duplicates: readonly string[]
      readonly hostile: readonly string[]
    }
  | { readonly kind: PartFault }

export type PartFault = 'not-base64url' | 'loose-bits' | 'not-utf8' | 'not-json' | 'not-object' | 'too-deep'

/** A token that was decoded but not verified: anyone could have made it. */
export type ExaminedToken =
  | { readonly kind: 'empty' }
  /** @param length characters */
  | { readonly kind: 'too-long'; readonly length: number }
  /** Not three parts. Five are an encrypted token (RFC 7516); its header can be read. */
  | { readonly kind: 'other'; readonly parts: number; readonly unverifiedHeader: JwtMembers | null }
  | {
      readonly kind: 'jwt'
      readonly token: string
      readonly unverifiedHeader: Part
      readonly unverifiedClaims: Part
      readonly signature: 'readable' | 'missing' | 'not-base64url' | 'loose-bits'
    }

/** Characters. More than that is not read: nothing that takes tokens takes a tenth of it. */
export const longestToken = 500_000

/** Takes a token apart by RFC 7515, section 7.1. Never throws. */
export function examine(token: string): ExaminedToken {
  if (token === '') return { kind: 'empty' }
  if (token.length > longestToken) return { kind: 'too-long', length: token.length }
  const parts = token.split('.')
  const [header = '', claims = '', signature = ''] = parts
  const unverifiedHeader = parts.length > 1 ? partOf(header) : null
  if (parts.length !== 3 || unverifiedHeader === null) {
    const members = unverifiedHeader?.kind === 'object' ? unverifiedHeader.members : null
    return { kind: 'other', parts: parts.length, unverifiedHeader: members }
  }
  return {
    kind: 'jwt',
    token,
    unverifiedHeader,
    unverifiedClaims: partOf(claims),
    signature: signature === '' ? 'missing' : (encodingFault(signature) ?? 'readable'),
  }
}

function partOf(encoded: string): Part {
  const fault = encodingFault(encoded)
  if (fault !== null) return { kind: fault }
  const text = utf8(base64url.decode(encoded))
  return text === null ? { kind: 'not-utf8' } : readJsonObject(text)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** base64url without padding (RFC 7515, section 2), and no bits left over that could hide a second spelling (RFC 4648, 3.5). */
function encodingFault(encoded: string): 'not-base64url' | 'loose-bits' | null {
  if (!/^[\w-]*$/.test(encoded) || encoded.length % 4 === 1) return 'not-base64url'
  const spare = { 0: 0, 2: 0b1111, 3: 0b11 }[encoded.length % 4] ?? 0
  return (alphabet.indexOf(encoded.at(-1) ?? 'A') & spare) === 0 ? null : 'loose-bits'
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
