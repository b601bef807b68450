import { randomBytes } from './bytes.ts'

const alphabets = {
  'any case': 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  base32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  'lower case': 'abcdefghijklmnopqrstuvwxyz0123456789',
}

/** Random letters and digits of ASCII, each as likely as any other. */
export function letters(length: number, of: keyof typeof alphabets): string {
  const alphabet = alphabets[of]
  const fair = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length) {
    const even = [...randomBytes(length - text.length)].filter((byte) => byte < fair)
    text += even.map((byte) => alphabet[byte % alphabet.length]).join('')
  }
  return text
}
