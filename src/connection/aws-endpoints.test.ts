import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { STSClient } from '@aws-sdk/client-sts'
import { describe, expect, it } from 'vitest'
import { awsHost } from '../protocol/aws-host.ts'
import { awsEndpoints } from './aws-endpoints.ts'
import { foreignHosts } from './endpoint-hosts.ts'

/** The SDK's own answer. */
const resolvers = {
  'user-pool': new CognitoIdentityProviderClient({ region: 'us-east-1' }).config.endpointProvider,
  'identity-pool': new CognitoIdentityClient({ region: 'us-east-1' }).config.endpointProvider,
  sts: new STSClient({ region: 'us-east-1' }).config.endpointProvider,
} as const

const variants = [false, true].flatMap((fips) => [false, true].map((dualStack) => ({ fips, dualStack })))
const regions = ['eu-west-1', 'us-east-1', 'us-west-2', 'ap-east-2', 'us-gov-west-1', 'us-gov-east-1', 'eusc-de-east-1']

for (const region of [...regions, 'cn-north-1', 'nz-north-1']) {
  for (const variant of variants) {
    describe(`${region} ${JSON.stringify(variant)}`, () => {
      const endpoints = awsEndpoints(region, variant)

      // Of FIPS names where there are none the SDK makes some up.
      it.runIf(endpoints)('has the hosts that the AWS SDK has', () => {
        const common = { Region: region, UseFIPS: variant.fips, UseDualStack: variant.dualStack }
        for (const service of ['user-pool', 'identity-pool', 'sts'] as const) {
          const { url } = resolvers[service]({ ...common, UseGlobalEndpoint: false })
          expect(awsHost(service, region, variant)).toBe(url.host)
        }
      })

      it.runIf(endpoints)('has hosts that are AWS’s', () => {
        expect(foreignHosts({ endpoints: endpoints ?? {} })).toEqual([])
      })
    })
  }
}

it('offers FIPS names where they exist', () => {
  const fips = { fips: true, dualStack: false }
  expect(awsEndpoints('eu-west-1', fips)).toBeNull()
  expect(awsEndpoints('us-gov-west-1', fips)).toEqual({
    userPool: 'https://cognito-idp-fips.us-gov-west-1.amazonaws.com',
    identityPool: 'https://cognito-identity-fips.us-gov-west-1.amazonaws.com',
    sts: 'https://sts.us-gov-west-1.amazonaws.com',
    s3: 'https://s3-fips.us-gov-west-1.amazonaws.com',
  })
})
