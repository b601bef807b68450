import { awsDocs } from '../kind/source.ts'
import { allowing, inForce, issuedBy, meantForOrIssuedTo, readable, scopesIn, signedBy } from './demands.ts'
import type { Verifier } from './verifier.ts'

/** The JWT authorizer of an HTTP API; which RSA algorithms it takes beside RS256 is unverified: the page names none. */
export const httpApi: Verifier = {
  group: 'aws',
  source: awsDocs('apigateway/latest/developerguide/http-api-jwt-authorizer'),
  setUps: ({ issuer, client }, token) => {
    const [scope = null] = scopesIn(token)
    const demands = [
      readable,
      signedBy(['RS256', 'RS384', 'RS512']),
      issuedBy(issuer),
      meantForOrIssuedTo(client),
      inForce({ needsExpiry: true, checksIssue: true }),
    ]
    const authorizer = [
      '# AWS::ApiGatewayV2::Authorizer',
      'AuthorizerType: JWT',
      'IdentitySource: [$request.header.Authorization]',
      'JwtConfiguration:',
      `  Issuer: ${JSON.stringify(issuer)}`,
      `  Audience: [${JSON.stringify(client)}]`,
      '# AWS::ApiGatewayV2::Route',
      'AuthorizationType: JWT',
    ]
    return [
      { demands, setting: [...authorizer, 'AuthorizationScopes: []'].join('\n') },
      {
        demands: [...demands, allowing(scope)],
        setting: [...authorizer, `AuthorizationScopes: [${JSON.stringify(scope)}]`].join('\n'),
      },
    ]
  },
}
