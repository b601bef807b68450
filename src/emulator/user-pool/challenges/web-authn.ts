import { requestOptions, takeSignature } from '../passkeys/authentication.ts'
import type { DueChallenge } from './challenge.ts'

/** A first factor of USER_AUTH: the signature of a passkey that the user registered. */
export const webAuthn: DueChallenge = {
  issue: ({ pool, user }) => ({ parameters: { CREDENTIAL_REQUEST_OPTIONS: requestOptions(pool, user) } }),
  answer: async ({ pool, user, session: { parameters }, response }) => {
    const options = parameters.CREDENTIAL_REQUEST_OPTIONS ?? ''
    return (await takeSignature(pool, user, options, response('CREDENTIAL'))).attachment
  },
}
