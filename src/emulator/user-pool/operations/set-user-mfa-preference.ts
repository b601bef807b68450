import type { MfaType } from '../../state/mfa.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { changedMfa, type FactorSetting } from '../account/mfa-preference.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html */
export const setUserMfaPreference: ServedOperation = async (emulated, request) => {
  const { AccessToken, SMSMfaSettings, EmailMfaSettings, SoftwareTokenMfaSettings } = readMembers(request, {
    AccessToken: token,
    SMSMfaSettings: optional('flags'),
    EmailMfaSettings: optional('flags'),
    SoftwareTokenMfaSettings: optional('flags'),
  })
  const { user } = await readSignedIn(emulated, AccessToken)
  const of = (factor: MfaType, setting: FactorSetting | undefined) => (setting ? [{ factor, setting }] : [])
  user.mfa = changedMfa(user, [
    ...of('SMS_MFA', SMSMfaSettings),
    ...of('EMAIL_OTP', EmailMfaSettings),
    ...of('SOFTWARE_TOKEN_MFA', SoftwareTokenMfaSettings),
  ])
  user.modified = emulated.now()
  return {}
}
