import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionOf } from '../../protocol/partitions.ts'
import { regions } from '../../protocol/regions.ts'
import { apiKinds } from './api-kinds.ts'
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

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/)
const path = fc.webPath()
/** Hosts that begin as AWS's do. */
const awsLike = fc
  .tuple(label, fc.constantFrom('execute-api', 'appsync-api', 'lambda-url', 'elb', 'dynamodb'), label)
  .map((labels) => labels.join('.'))
const anyUrl = fc
  .oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(awsLike, fc.constantFrom('amazonaws.com', 'on.aws', 'api.aws', 'example'))
      .map((of) => `https://${of.join('.')}/`),
    fc.tuple(label, path).map(([name, rest]) => `http://localhost:9250/apis/${name}${rest}`),
  )
  .map((address) => new URL(address))

test('any address has a kind of the table; what is certain says what a signature is for, or that none is', () => {
  fc.assert(
    fc.property(anyUrl, fc.boolean(), (url, isLocal) => {
      const { kind, isCertain, service, region } = apiOfAddress(url, isLocal)
      expect(Object.hasOwn(apiKinds, kind)).toBe(true)
      if (isCertain && kind !== 'aws-service') expect(service).toBe(apiKinds[kind].service)
      if (kind === 'plain') expect([isCertain, service, region]).toEqual([false, null, null])
      if (isLocal) expect(region).toBeNull()
    }),
  )
})

test('neither path, query nor port makes an address one of AWS', () => {
  fc.assert(
    fc.property(fc.domain(), path, awsLike, (host, rest, inside) => {
      fc.pre(!/(?:amazonaws\.|\.aws$|amazonwebservices)/.test(host))
      const address = `https://${host}:8443${rest}/${inside}.amazonaws.com?at=${inside}.on.aws#${inside}.api.aws`
      expect(apiOfAddress(new URL(address), false)).toMatchObject({ kind: 'plain' })
    }),
  )
})

test('each service in each Region of AWS is known by its host, and a Region that isn’t AWS’s by none', () => {
  fc.assert(
    fc.property(label, fc.constantFrom(...regions), fc.boolean(), path, (service, region, isDualStack, rest) => {
      const { dnsSuffix, dualStackSuffix } = partitionOf(region)
      const suffix = isDualStack ? dualStackSuffix : dnsSuffix
      const read = (of: string) => apiOfAddress(new URL(`https://${service}.${of}.${suffix}${rest}`), false)
      expect(read(region)).toEqual({ kind: 'aws-service', isCertain: true, service, region })
      expect(read(`x${region}`)).toMatchObject({ kind: 'plain' })
    }),
  )
})
