import { base64ToBytes } from '../text/bytes.ts'

/** `iss` of a token of which nothing else is needed, and nothing was checked; null: it can't be read. */
export function claimedIssuer(token: string): string | null {
  const [, claims = ''] = token.split('.')
  const bytes = base64ToBytes(claims.replaceAll('-', '+').replaceAll('_', '/'))
  if (bytes === null) return null
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const issuer: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'iss') : null
    return typeof issuer === 'string' ? issuer : null
  } catch {
    return null
  }
}
