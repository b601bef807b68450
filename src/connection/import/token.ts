import type { ImportFormat } from './reading/pair.ts'
import { tokenClaims } from './reading/token-claims.ts'

/** A JWT, with or without `Bearer` before it. */
export const token: ImportFormat = ({ text }) => {
  const value = text.trim()
  return tokenClaims(value) ? [{ place: '', key: 'token', value }] : null
}
