export type Bytes = Uint8Array<ArrayBuffer>

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

export const bytesToHex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** @param hex an even number of hexadecimal digits */
export const hexToBytes = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** Character by character: a call takes some hundred thousand arguments at most. */
export const bytesToBase64 = (bytes: Bytes): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

export const bytesToBase64Url = (bytes: Bytes): string =>
  bytesToBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** null: the text isn't base64. */
export function base64ToBytes(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}

/** null: the text isn't base64url. */
export const base64UrlToBytes = (text: string): Bytes | null =>
  /^[\w-]*$/.test(text) ? base64ToBytes(text.replaceAll('-', '+').replaceAll('_', '/')) : null

export function concatBytes(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

export const sha256 = async (message: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', message))

export const hmacSha256 = (key: Bytes, message: Bytes): Promise<Bytes> => hmac('SHA-256', key, message)

export const hmacSha1 = (key: Bytes, message: Bytes): Promise<Bytes> => hmac('SHA-1', key, message)

async function hmac(hash: string, key: Bytes, message: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message))
}

/** Compares secrets without telling by its duration where they differ. */
export function equalBytes(one: Bytes, other: Bytes): boolean {
  if (one.length !== other.length) return false
  return one.reduce((difference, byte, index) => difference | (byte ^ (other[index] ?? 0)), 0) === 0
}
