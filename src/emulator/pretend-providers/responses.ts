import { randomBytes } from '../../text/bytes.ts'
import { isPretend, type PretendProvider } from '../state/pretend-providers.ts'

/** What a provider sends, beside the person's data. */
interface ProviderResponses {
  /** An access token that looks like the provider's own. */
  readonly makeToken: () => string
  /** To /oauth2/idpresponse when a person cancels: the error members by their wire names. */
  readonly cancelled: Readonly<Record<string, string>>
}

const random = (length: number) => Array.from(randomBytes(length), (byte) => (byte % 36).toString(36)).join('')

export const responsesOf: Readonly<Record<PretendProvider, ProviderResponses>> = {
  Facebook: {
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
    makeToken: () => `Atza|Local${random(120)}`,
    // Text unverified: no public thread shows it.
    cancelled: { error: 'access_denied', error_description: 'Access not permitted.' },
  },
}

/** Other providers answer in the words of RFC 6749 section 4.1.2.1; Apple's are those of amplify-flutter issue 7077. */
export function cancelledAt(name: string): Readonly<Record<string, string>> {
  if (isPretend(name)) return responsesOf[name].cancelled
  return { error: name === 'SignInWithApple' ? 'user_cancelled_authorize' : 'access_denied' }
}
