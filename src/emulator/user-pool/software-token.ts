import { base32ToBytes } from '../../text/base32.ts'
import { equalBytes, utf8 } from '../../text/bytes.ts'
import { totpOf, totpStep } from '../../text/totp.ts'
import type { SoftwareToken } from '../state/mfa.ts'
import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'

/** How many steps of 30 seconds a clock may differ. */
const tolerance = 1

/** Takes a password of an authenticator app, each once (RFC 6238, section 5.2). @returns null: it was right */
export async function takeTotp(
  { now }: Emulated,
  token: SoftwareToken,
  given: string,
): Promise<'mismatch' | 'used' | null> {
  const secret = base32ToBytes(token.secret)
  if (!secret) return 'mismatch'
  const current = totpStep(now())
  for (let step = current - tolerance; step <= current + tolerance; step++) {
    if (!equalBytes(utf8(await totpOf(secret, step)), utf8(given))) continue
    if (step <= token.lastStep) return 'used'
    token.lastStep = step
    return null
  }
  return 'mismatch'
}

/** As in amazon-cognito-identity-js issue 630. */
export const softwareTokenNotFound = () =>
  new ServiceError('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.')
