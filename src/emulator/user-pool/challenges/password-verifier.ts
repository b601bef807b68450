import { finishSrpSignIn } from '../srp-sign-in.ts'
import type { FlowChallenge } from './challenge.ts'

/** Needs no Session: the secret block names the exchange (AWS was recorded without one). */
export const passwordVerifier: FlowChallenge = {
  answer: ({ emulated, pool, client, username, response }) =>
    finishSrpSignIn(emulated, pool, client, {
      userIdForSrp: username,
      secretBlock: response('PASSWORD_CLAIM_SECRET_BLOCK'),
      timestamp: response('TIMESTAMP'),
      signature: response('PASSWORD_CLAIM_SIGNATURE'),
    }),
}
