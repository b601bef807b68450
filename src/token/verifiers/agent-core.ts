import { discoveryAddress } from '../key-place.ts'
import { awsDocs } from '../kind/source.ts'
import { inForce, issuedBy, issuedToClient, meantFor, readable } from './demands.ts'
import type { Demand, Verifier } from './verifier.ts'

/**
 * Runtime and gateway of Bedrock AgentCore. By its guide, an audience is compared with `aud` and a client with
 * `client_id`; an access token of a user pool has the latter only.
 */
export const agentCore: Verifier = {
  group: 'aws',
  source: awsDocs('bedrock-agentcore/latest/devguide/inbound-jwt-authorizer'),
  setUps: ({ issuer, client }) => {
    const setUp = (name: 'allowedAudience' | 'allowedClients', demand: Demand) => ({
      demands: [readable, issuedBy(issuer), demand, inForce({ needsExpiry: true })],
      setting: JSON.stringify(
        { customJWTAuthorizer: { discoveryUrl: discoveryAddress(issuer), [name]: [client] } },
        null,
        2,
      ),
    })
    return [setUp('allowedAudience', meantFor(client)), setUp('allowedClients', issuedToClient(client))]
  },
}
