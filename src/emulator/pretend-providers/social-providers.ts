import { randomBytes } from '../../text/bytes.ts'
import type { PretendProvider } from '../state/pretend-providers.ts'
import type { UserPool, UserPoolClient } from '../state/user-pool.ts'

export interface SocialProvider {
  /** As people know it. */
  readonly label: string
  /** Key under which an identity pool takes this provider's access tokens. */
  readonly loginsKey: string
  /** An access token that looks like the provider's own. */
  readonly makeToken: () => string
  /** What the provider sends to /oauth2/idpresponse when a person cancels. */
  readonly cancelled: BackFromProvider
}

/** The error members of a provider's answer, by their wire names. */
export type BackFromProvider = Readonly<Record<string, string>>

const random = (length: number) => Array.from(randomBytes(length), (byte) => (byte % 36).toString(36)).join('')

/** The one table of the providers that the pretend pages stand in for, by their Cognito name. */
export const socialProviders: Record<PretendProvider, SocialProvider> = {
  Facebook: {
    label: 'Facebook',
    loginsKey: 'graph.facebook.com',
    makeToken: () => `EAALocal${random(100)}`,
    // As seen behind Cognito in aws-amplify/amplify-js issue 5036.
    cancelled: {
      error: 'access_denied',
      error_code: '200',
      error_description: 'Permissions error',
      error_reason: 'user_denied',
    },
  },
  LoginWithAmazon: {
    label: 'Login with Amazon',
    loginsKey: 'www.amazon.com',
    makeToken: () => `Atza|Local${random(120)}`,
    // Text unverified: no public thread shows it.
    cancelled: { error: 'access_denied', error_description: 'Access not permitted.' },
  },
}

/** Whether a name, as it came in a request, is one of the table's. */
export const isPretendProvider = (name: string): name is PretendProvider => Object.hasOwn(socialProviders, name)

/** The providers that a client may use, in the pool's order. */
export const providersOf = (pool: UserPool, client: UserPoolClient): readonly PretendProvider[] =>
  pool.identityProviders.filter((name) => client.identityProviders.includes(name))
