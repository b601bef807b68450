/**
 * Four hex digits by which two people can compare a secret, too few to reveal anything of it.
 * FNV-1a folded to 16 bits: the same text always gives the same digits.
 */
export function fingerprint(secret: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < secret.length; index++) {
    hash = Math.imul(hash ^ secret.charCodeAt(index), 0x01000193)
  }
  return (((hash >>> 16) ^ hash) & 0xffff).toString(16).padStart(4, '0')
}
