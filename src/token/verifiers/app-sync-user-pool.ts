import { awsIssuer } from '../../connection/pool-issuers.ts'
import { awsDocs } from '../kind/source.ts'
import { inForce, issuedByPool, issuedOnAws, meantForOrIssuedTo, ofUserPool, readable } from './demands.ts'
import type { Verifier } from './verifier.ts'

/** Whether AppSync takes the updated issuer is unverified: neither its guide nor Cognito's says so. */
export const appSyncUserPool: Verifier = {
  group: 'aws',
  source: awsDocs('appsync/latest/APIReference/API_UserPoolConfig'),
  setUps: ({ issuer, client }) => {
    const { region = '', userPoolId = '' } = awsIssuer(issuer) ?? {}
    return [
      {
        demands: [
          readable,
          ofUserPool,
          issuedByPool(issuer),
          issuedOnAws,
          meantForOrIssuedTo(client),
          inForce({ needsExpiry: true }),
        ],
        setting: [
          '# AWS::AppSync::GraphQLApi',
          'AuthenticationType: AMAZON_COGNITO_USER_POOLS',
          'UserPoolConfig:',
          `  AwsRegion: ${JSON.stringify(region)}`,
          `  UserPoolId: ${JSON.stringify(userPoolId)}`,
          `  AppIdClientRegex: ${JSON.stringify(client)}`,
          '  DefaultAction: ALLOW',
        ].join('\n'),
      },
    ]
  },
}
