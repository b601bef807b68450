import { awsGuide } from '../kind/source.ts'
import { allowing, inForce, issuedByPool, ofKind } from './demands.ts'
import type { Verifier } from './verifier.ts'

/** /oauth2/userInfo of the user pool's domain. */
export const userInfo: Verifier = {
  group: 'cognito',
  source: awsGuide('userinfo-endpoint'),
  setUps: ({ issuer }) => [
    {
      demands: [
        ofKind(['user-pool-access', 'user-pool-machine'], 'access'),
        issuedByPool(issuer),
        allowing('openid'),
        inForce({ needsExpiry: true }),
      ],
      setting: null,
    },
  ],
}
