import { developerLoginsKey, type IdentityPool } from './identity-pool.ts'
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

/** Those whose ID tokens an identity pool takes as of a public provider, by their Cognito name. */
export const idTokenProviders = {
  Google: { label: 'Google', loginsKey: 'accounts.google.com' },
  SignInWithApple: { label: 'Apple', loginsKey: 'appleid.apple.com' },
} as const

/** Where a token to take away comes from. */
export interface PretendSource {
  readonly label: string
  /** Under which an identity pool takes the token. */
  readonly loginsKey: string
  readonly kind: 'access' | 'id' | 'saml' | 'developer'
}

export interface NamedSource extends PretendSource {
  /** In its address. */
  readonly name: string
}

/** Those whom an identity pool trusts otherwise than public ones: SAML providers, and the developer's own server. */
export function ownSources({
  samlProviders = [],
  developerProvider,
}: Pick<IdentityPool, 'samlProviders' | 'developerProvider'>): NamedSource[] {
  const saml = samlProviders.map((arn): NamedSource => {
    const label = arn.slice(arn.lastIndexOf('/') + 1)
    return { name: arn, label, loginsKey: arn, kind: 'saml' }
  })
  if (!developerProvider) return saml
  return [...saml, { name: 'developer', label: developerProvider, loginsKey: developerLoginsKey, kind: 'developer' }]
}

export type PretendProvider = keyof typeof socialProviders

export interface PretendPerson {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** People of the providers that calls of the API made. */
const otherPeople: readonly PretendPerson[] = [
  { id: '100000000000000000011', name: 'Gina Guest', email: 'gina@example.com' },
  { id: '100000000000000000012', name: 'Georg Guest', email: 'georg@example.com' },
]

export interface PretendToken {
  readonly provider: PretendProvider
  readonly personId: string
  readonly appId: string
  readonly expires: number
}

export interface PretendCode {
  /** Its name in the user pool. */
  readonly provider: string
  readonly personId: string
  readonly expires: number
}

export interface Federation {
  readonly state: string
  /** Its name in the user pool. */
  readonly provider: string
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

/** Whether there is a pretend provider of that name in any case: the others are made by calls of the API. */
export const isPretend = (name: string): name is PretendProvider => Object.hasOwn(socialProviders, name)

export const isIdTokenProvider = (name: string): name is keyof typeof idTokenProviders =>
  Object.hasOwn(idTokenProviders, name)

/** As people know it. */
export function labelOf(name: string): string {
  if (isPretend(name)) return socialProviders[name].label
  return isIdTokenProvider(name) ? idTokenProviders[name].label : name
}

export const peopleOf = (
  { pretendPeople }: { readonly pretendPeople: Readonly<Record<PretendProvider, readonly PretendPerson[]>> },
  name: string,
): readonly PretendPerson[] => (isPretend(name) ? pretendPeople[name] : otherPeople)
