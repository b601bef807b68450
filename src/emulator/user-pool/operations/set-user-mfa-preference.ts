import type { MfaType } from '../../state/mfa.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { changedMfa, changedPasskeyMfa, type FactorSetting } from '../account/mfa-preference.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html */
export const setUserMfaPreference: ServedOperation = async (emulated, request) => {
  const members = readMembers(request, {
    AccessToken: token,
    SMSMfaSettings: optional('flags'),
    EmailMfaSettings: optional('flags'),
    SoftwareTokenMfaSettings: optional('flags'),
    WebAuthnMfaSettings: optional('flags'),
  })
  const { AccessToken, SMSMfaSettings, EmailMfaSettings, SoftwareTokenMfaSettings, WebAuthnMfaSettings } = members
  const { pool, user } = await readSignedIn(emulated, AccessToken)
  const of = (factor: MfaType, setting: FactorSetting | undefined) => (setting ? [{ factor, setting }] : [])
  const settings = [
    ...of('SMS_MFA', SMSMfaSettings),
    ...of('EMAIL_OTP', EmailMfaSettings),
    ...of('SOFTWARE_TOKEN_MFA', SoftwareTokenMfaSettings),
  ]
  const passkey = changedPasskeyMfa(pool, user, settings, WebAuthnMfaSettings)
  user.mfa = { ...changedMfa(user, settings), passkey }
  user.modified = emulated.now()
  return {}
}
