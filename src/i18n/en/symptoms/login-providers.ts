import type { loginProviders as table } from '../../../diagnosis/symptoms/login-providers.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: whose tokens an identity pool takes: a list of its own for each kind of provider. */
export const loginProviders: SymptomTexts<typeof table> = {
  'login-refused-before': {
    cause: 'The identity pool refused a login under this key before: it doesn’t list the provider.',
    remedy: 'Add the provider to the identity pool first.',
  },
  'token-not-registered': {
    cause: 'The identity pool doesn’t list the user pool and app client that issued this token.',
    remedy: 'Add the user pool with exactly this client ID to the identity pool’s identity providers.',
  },
  'facebook-not-registered': {
    cause: 'The identity pool doesn’t list the Facebook app that issued this token.',
    remedy:
      'Enter that app’s ID under Facebook in the identity pool; it stands in the app’s settings at Meta for Developers.',
  },
  'amazon-not-registered': {
    cause:
      'The identity pool doesn’t list the Login with Amazon application that issued this token. It wants the app ID (amzn1.application.…), not the client ID (amzn1.application-oa2-client.…).',
    remedy: 'Enter the application’s app ID, from its security profile, under Amazon in the identity pool.',
  },
  'google-not-registered': {
    cause: 'The identity pool doesn’t list the Google client that this token was issued to.',
    remedy: 'Enter that client ID under Google in the identity pool. Apps for several platforms have one each.',
  },
  'apple-not-registered': {
    cause: 'The identity pool doesn’t list the Services ID or bundle ID that this token of Apple was issued to.',
    remedy:
      'Enter it under Sign in with Apple in the identity pool: a bundle ID for apps, a Services ID for web pages.',
  },
  'oidc-not-registered': {
    cause:
      'The identity pool doesn’t list this issuer, or the IAM OIDC provider of the issuer lacks the token’s audience.',
    remedy: 'Add the audience to the OIDC provider in IAM, and select that provider in the identity pool.',
  },
  'developer-not-registered': {
    cause: 'The identity pool has no developer provider of this name.',
    remedy:
      'Write the name as the identity pool has it, or add the provider there. Only a server with AWS credentials can use it.',
  },
  'provider-unknown': {
    cause: 'The identity pool has no provider of this name.',
    remedy: 'Check the provider’s spelling, and that the identity pool lists it.',
  },
}
