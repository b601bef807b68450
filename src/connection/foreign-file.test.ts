import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreignFile } from './foreign-file.ts'

describe('a file from elsewhere', () => {
  const pools = { user_pool_id: 'eu-west-1_a', aws_region: 'eu-west-1', user_pool_client_id: 'b' }
  for (const [what, text, code] of [
    ['amplify_outputs.json', JSON.stringify({ version: '1.3', auth: pools }), 'amplify-outputs'],
    [
      'aws-exports.js',
      'const awsmobile = {\n "aws_project_region": "eu-west-1"\n};\nexport default awsmobile;',
      'aws-exports',
    ],
    [
      'amplifyconfiguration.json',
      '{"aws_project_region":"eu-west-1","aws_user_pools_id":"eu-west-1_a"}',
      'aws-exports',
    ],
    ['awsconfiguration.json', '{"CognitoUserPool":{"Default":{"PoolId":"eu-west-1_a"}}}', 'aws-exports'],
    ['outputs of the CDK', '{"AuthStack":{"UserPoolId":"eu-west-1_a","ExportsOutputRefX":"y"}}', 'stack-outputs'],
    ['an answer of DescribeStacks', '{"Stacks":[{"Outputs":[]}]}', 'stack-outputs'],
    ['an .env file', '# pools\nVITE_USER_POOL_ID=eu-west-1_a\r\nexport REGION="eu-west-1"\n\n', 'env-file'],
    ['an index.html', '\n<!DOCTYPE html><html></html>', 'web-page'],
    ['one connection', '{"name":"a","region":"eu-west-1","userPoolId":"eu-west-1_a"}', 'one-connection'],
    ['an empty object', '{}', null],
    ['a config.json', '{"connections":[],"region":"eu-west-1"}', null],
    ['null', 'null', null],
    ['a text', 'hello', null],
  ] as const) {
    it(`is known: ${what}`, () => expect(foreignFile(text)).toBe(code))
  }

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void foreignFile(text)))
  })
})
