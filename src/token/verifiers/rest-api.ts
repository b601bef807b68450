import { awsIssuer } from '../../connection/pool-issuers.ts'
import { awsDocs } from '../kind/source.ts'
import {
  allowing,
  inForce,
  inOriginalForm,
  issuedByPool,
  issuedOnAws,
  ofUserPool,
  readable,
  scopesIn,
  usedAs,
} from './demands.ts'
import type { Verifier } from './verifier.ts'

/**
 * The authorizer of a REST API for user pools. Without scopes at the method it takes the token for an ID token, with
 * scopes for an access token. It is the only one of a REST API that reads a JWT by itself, and takes user pools but no
 * clients: https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html. Pools with the updated issuer
 * are not compatible: https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 */
export const restApi: Verifier = {
  group: 'aws',
  source: awsDocs('apigateway/latest/developerguide/apigateway-enable-cognito-user-pool'),
  setUps: ({ issuer }, token) => {
    const [scope = null] = scopesIn(token)
    const isOfPool = [readable, ofUserPool, issuedByPool(issuer), issuedOnAws, inOriginalForm]
    const times = inForce({ needsExpiry: true })
    const authorizer = [
      '# AWS::ApiGateway::Authorizer',
      'Type: COGNITO_USER_POOLS',
      'IdentitySource: method.request.header.Authorization',
      `ProviderARNs: [!Sub ${JSON.stringify(arnOf(issuer))}]`,
      '# AWS::ApiGateway::Method',
      'AuthorizationType: COGNITO_USER_POOLS',
    ]
    return [
      {
        demands: [...isOfPool, usedAs('id'), times],
        setting: [...authorizer, 'AuthorizationScopes: []'].join('\n'),
      },
      {
        demands: [...isOfPool, usedAs('access'), allowing(scope), times],
        setting: [...authorizer, `AuthorizationScopes: [${JSON.stringify(scope)}]`].join('\n'),
      },
    ]
  },
}

function arnOf(issuer: string): string {
  const { region = '', userPoolId = '' } = awsIssuer(issuer) ?? {}
  return `arn:\${AWS::Partition}:cognito-idp:${region}:\${AWS::AccountId}:userpool/${userPoolId}`
}
