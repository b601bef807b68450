import { awsDocs } from '../kind/source.ts'
import { inForce, issuedBy, meantFor, ofKind, readable } from './demands.ts'
import type { Verifier } from './verifier.ts'

/** The action of a load balancer that signs in by itself: it takes no token from a request, only its own ID token. */
export const loadBalancerSignIn: Verifier = {
  group: 'aws',
  source: awsDocs('elasticloadbalancing/latest/application/listener-authenticate-users'),
  setUps: ({ issuer, client }) => [
    {
      demands: [
        readable,
        ofKind(['user-pool-id', 'google', 'apple', 'facebook-limited', 'oidc'], 'id'),
        issuedBy(issuer),
        meantFor(client),
        inForce({ needsExpiry: true }),
      ],
      setting: [
        '# AWS::ElasticLoadBalancingV2::ListenerRule, Actions',
        'Type: authenticate-oidc',
        'AuthenticateOidcConfig:',
        `  Issuer: ${JSON.stringify(issuer)}`,
        `  ClientId: ${JSON.stringify(client)}`,
      ].join('\n'),
    },
  ],
}
