import type { MfaType } from '../../state/mfa.ts'
import type { SignIn } from './challenge.ts'

const factors: readonly string[] = ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'] satisfies MfaType[]

export const wantsFactor = (factor: MfaType) => (signIn: SignIn) => dueFactor(signIn) === factor

/** The second factor that the user has to show now; null: none, or it was shown. */
function dueFactor({ user: { mfa }, met }: SignIn): MfaType | null {
  if (met.some(({ name }) => factors.includes(name))) return null
  return mfa.preferred ?? mfa.enabled[0] ?? null
}
