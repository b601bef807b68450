import { finishSrpSignIn } from '../srp-sign-in.ts'
import type { FlowChallenge } from './challenge.ts'

/** Needs no Session: the secret block names the exchange (AWS was recorded without one). */
export const passwordVerifier: FlowChallenge = {
  answer: async ({ emulated, pool, client, username, response }) => ({
    user: await finishSrpSignIn(emulated, pool, client, {
      userIdForSrp: username,
      secretBlock: response('PASSWORD_CLAIM_SECRET_BLOCK'),
      timestamp: response('TIMESTAMP'),
      signature: response('PASSWORD_CLAIM_SIGNATURE'),
    }),
    met: [{ name: 'PASSWORD_VERIFIER', choice: null }],
  }),
}
