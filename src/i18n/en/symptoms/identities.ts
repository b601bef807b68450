import type { identities as table } from '../../../diagnosis/symptoms/identities.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: identity pools and the identities in them. */
export const identities: SymptomTexts<typeof table> = {
  'guest-after-refusal': {
    cause:
      'The sign-in before was refused, and the page or program went on without a login, as a guest. That refusal is the one to look into.',
    remedy: 'Look at the refused request before this one in the trace, and sign in again.',
  },
  'guests-off': {
    cause: 'The request contained no login, and this identity pool doesn’t allow guests.',
    remedy: 'Use another sign-in method, or enable guest access in the identity pool.',
  },
  'pool-without-provider': {
    cause:
      'The identity pool doesn’t know the login’s provider at all: it has no identity provider, or none of this kind.',
    remedy: 'Add the provider to the identity pool. Starting over doesn’t help.',
  },
  'logins-differ': {
    cause: 'The login sent with the request doesn’t belong to this identity.',
    remedy: 'Start over to request a new identity ID.',
  },
  'identity-forbidden': {
    cause: 'The identity belongs to a signed-in user, and the request contained no login.',
    remedy: 'Try again: the page will request a new guest identity.',
  },
  'identity-gone': {
    cause: 'The identity was deleted, or merged into another one.',
    remedy: 'Try again: the page will request a new identity.',
  },
  'identity-pool-gone': {
    cause: 'There is no such identity pool in this Region.',
    remedy: 'Compare the identity pool ID and the Region with the AWS console.',
  },
  'login-taken': {
    cause: 'The login is linked to another identity, or this identity has one of the same provider already.',
    remedy: 'Unlink the login from the other identity, or start over to use that one.',
  },
  'provider-service-down': {
    cause: 'The identity pool could not ask the provider about the token: the provider’s service is down or refuses.',
    remedy: 'Try again in a minute, and check the provider’s status page.',
  },
}
