import { expect, test } from 'vitest'
import { apiOfAddress } from './api-of-address.ts'

test.each([
  ['https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders', 'rest-api', 'execute-api', 'eu-west-1'],
  ['https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/', 'http-api', 'execute-api', 'eu-west-1'],
  ['https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/orders', 'http-api', 'execute-api', 'eu-west-1'],
  ['https://a1b2c3d4e5.execute-api.cn-north-1.amazonaws.com.cn/prod/x', 'rest-api', 'execute-api', 'cn-north-1'],
  [
    'https://abcdefghijklmnopqrstuvwxyz.appsync-api.eu-west-1.amazonaws.com/graphql',
    'app-sync',
    'appsync',
    'eu-west-1',
  ],
  ['https://abc123.lambda-url.ap-northeast-1.on.aws/', 'function-url', 'lambda', 'ap-northeast-1'],
  ['https://my-alb-1234567890.eu-west-1.elb.amazonaws.com/', 'load-balancer', null, 'eu-west-1'],
  ['https://dynamodb.eu-west-1.amazonaws.com/', 'aws-service', 'dynamodb', 'eu-west-1'],
  ['https://sqs.eu-west-1.api.aws/', 'aws-service', 'sqs', 'eu-west-1'],
  ['https://api.example.com/orders', 'plain', null, null],
  // Only looks like AWS.
  ['https://x.execute-api.eu-west-1.amazonaws.com.evil.test/prod/x', 'plain', null, null],
  ['https://dynamodb.somewhere.amazonaws.com/', 'plain', null, null],
  ['http://localhost:9250/apis/rest/whoami', 'plain', null, null],
])('%s', (address, kind, service, region) => {
  expect(apiOfAddress(new URL(address), false)).toMatchObject({ kind, service, region })
})

test.each([
  ['rest', 'rest-api'],
  ['http', 'http-api'],
  ['iam', 'iam-api'],
  ['constructor', 'plain'],
])('of the local Cognito, %s', (name, kind) => {
  expect(apiOfAddress(new URL(`http://localhost:9250/apis/${name}/whoami`), true)).toMatchObject({ kind })
  expect(apiOfAddress(new URL(`http://localhost:9250/base/apis/${name}`), true)).toMatchObject({ kind })
})
