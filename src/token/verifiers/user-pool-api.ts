import { awsDocs } from '../kind/source.ts'
import { allowing, inForce, issuedByPool, ofKind } from './demands.ts'
import type { Verifier } from './verifier.ts'

/** GetUser and the other operations that a user calls with an access token. */
export const userPoolApi: Verifier = {
  group: 'cognito',
  source: awsDocs('cognito-user-identity-pools/latest/APIReference/API_GetUser'),
  setUps: ({ issuer }) => [
    {
      demands: [
        ofKind(['user-pool-access', 'user-pool-machine'], 'access'),
        issuedByPool(issuer),
        allowing('aws.cognito.signin.user.admin'),
        inForce({ needsExpiry: true }),
      ],
      setting: null,
    },
  ],
}
