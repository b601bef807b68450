import { awsDocs } from '../kind/source.ts'
import { inForce, issuedBy, meantFor, readable } from './demands.ts'
import type { Verifier } from './verifier.ts'

/** That a ClientId refuses a token without `aud` is unverified: the reference only says that it names the client. */
export const appSyncOidc: Verifier = {
  group: 'aws',
  source: awsDocs('appsync/latest/APIReference/API_OpenIDConnectConfig'),
  setUps: ({ issuer, client }) => {
    const demands = [readable, issuedBy(issuer), inForce({ needsExpiry: true })]
    const config = [
      '# AWS::AppSync::GraphQLApi',
      'AuthenticationType: OPENID_CONNECT',
      'OpenIDConnectConfig:',
      `  Issuer: ${JSON.stringify(issuer)}`,
    ]
    return [
      {
        demands: [...demands, meantFor(client)],
        setting: [...config, `  ClientId: ${JSON.stringify(client)}`].join('\n'),
      },
      { demands, setting: config.join('\n') },
    ]
  },
}
