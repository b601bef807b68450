import type { clientConfiguration as table } from '../../../diagnosis/symptoms/client-configuration.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** Cause and remedy: how the user pool and its app client are set up, as the API tells of it. */
export const clientConfiguration: SymptomTexts<typeof table> = {
  'client-has-secret': {
    cause: 'This app client has a secret. A page can’t keep a secret.',
    remedy: 'Create an app client without a secret; an existing secret can’t be removed.',
  },
  'client-has-no-secret': {
    cause: 'The request has a SECRET_HASH, but this app client has no secret.',
    remedy: 'Leave SECRET_HASH out, or use the client that the secret belongs to.',
  },
  'flow-off': {
    cause: 'The app client doesn’t allow this authentication flow.',
    remedy: 'Select another password flow, or allow this one in the app client’s settings.',
  },
  'client-unknown': {
    cause: 'There is no such app client in this Region.',
    remedy: 'Compare client ID and Region with the AWS console.',
  },
  'user-pool-unknown': {
    cause: 'There is no such user pool in this Region.',
    remedy: 'Compare the user pool ID and the Region with the AWS console.',
  },
  'pool-half-configured': {
    cause:
      'The user pool lacks something that this operation needs, such as a Lambda function of custom authentication or the set-up of text messages.',
    remedy: 'Complete the set-up of the user pool; the text above may name what is missing.',
  },
  'operation-not-enabled': {
    cause:
      'The user pool is replicated, and its secondary Region does not carry out this operation: it signs in and refreshes, but takes no sign-up, password reset, profile change or authenticator app.',
    remedy:
      'Call the pool’s primary Region, which its ID begins with; if this Region should be active, check the replication in the AWS console.',
  },
  'plan-too-small': {
    cause: 'The user pool’s feature plan doesn’t include this feature.',
    remedy:
      'Choose the plan that has it: Essentials for passkeys, choice-based sign-in and sessions, Plus for threat protection.',
  },
  'value-malformed': {
    cause: 'The service doesn’t accept the format of a value.',
    remedy: 'The text above names the member and the format it requires.',
  },
}
