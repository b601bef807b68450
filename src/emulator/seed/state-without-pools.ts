import { bytesToHex, randomBytes } from '../../text/bytes.ts'
import type { Snapshot } from '../state/state.ts'
import type { Seed } from './seed.ts'

/** A local Cognito before the first call. Its keys are made once they are needed. */
export function stateWithoutPools({
  region,
  accountId,
  issuer,
  requirePkce,
  signedCallsFrom,
  pretendPeople,
  bucket,
}: Omit<Seed, 'userPool' | 'furtherUserPools' | 'identityPool'>): Snapshot {
  return {
    settings: { region, accountId, issuer, requirePkce, signedCallsFrom },
    clock: { skipped: 0 },
    userPools: [],
    identityPools: [],
    roles: [],
    organization: {},
    resources: [],
    vpcEndpoints: [],
    awsKeys: [],
    pretendTokens: [],
    pretendPeople,
    pretendCodes: [],
    federations: [],
    outbox: [],
    faults: [],
    demoUsers: [],
    // kid: the region and a digit, as in aws-sdk-net issue 420.
    identityKey: { kid: `${region}1`, alg: 'RS512', jwk: null },
    formKey: bytesToHex(randomBytes(32)),
    bucket,
  }
}
