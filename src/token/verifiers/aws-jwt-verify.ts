import type { Source } from '../kind/source.ts'
import { inForce, issuedByOneOf, issuedToClient, meantOnlyFor, ofUserPool, readable, usedAs } from './demands.ts'
import type { Verifier } from './verifier.ts'

const source: Source = {
  kind: 'vendor',
  name: 'aws-jwt-verify',
  url: 'https://github.com/awslabs/aws-jwt-verify',
}

/**
 * CognitoJwtVerifier, from version 5.2. It takes both forms of the issuer, but only in the Region that the pool's ID
 * names: not what a replica issues (issue 282 of awslabs/aws-jwt-verify), nor other partitions.
 */
export const awsJwtVerify: Verifier = {
  group: 'library',
  source,
  setUps: ({ issuer, client }) => {
    const userPoolId = issuer.split('/').at(-1) ?? ''
    const [region = ''] = userPoolId.split('_')
    const host = `cognito-idp.${region}.amazonaws.com`
    return (['access', 'id'] as const).map((tokenUse) => ({
      demands: [
        readable,
        ofUserPool,
        issuedByOneOf([`https://${host}/${userPoolId}`, `https://issuer-${host}/${userPoolId}`]),
        usedAs(tokenUse),
        tokenUse === 'id' ? meantOnlyFor(client) : issuedToClient(client),
        inForce({ includesEnd: true }),
      ],
      setting: [
        'CognitoJwtVerifier.create({',
        `  userPoolId: ${JSON.stringify(userPoolId)},`,
        `  tokenUse: ${JSON.stringify(tokenUse)},`,
        `  clientId: ${JSON.stringify(client)},`,
        '})',
      ].join('\n'),
    }))
  },
}
