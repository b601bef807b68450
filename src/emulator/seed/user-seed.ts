import type { DeviceConfiguration } from '../state/device.ts'
import type { InEachLanguage } from '../state/language.ts'
import type { MfaType } from '../state/mfa.ts'
import type { DemoFlow } from '../state/pretend-providers.ts'
import type { CustomQuestion, UserStatus } from '../state/user-pool.ts'

export interface UserSeed {
  readonly username: string
  readonly password: string
  readonly status: UserStatus
  readonly enabled?: boolean
  readonly attributes: Readonly<Record<string, string>>
  readonly groups: readonly string[]
  readonly mfa?: MfaSeed
  readonly deviceConfiguration?: DeviceConfiguration
  /** Left out: USER_SRP_AUTH. */
  readonly flow?: DemoFlow
  readonly customQuestions?: readonly CustomQuestion[]
  /** One sentence for people: printed at start and on the emulator's page. */
  readonly note: InEachLanguage
}

export interface MfaSeed {
  readonly enabled: readonly MfaType[]
  readonly preferred?: MfaType
  readonly required?: boolean
  /** Base32, for an authenticator app. */
  readonly totpSecret?: string
}
