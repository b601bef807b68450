import type { InEachLanguage } from './language.ts'

/** What the pretend Facebook and Login with Amazon hold. Times are epoch milliseconds. */

export type PretendProvider = 'Facebook' | 'LoginWithAmazon'

export interface PretendPerson {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface PretendToken {
  readonly provider: PretendProvider
  readonly personId: string
  readonly appId: string
  readonly expires: number
}

export interface PretendCode {
  readonly provider: PretendProvider
  readonly personId: string
  readonly expires: number
}

export interface Federation {
  readonly state: string
  readonly provider: PretendProvider
  /** Only the browser that left may come back. */
  readonly browser: string
  /** The query of the /oauth2/authorize that it began with. */
  readonly query: string
  readonly expires: number
}

export interface DemoUser {
  readonly username: string
  readonly password: string
  readonly note: InEachLanguage
}
