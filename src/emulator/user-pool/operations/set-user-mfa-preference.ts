import type { MfaType } from '../../state/mfa.ts'
import type { Emulated } from '../../state/state.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { type MembersOf, optional, readMembers } from '../../wire/validate.ts'
import { changedMfa, changedPasskeyMfa, type FactorSetting } from '../account/mfa-preference.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { token } from '../rules.ts'

export const mfaSettingMembers = {
  SMSMfaSettings: optional('flags'),
  EmailMfaSettings: optional('flags'),
  SoftwareTokenMfaSettings: optional('flags'),
  WebAuthnMfaSettings: optional('flags'),
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html */
export const setUserMfaPreference: ServedOperation = async (emulated, request) => {
  const given = readMembers(request, { AccessToken: token, ...mfaSettingMembers })
  const { pool, user } = await readSignedIn(emulated, given.AccessToken)
  setMfaPreference(emulated, pool, user, given)
  return {}
}

/** @throws ServiceError */
export function setMfaPreference(
  { now }: Emulated,
  pool: UserPool,
  user: User,
  {
    SMSMfaSettings,
    EmailMfaSettings,
    SoftwareTokenMfaSettings,
    WebAuthnMfaSettings,
  }: MembersOf<typeof mfaSettingMembers>,
): void {
  const of = (factor: MfaType, setting: FactorSetting | undefined) => (setting ? [{ factor, setting }] : [])
  const settings = [
    ...of('SMS_MFA', SMSMfaSettings),
    ...of('EMAIL_OTP', EmailMfaSettings),
    ...of('SOFTWARE_TOKEN_MFA', SoftwareTokenMfaSettings),
  ]
  const passkey = changedPasskeyMfa(pool, user, settings, WebAuthnMfaSettings)
  user.mfa = { ...changedMfa(user, settings), passkey }
  user.modified = now()
}
