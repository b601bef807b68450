import type { signedCalls as table } from '../../../diagnosis/symptoms/signed-calls.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: calls that are signed with the credentials: STS and S3. */
export const signedCalls: SymptomTexts<typeof table> = {
  'session-token-missing': {
    cause:
      'The request is signed with temporary credentials, but their session token was not sent. Without it the access key is unknown.',
    remedy: 'Pass all three values to the client: access key ID, secret access key and session token.',
  },
  'keys-expired': {
    cause: 'The credentials have expired.',
    remedy: 'Sign in again to get new ones.',
  },
  'keys-unknown': {
    cause:
      'The service doesn’t recognize these credentials: they come from another AWS partition, or from a local Cognito that was restarted.',
    remedy: 'Sign in again.',
  },
  'signature-expired': {
    cause:
      'The time of the signature is more than five minutes off the service’s, by S3’s 15: this computer’s clock is wrong, or the request was held for long.',
    remedy: 'Set the clock, then try again.',
  },
  'signature-refused': {
    cause: 'The signature doesn’t match the request, often because this machine’s clock is wrong.',
    remedy: 'Set the clock, then try again.',
  },
  'caller-denied': {
    cause: 'A policy of the account or organization forbids the call to this role.',
    remedy: 'Look for an explicit deny in the organization’s policies and in the role’s.',
  },
}
