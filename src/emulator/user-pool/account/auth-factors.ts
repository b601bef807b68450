import type { User } from '../../state/user-pool.ts'

/** By AuthFactorType: whether the user can sign in, or show a second factor, by it. */
const factors: Readonly<Record<string, (user: User) => boolean>> = {
  PASSWORD: ({ password }) => password !== null,
  EMAIL_OTP: ({ attributes }) => attributes.email !== undefined && attributes.email_verified === 'true',
  SMS_OTP: ({ attributes }) => attributes.phone_number !== undefined && attributes.phone_number_verified === 'true',
  SOFTWARE_TOKEN: ({ mfa }) => mfa.softwareToken !== null,
  WEB_AUTHN: ({ passkeys }) => passkeys.length > 0,
}

/** As GetUserAuthFactors lists them. */
export const configuredFactors = (user: User): string[] =>
  Object.keys(factors).filter((factor) => factors[factor]?.(user))

/** The members of GetUser and GetUserAuthFactors that tell of second factors; empty ones are left out. */
export function mfaMembers({ mfa: { enabled, preferred, passkey } }: User) {
  // That name is used by public programs.
  const list = passkey ? [...enabled, 'WEB_AUTHN_MFA'] : enabled
  return {
    ...(preferred !== null && { PreferredMfaSetting: preferred }),
    ...(list.length > 0 && { UserMFASettingList: list }),
  }
}
