import type { MfaType, UserMfa } from '../../state/mfa.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter } from '../../wire/errors.ts'
import { isMultiFactor } from '../passkeys/relying-party.ts'

/** What a call says of one second factor; what it leaves out is off. */
export type FactorSetting = Readonly<Partial<Record<'Enabled' | 'PreferredMfa', boolean>>>

interface NamedSetting {
  readonly factor: MfaType
  readonly setting: FactorSetting
}

/** The refusal of a factor that the user hasn't got; null: the user has it. Those of addresses are worded as in amplify-js
 * issue 618, that of the app as in amplify-js issue 1343. */
const lacks: Readonly<Record<MfaType, (user: User) => string | null>> = {
  SMS_MFA: ({ attributes }) =>
    attributes.phone_number ? null : 'User does not have a phone_number set to turn on SMS MFA',
  EMAIL_OTP: ({ attributes }) => (attributes.email ? null : 'User does not have an email set to turn on Email MFA'),
  SOFTWARE_TOKEN_MFA: ({ mfa }) => (mfa.softwareToken ? null : 'User has not verified software token mfa'),
}

/**
 * The user's second factors after a change. Each setting takes the place of what was there for its factor, the preference
 * too; another factor that is preferred takes the preference away (amplify-android pull request 2580).
 * @throws ServiceError
 */
export function changedMfa(user: User, settings: readonly NamedSetting[]): UserMfa {
  const { mfa } = user
  const preferred = settings.filter(({ setting }) => setting.PreferredMfa).map(({ factor }) => factor)
  // The type is that of amplify-android pull request 2580; both texts are unverified: no public thread shows them.
  if (preferred.length > 1) throw invalidParameter('Only one MFA type can be set as preferred.')
  for (const { factor, setting } of settings) {
    if (setting.PreferredMfa && !setting.Enabled) throw invalidParameter(`${factor} is preferred but not enabled.`)
    const refusal = setting.Enabled ? lacks[factor](user) : null
    if (refusal !== null) throw invalidParameter(refusal)
  }
  const isSet = (factor: MfaType) => settings.some((each) => each.factor === factor)
  const enabled = [
    ...mfa.enabled.filter((factor) => !isSet(factor)),
    ...settings.filter(({ setting }) => setting.Enabled).map(({ factor }) => factor),
  ]
  // Where MFA is required, the types can be changed but not all turned off. The text is unverified, as above.
  if (mfa.required && mfa.enabled.length > 0 && enabled.length === 0) {
    throw invalidParameter('MFA cannot be turned off where the user pool requires it.')
  }
  const kept = mfa.preferred !== null && !isSet(mfa.preferred) ? mfa.preferred : null
  return { ...mfa, enabled, preferred: preferred[0] ?? kept }
}

/**
 * Whether a passkey takes the place of both factors. A request that turns it on must turn on another factor, too: the text
 * is that of public programs, the other one is unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnMfaSettingsType.html
 * @throws ServiceError
 */
export function changedPasskeyMfa(
  { passkeys }: UserPool,
  { mfa }: User,
  others: readonly NamedSetting[],
  passkey: FactorSetting | undefined,
): boolean {
  if (!passkey) return mfa.passkey
  if (!passkey.Enabled) return false
  if (!isMultiFactor(passkeys)) throw invalidParameter('WebAuthn MFA is not configured for the user pool.')
  if (!others.some(({ setting }) => setting.Enabled)) {
    throw invalidParameter('WebAuthn MFA requires enabling an additional MFA setting.')
  }
  return true
}
