import type { ConnectionExportName } from '../../connection/export/forms.ts'
import type { ImportFormatName } from '../../connection/import/formats.ts'
import type { ImportNoteCode } from '../../connection/import/reading/imported.ts'

const formats: Readonly<Record<ImportFormatName | ConnectionExportName, string>> = {
  token: 'a token',
  address: 'an address of the Hosted UI or of the pool',
  identifier: 'an ID or ARN',
  'amplify-outputs': 'Amplify’s amplify_outputs.json',
  'aws-exports': 'Amplify’s aws-exports.js',
  'discovery-document': 'an OpenID Connect discovery document',
  'describe-user-pool': 'the output of describe-user-pool',
  'describe-user-pool-client': 'the output of describe-user-pool-client',
  'describe-user-pool-domain': 'the output of describe-user-pool-domain',
  'describe-identity-pool': 'the output of describe-identity-pool',
  'cloudformation-stacks': 'the output of describe-stacks',
  'sam-outputs': 'the outputs of sam deploy',
  'terraform-outputs': 'the output of terraform output -json',
  'cdk-outputs': 'CDK’s outputs.json',
  'oidc-client': 'settings of oidc-client-ts',
  'any-json': 'JSON with Cognito values',
  'terraform-text': 'the output of terraform output',
  'next-auth': 'settings of NextAuth',
  spring: 'settings of Spring Security',
  environment: 'environment variables',
  script: 'source code with Cognito settings',
  'any-text': 'text with Cognito values',
  'config-file': 'config.json of this page',
}

const notes: Readonly<Record<ImportNoteCode, string>> = {
  'client-secret':
    'a client secret, which was not kept: a page can’t keep one. Use an app client without a secret (a public client).',
  'other-secret': 'a password or key, which was not kept.',
  'token-not-verified': 'The values come from a token whose signature was not verified. The token was not kept.',
  'domain-built': 'The domain was put together from its prefix and the Region.',
  'domain-unknown': 'Only the domain’s prefix is known: enter the whole domain.',
  'other-region': 'another Region than the pool’s; it was left out.',
  'other-issuer': 'an issuer that is no user pool.',
  'updated-issuer':
    'the updated issuer of the pool. API Gateway’s Cognito authorizer, load balancers and older libraries refuse its tokens.',
}

export const connectionFormats = { formats, notes } as const
