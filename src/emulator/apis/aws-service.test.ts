import { beforeAll, describe, expect, it, test } from 'vitest'
import { signedHeaders } from '../../cognito/own-api/signed-headers.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { type CalledService, calledServices, serviceCalls } from '../../protocol/aws/service-calls.ts'
import { startEmulator } from '../../testing/emulator-fixture.ts'
import { issuedTo, post } from '../../testing/issued-fixture.ts'
import { readXml } from '../../text/xml.ts'

type Keys = AwsCredentials

let local: Awaited<ReturnType<typeof startEmulator>>
let skipped = 0
const keys: Partial<Record<'guest' | 'bob' | 'alice' | 'classic guest', Keys>> = {}

beforeAll(async () => {
  local = await startEmulator({ now: () => Date.now() + skipped })
  keys.guest = (await issuedTo(local, null)).credentials
  keys.bob = (await issuedTo(local, { name: 'bob', password: 'Bob-Passw0rd!' })).credentials
  keys.alice = (await issuedTo(local, { name: 'alice', password: 'Alice-Passw0rd!' })).credentials
  keys['classic guest'] = await classicGuest()
  return local.close
})

async function classicGuest(): Promise<Keys> {
  const { IdentityId } = await post<{ IdentityId: string }>(local, 'AWSCognitoIdentityService.GetId', {
    IdentityPoolId: local.connection.identityPoolId,
  })
  const { Token } = await post<{ Token: string }>(local, 'AWSCognitoIdentityService.GetOpenIdToken', { IdentityId })
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: 'arn:aws:iam::000000000000:role/LocalGuests',
    RoleSessionName: 'guest',
    WebIdentityToken: Token,
  })
  const answer = await (await fetch(local.origin, { method: 'POST', body })).text()
  const value = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(answer)?.[1] ?? ''
  return {
    accessKeyId: value('AccessKeyId'),
    secretAccessKey: value('SecretAccessKey'),
    sessionToken: value('SessionToken'),
    expires: null,
  }
}

interface Change {
  readonly signedFor?: string
  readonly region?: string
}

async function call(who: keyof typeof keys, service: CalledService, change: Change = {}) {
  const { method, path, headers, body } = serviceCalls[service]
  const credentials = keys[who]
  if (!credentials) throw new Error('no keys')
  const url = `${local.origin}/apis/aws/${service}${path}`
  const signed = await signedHeaders(
    { method, url, headers, body },
    {
      kind: 'signature',
      credentials,
      service: change.signedFor ?? service,
      region: change.region ?? local.connection.region,
      now: Date.now() + skipped,
    },
  )
  const response = await fetch(url, { method, headers: signed, body })
  return { status: response.status, headers: response.headers, body: await response.text() }
}

const message = ({ body }: { readonly body: string }) => {
  if (!body.startsWith('<')) return JSON.parse(body).message
  const value = readXml(body)?.value
  return typeof value === 'object' ? Reflect.get(Object(value.Error), 'Message') : null
}

describe('the policies of the seed', () => {
  test.each([
    ['guest', 'polly', 200, null],
    ['guest', 'dynamodb', 200, null],
    ['guest', 'lambda', 403, 'because no identity-based policy allows the lambda:ListFunctions action'],
    ['guest', 'secretsmanager', 400, 'because no session policy allows the secretsmanager:ListSecrets action'],
    ['classic guest', 'secretsmanager', 200, null],
    ['bob', 'lambda', 200, null],
    ['bob', 'sqs', 400, 'because no permissions boundary allows the sqs:ListQueues action'],
    ['bob', 'sns', 403, 'with an explicit deny in an identity-based policy'],
    ['bob', 'bedrock', 403, 'because no identity-based policy allows the bedrock:ListFoundationModels action'],
    ['alice', 'bedrock', 200, null],
    ['alice', 'kms', 400, 'with an explicit deny in a service control policy'],
    ['alice', 'firehose', 400, 'because no VPC endpoint policy allows the firehose:ListDeliveryStreams action'],
  ] as const)('%s, %s: %i %s', async (who, service, status, reason) => {
    const answer = await call(who, service)
    expect(answer.status).toBe(status)
    if (reason !== null) expect(message(answer)).toMatch(new RegExp(`^User: arn:aws:sts::.* ${reason}$`))
    else expect(JSON.parse(answer.body)).toMatchObject({ allowed: expect.stringMatching(`^${service}:`) })
  })
})

it('each call of the table comes to its door', async () => {
  for (const service of calledServices) {
    const answer = await call('alice', service)
    const allowed = `${service}:${serviceCalls[service].operation}`
    const isRefused = service === 'kms' || service === 'firehose'
    if (!isRefused) expect(JSON.parse(answer.body)).toMatchObject({ allowed })
  }
})

test.each([
  ['guest', 'secretsmanager', 'com.amazon.coral.service#AccessDeniedException'],
  ['guest', 'lambda', 'AccessDeniedException'],
  ['bob', 'sns', '<Code>AuthorizationError</Code>'],
] as const)('refuses %s in the form of %s', async (who, service, code) => {
  const answer = await call(who, service)
  expect(answer.headers.get('x-amzn-errortype') ?? answer.body).toContain(code)
})

describe('a signature', () => {
  test.each([
    ['for another service', { signedFor: 'sqs' }, /^Credential should be scoped to correct service: 'dynamodb'/],
    ['for another Region', { region: 'us-east-1' }, /^Credential should be scoped to a valid region, not 'us-east-1'/],
  ] as const)('%s is refused', async (_what, change, words) => {
    const answer = await call('alice', 'dynamodb', change)
    expect(answer.status).toBe(400)
    expect(message(answer)).toMatch(words)
  })

  it('by keys that have expired is refused', async () => {
    skipped = 3_601_000
    try {
      expect(message(await call('alice', 'dynamodb'))).toBe('The security token included in the request is expired')
    } finally {
      skipped = 0
    }
  })

  it('is needed', async () => {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.ListTables' }
    const response = await fetch(`${local.origin}/apis/aws/dynamodb/`, { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ __type: expect.stringMatching(/MissingAuthenticationToken/) })
  })
})

it('knows no path that is not in the table', async () => {
  const url = `${local.origin}/apis/aws/lambda/2015-03-31/layers`
  const { region } = local.connection
  const given = keys.alice
  if (!given) throw new Error('no keys')
  const headers = await signedHeaders(
    { method: 'GET', url, headers: [], body: null },
    { kind: 'signature', credentials: given, service: 'lambda', region, now: Date.now() },
  )
  expect((await fetch(url, { headers })).status).toBe(404)
})
