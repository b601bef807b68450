import type { InEachLanguage } from './language.ts'

/** What the pretend Facebook and Login with Amazon hold. Times are epoch milliseconds. */

/** The providers that the pretend pages stand in for, by their Cognito name. */
export const socialProviders = {
  Facebook: {
    /** As people know it. */
    label: 'Facebook',
    /** Key under which an identity pool takes this provider's access tokens. */
    loginsKey: 'graph.facebook.com',
  },
  LoginWithAmazon: { label: 'Login with Amazon', loginsKey: 'www.amazon.com' },
} as const

export type PretendProvider = keyof typeof socialProviders

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

/** How a demo user begins to sign in. */
export type DemoFlow = 'USER_SRP_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH'

export interface DemoUser {
  readonly userPoolId: string
  /** As the user types it. */
  readonly username: string
  readonly password: string
  readonly flow: DemoFlow
  readonly note: InEachLanguage
}
