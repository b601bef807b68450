/** A second factor, by the name of the challenge that asks for it. */
export type MfaType = 'SMS_MFA' | 'EMAIL_OTP' | 'SOFTWARE_TOKEN_MFA'

/** A user's second factors. */
export interface UserMfa {
  readonly enabled: readonly MfaType[]
  /** Without one, the user has to set one up at the next sign-in, as in a pool that requires it. */
  readonly required: boolean
  /** null: where several are enabled, the user is asked which. */
  readonly preferred: MfaType | null
  /** Whether a passkey takes the place of both factors, where the pool lets it. */
  readonly passkey: boolean
  /** The authenticator app that was set up; null: none. */
  readonly softwareToken: SoftwareToken | null
  /** One that is being set up: it takes the place of the other once it has shown a right code. */
  readonly newSoftwareToken: SoftwareToken | null
}

export interface SoftwareToken {
  /** Base32. */
  readonly secret: string
  readonly friendlyName: string | null
  /** The step of RFC 6238 whose password was used last; neither it nor an earlier one is accepted again. */
  lastStep: number
}

export const noMfa: UserMfa = {
  enabled: [],
  required: false,
  preferred: null,
  passkey: false,
  softwareToken: null,
  newSoftwareToken: null,
}
