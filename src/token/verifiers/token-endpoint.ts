import { awsGuide } from '../kind/source.ts'
import { ofKind } from './demands.ts'
import type { Verifier } from './verifier.ts'

/** /oauth2/token with grant_type=refresh_token, and the user pool API's operations that refresh. */
export const tokenEndpoint: Verifier = {
  group: 'cognito',
  source: awsGuide('token-endpoint'),
  setUps: () => [{ demands: [ofKind(['refresh', 'user-pool-refresh'], 'refresh')], setting: null }],
}
