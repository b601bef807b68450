import type { JourneyStep } from '../../session/sign-in/journey.ts'

/** A step as the subject of a sentence, and while it runs. */
export const journeySteps: Readonly<Record<JourneyStep, { readonly name: string; readonly running: string }>> = {
  'sign-in': { name: 'Sign-in', running: 'Signing in at the user pool' },
  exchange: { name: 'Sign-in through the Hosted UI', running: 'Trading the code for tokens at /oauth2/token' },
  identity: { name: 'GetId', running: 'Asking the identity pool for an identity' },
  credentials: { name: 'GetCredentialsForIdentity', running: 'Asking the identity pool for credentials' },
  caller: { name: 'GetCallerIdentity', running: 'Asking STS whose credentials these are' },
}
