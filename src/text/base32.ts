import type { Bytes } from './bytes.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, section 6, without padding, as authenticator apps take it. */
export function bytesToBase32(bytes: Bytes): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** null: the text isn't base32; spaces, case and padding don't matter. */
export function base32ToBytes(text: string): Bytes | null {
  const letters = text.replace(/\s|=+$/g, '').toUpperCase()
  if (!/^[A-Z2-7]*$/.test(letters)) return null
  const bits = Array.from(letters, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}
