import type { ForeignFile } from '../../connection/foreign-file.ts'

/** What stands in the place of config.json. */
export const foreignFiles: Readonly<Record<ForeignFile, string>> = {
  'web-page': 'It is a web page: the server has no config.json and answers with another file.',
  'env-file': 'It is an .env file. config.json is JSON with a list named “connections”.',
  'amplify-outputs':
    'It is amplify_outputs.json. Take user_pool_id, user_pool_client_id, identity_pool_id and aws_region from its auth part into a connection.',
  'aws-exports':
    'It is a configuration of Amplify. Take its Region and the IDs of its user pool, app client and identity pool into a connection.',
  'stack-outputs':
    'It is the output of stacks (CDK, CloudFormation). Take the IDs of the pools from it into a connection.',
  'one-connection': 'It is one connection alone. Put it into a list named “connections”.',
}
