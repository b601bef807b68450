import type { JourneyStep } from '../../session/sign-in/journey.ts'

/** A step as the subject of a sentence, and while it runs. */
export const journeySteps: Readonly<Record<JourneyStep, { readonly name: string; readonly running: string }>> = {
  'sign-in': { name: 'Sign-in', running: 'Signing in to the user pool' },
  exchange: { name: 'Sign-in through the Hosted UI', running: 'Exchanging the code for tokens at /oauth2/token' },
  identity: { name: 'GetId', running: 'Requesting an identity ID from the identity pool' },
  credentials: { name: 'GetCredentialsForIdentity', running: 'Requesting credentials from the identity pool' },
  caller: { name: 'GetCallerIdentity', running: 'Looking up the caller at STS' },
}
