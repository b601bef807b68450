import { invalidParameter } from '../../wire/errors.ts'
import { newSoftwareToken } from '../mfa-setup.ts'
import type { DueChallenge } from './challenge.ts'
import { mustSetUpFactor } from './second-factor.ts'

/** The user needs a second factor and has none; by a Session only an authenticator app can be set up. */
export const mfaSetup: DueChallenge = {
  isDue: mustSetUpFactor,
  issue: () => ({ parameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }, newToken: newSoftwareToken() }),
  answer: async ({ user, session: { newToken, isProven } }) => {
    // The text is unverified: no public thread shows it.
    if (!newToken || !isProven) throw invalidParameter('Software token has not been verified.')
    user.mfa = {
      ...user.mfa,
      enabled: ['SOFTWARE_TOKEN_MFA'],
      preferred: 'SOFTWARE_TOKEN_MFA',
      softwareToken: newToken,
    }
    return null
  },
}
