import { address } from './address.ts'
import { amplifyOutputs } from './amplify-outputs.ts'
import { anyJson } from './any-json.ts'
import { anyText } from './any-text.ts'
import { awsExports } from './aws-exports.ts'
import { cdkOutputs } from './cdk-outputs.ts'
import { cloudformationStacks } from './cloudformation-stacks.ts'
import { describeIdentityPool } from './describe-identity-pool.ts'
import { describeUserPool } from './describe-user-pool.ts'
import { describeUserPoolClient } from './describe-user-pool-client.ts'
import { describeUserPoolDomain } from './describe-user-pool-domain.ts'
import { discoveryDocument } from './discovery-document.ts'
import { environment } from './environment.ts'
import { identifier } from './identifier.ts'
import { nextAuth } from './next-auth.ts'
import { oidcClient } from './oidc-client.ts'
import type { ImportFormat } from './reading/pair.ts'
import { samOutputs } from './sam-outputs.ts'
import { script } from './script.ts'
import { spring } from './spring.ts'
import { terraformOutputs, terraformText } from './terraform-outputs.ts'
import { token } from './token.ts'

/** The one table of formats. The first that knows the input reads it, so those that know less come later. */
export const importFormats = {
  token,
  address,
  identifier,
  'amplify-outputs': amplifyOutputs,
  'aws-exports': awsExports,
  'discovery-document': discoveryDocument,
  'describe-user-pool': describeUserPool,
  'describe-user-pool-client': describeUserPoolClient,
  'describe-user-pool-domain': describeUserPoolDomain,
  'describe-identity-pool': describeIdentityPool,
  'cloudformation-stacks': cloudformationStacks,
  'sam-outputs': samOutputs,
  'terraform-outputs': terraformOutputs,
  'cdk-outputs': cdkOutputs,
  'oidc-client': oidcClient,
  'any-json': anyJson,
  'terraform-text': terraformText,
  'next-auth': nextAuth,
  spring,
  environment,
  script,
  'any-text': anyText,
} as const satisfies Readonly<Record<string, ImportFormat>>

export type ImportFormatName = keyof typeof importFormats
