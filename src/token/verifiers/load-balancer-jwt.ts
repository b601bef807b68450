import { keyPlaceOf } from '../key-place.ts'
import { awsDocs } from '../kind/source.ts'
import { ownClaim } from '../own-claim.ts'
import { inForce, issuedBy, meantForOrIssuedTo, readable, signedBy } from './demands.ts'
import type { Verifier } from './verifier.ts'

/**
 * The action of a load balancer that verifies a JWT. It looks at no client unless an additional claim is set, without
 * which any client of the pool would do; so the claim of this token that names its client stands in the setting. Its
 * members: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_JwtValidationActionConfig.html
 */
export const loadBalancerJwt: Verifier = {
  group: 'aws',
  source: awsDocs('elasticloadbalancing/latest/application/listener-verify-jwt'),
  setUps: ({ issuer, client }, { kind, claims }) => {
    const place = keyPlaceOf(kind, issuer, null)
    const keys = place?.kind === 'key-set' ? place.url : `jwks_uri in ${issuer}/.well-known/openid-configuration`
    const name = ownClaim(claims, 'aud') === undefined ? 'client_id' : 'aud'
    return [
      {
        demands: [
          readable,
          signedBy(['RS256']),
          issuedBy(issuer),
          meantForOrIssuedTo(client),
          inForce({ needsExpiry: true, checksIssue: true }),
        ],
        setting: [
          '# AWS::ElasticLoadBalancingV2::ListenerRule, Actions',
          'Type: jwt-validation',
          'JwtValidationConfig:',
          `  Issuer: ${JSON.stringify(issuer)}`,
          `  JwksEndpoint: ${JSON.stringify(keys)}`,
          '  AdditionalClaims:',
          `    - Name: ${name}`,
          '      Format: single-string',
          `      Values: [${JSON.stringify(client)}]`,
        ].join('\n'),
      },
    ]
  },
}
