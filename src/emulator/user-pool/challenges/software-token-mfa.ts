import { ServiceError } from '../../wire/errors.ts'
import { softwareTokenNotFound, takeTotp } from '../software-token.ts'
import type { DueChallenge } from './challenge.ts'
import { wantsFactor } from './second-factor.ts'

/** A password of the authenticator app that the user set up. */
export const softwareTokenMfa: DueChallenge = {
  isDue: wantsFactor('SOFTWARE_TOKEN_MFA'),
  issue: ({ user }) => {
    const name = user.mfa.softwareToken?.friendlyName ?? null
    return { parameters: name === null ? {} : { FRIENDLY_DEVICE_NAME: name } }
  },
  answer: async ({ emulated, user, response }) => {
    const code = response('SOFTWARE_TOKEN_MFA_CODE')
    const { softwareToken } = user.mfa
    if (!softwareToken) throw softwareTokenNotFound()
    const fault = await takeTotp(emulated, softwareToken, code)
    // The text is that of moto's tests, which run against AWS, too.
    if (fault === 'used')
      throw new ServiceError('ExpiredCodeException', 'Your software token has already been used once.')
    // Worded otherwise than that of a delivered code.
    if (fault === 'mismatch') throw new ServiceError('CodeMismatchException', 'Invalid code received for user')
    return null
  },
}
