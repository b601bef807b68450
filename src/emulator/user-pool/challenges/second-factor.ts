import type { MfaType } from '../../state/mfa.ts'
import { wishedLevel } from '../sessions/wished-level.ts'
import type { SignIn } from './challenge.ts'

/** Each is answered with a second factor; after a flow of their own, triggers decide what is asked. */
const factors: readonly string[] = ['CUSTOM_AUTH', 'SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA', 'MFA_SETUP']

/** Those of the highest level. */
const appFactors: readonly string[] = ['SOFTWARE_TOKEN_MFA', 'MFA_SETUP']

export const wantsFactor = (factor: MfaType) => (signIn: SignIn) => dueFactor(signIn) === factor

export const mustChooseFactor = (signIn: SignIn) => dueFactor(signIn) === 'choice'

export const mustSetUpFactor = (signIn: SignIn) => dueFactor(signIn) === 'set-up'

/** The second factor that the user has to show now; null: none, or it was shown. */
function dueFactor({ user: { mfa, deviceConfiguration }, met, device }: SignIn): MfaType | 'choice' | 'set-up' | null {
  const level = wishedLevel(met)
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceConfigurationType.html
  // That a device doesn't stand in where a level is asked for is unverified.
  if (device && deviceConfiguration?.challengeRequiredOnNewDevice && level === null) return null
  if (level !== 4 && mfa.passkey && met.some(({ name }) => name === 'WEB_AUTHN')) return null
  if (met.some(({ name }) => (level === 4 ? appFactors : factors).includes(name))) return null
  if (mfa.required && mfa.enabled.length === 0) return 'set-up'
  if (level === 4 && mfa.enabled.includes('SOFTWARE_TOKEN_MFA')) return 'SOFTWARE_TOKEN_MFA'
  if (mfa.preferred !== null || mfa.enabled.length < 2) return mfa.preferred ?? mfa.enabled[0] ?? null
  const chosen = met.find(({ name }) => name === 'SELECT_MFA_TYPE')?.choice
  return mfa.enabled.find((factor) => factor === chosen) ?? 'choice'
}
