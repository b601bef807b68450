import { equalBytes, utf8 } from '../../text/bytes.ts'
import type { IssuedCode } from '../state/outbox.ts'
import type { Emulated } from '../state/state.ts'

/** How many wrong codes are taken before the right one is refused, too: five at amplify-ui-android issue 180. AWS publishes no number. */
const tries = 5

interface NewCode {
  /** Eight where the code stands in place of a password, else six. */
  readonly digits: 6 | 8
  /** Milliseconds. */
  readonly lifetime: number
}

/** A random code that serves once. */
export const issueCode = ({ now }: Emulated, { digits, lifetime }: NewCode): IssuedCode => ({
  code: randomDigits(digits),
  expires: now() + lifetime,
  triesLeft: tries,
  used: false,
})

export type CodeFault = 'mismatch' | 'expired' | 'used' | 'too-many-tries'

/** Takes the code that a user gives; the right one is used up by it. @returns null: it was right */
export function takeCode({ now }: Emulated, issued: IssuedCode, given: string): CodeFault | null {
  if (issued.used) return 'used'
  if (issued.expires <= now()) return 'expired'
  if (issued.triesLeft === 0) return 'too-many-tries'
  if (!equalBytes(utf8(issued.code), utf8(given))) {
    issued.triesLeft -= 1
    return 'mismatch'
  }
  issued.used = true
  return null
}

/** Every code is as likely as another: numbers that would favour the low ones are drawn again. */
function randomDigits(digits: number): string {
  const codes = 10 ** digits
  const fair = 2 ** 32 - (2 ** 32 % codes)
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return drawn < fair ? String(drawn % codes).padStart(digits, '0') : randomDigits(digits)
}
