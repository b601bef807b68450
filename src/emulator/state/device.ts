/** As AWS has it for a whole pool; here each user has one of their own, so that one pool shows all there is. */
export interface DeviceConfiguration {
  /** A remembered device stands in for the second factor. */
  readonly challengeRequiredOnNewDevice: boolean
  /** A confirmed device is remembered only after UpdateDeviceStatus. */
  readonly deviceOnlyRememberedOnUserPrompt: boolean
}

/** A device that ConfirmDevice made known. Times are epoch milliseconds. */
export interface Device {
  readonly key: string
  /** What SRP mixes in, in place of the pool's name. */
  readonly groupKey: string
  readonly username: string
  readonly name: string | null
  /** Both in hex. */
  readonly verifier: string
  readonly salt: string
  remembered: boolean
  readonly created: number
  modified: number
  lastAuthenticated: number
}

/** The device that a sign-in came from, or may become. */
export interface DeviceOfGrant {
  readonly key: string
  readonly groupKey: string
  /** Only a sign-in by SRP makes a device known (amplify-js issues 2087 and 2705). */
  readonly confirmable: boolean
}
