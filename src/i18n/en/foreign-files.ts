import type { ForeignFile } from '../../connection/foreign-file.ts'

/** What stands in the place of config.json. */
export const foreignFiles: Readonly<Record<ForeignFile, string>> = {
  'web-page': 'This is a web page: the server has no config.json and returns another file instead.',
  'env-file': 'This is an .env file. config.json is JSON with a list named “connections”.',
  'amplify-outputs':
    'This is amplify_outputs.json. Copy user_pool_id, user_pool_client_id, identity_pool_id and aws_region from its auth section into a connection.',
  'aws-exports':
    'This is an Amplify configuration. Copy its Region and the IDs of its user pool, app client and identity pool into a connection.',
  'stack-outputs': 'This is stack output (CDK, CloudFormation). Copy the pool IDs from it into a connection.',
  'one-connection': 'This is a single connection. Put it into a list named “connections”.',
}
