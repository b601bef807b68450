import { CognitoIdentityClient, ListIdentityPoolsCommand } from '@aws-sdk/client-cognito-identity'
import { beforeAll, describe, expect, it, onTestFinished, test } from 'vitest'
import { signedHeaders } from '../../cognito/own-api/signed-headers.ts'
import { listObjects } from '../../cognito/s3/list-objects.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { deniedBy } from '../../diagnosis/own-api/denied-by.ts'
import { startEmulator, testSeed } from '../../testing/emulator-fixture.ts'
import { issuedTo } from '../../testing/issued-fixture.ts'
import { restoreEmulator } from '../emulator.ts'
import { serve } from '../host/node-server.ts'
import { policySteps } from '../seed/calls/policy-steps.ts'
import { bucketArn, localApiArn } from '../state/policies/resource-arns.ts'
import type { Snapshot } from '../state/state.ts'

type Step = readonly [operation: string, input: Readonly<Record<string, unknown>>]

const seed = testSeed()
const bucket = bucketArn(seed)
const api = localApiArn({ settings: seed })
let beginning: Snapshot
let bob: AwsCredentials

beforeAll(async () => {
  const local = await startEmulator({ seed })
  bob = (await issuedTo(local, { name: 'bob', password: 'Bob-Passw0rd!' })).credentials
  beginning = local.emulator.snapshot()
  await local.close()
})

const action = 'cognito-identity:ListIdentityPools'
const document = (Statement: object) => ({ Version: '2012-10-17', Statement })
const all = { Effect: 'Allow', Action: '*', Resource: '*' }
const others = { Effect: 'Allow', Action: 'sqs:*', Resource: '*' }
const deny = { Effect: 'Deny', Action: [action, 's3:*', 'execute-api:*'], Resource: '*' }
const everyone = { Principal: '*' }
const role = (Policy: object, PermissionsBoundary: object = all): Step => [
  'local:SetRole',
  {
    RoleArn: `arn:aws:iam::${seed.accountId}:role/LocalUsers`,
    IdentityPoolId: seed.identityPool.id,
    Amr: 'authenticated',
    Policy: document(Policy),
    PermissionsBoundary: document(PermissionsBoundary),
  },
]

/** The same local Cognito, with those credentials issued, after further steps of a seed. */
async function withSteps(...steps: readonly Step[]) {
  const { origin, close } = await serve(0, async (at) => {
    const emulator = restoreEmulator(beginning, { origin: at })
    for (const [name, input] of steps) await policySteps[name]?.(emulator.emulated, input)
    return emulator
  })
  onTestFinished(close)
  return origin
}

/** What AWS's client is told at the door of a service; null: it may. */
async function refusalOf(origin: string): Promise<string | null> {
  const client = new CognitoIdentityClient({
    region: seed.region,
    endpoint: `${origin}/apis/aws/cognito-identity`,
    credentials: { ...bob, sessionToken: bob.sessionToken },
    maxAttempts: 1,
  })
  try {
    await client.send(new ListIdentityPoolsCommand({ MaxResults: 1 }))
    return null
  } catch (error) {
    if (!(error instanceof Error)) throw error
    expect(error.name).toBe('AccessDeniedException')
    return error.message
  }
}

const named = (message: string | null) => {
  const denied = message === null ? null : deniedBy(message)
  return denied && `${denied.layer}${denied.isExplicit ? '!' : ''} ${denied.action}`
}

describe('AWS’s client is told by the policy that refuses', () => {
  const organization = (name: string, Statement: object): Step => [
    'local:SetOrganization',
    { [name]: document(Statement) },
  ]
  const endpoint = (Statement: object): Step => [
    'local:SetVpcEndpoint',
    { Service: 'cognito-identity', Policy: document({ ...Statement, ...everyone }) },
  ]
  test.each<[string, readonly Step[], string | null]>(
    [
      ['nothing', [role(all)], null],
      ['endpoint', [role(all), endpoint(others)], `endpoint ${action}`],
      ['endpoint!', [role(all), endpoint(deny)], `endpoint! ${action}`],
      [
        'resource-control!',
        [role(all), organization('ResourceControlPolicy', { ...deny, ...everyone })],
        `resource-control! ${action}`,
      ],
      ['service-control', [role(all), organization('ServiceControlPolicy', others)], `service-control ${action}`],
      [
        'service-control!',
        [role(all), organization('ServiceControlPolicy', [all, deny])],
        `service-control! ${action}`,
      ],
      ['identity-based', [role(others)], `identity-based ${action}`],
      ['identity-based!', [role([all, deny])], `identity-based! ${action}`],
      ['permissions-boundary', [role(all, others)], `permissions-boundary ${action}`],
      ['permissions-boundary!', [role(all, [all, deny])], `permissions-boundary! ${action}`],
    ].map(([name, steps, said]) => [name, steps, said] as [string, Step[], string | null]),
  )('%s', async (_name, steps, said) => {
    expect(named(await refusalOf(await withSteps(...steps)))).toBe(said)
  })
})

/** What is said of a list of the own prefix. */
async function listed(origin: string): Promise<string | null> {
  const connection = {
    id: 'a',
    name: '',
    region: seed.region,
    identityProviders: [],
    scopes: [],
    endpoints: { s3: origin },
  }
  const [[, keys] = []] = beginning.awsKeys
  const given = { bucket: seed.bucket.name, prefix: `${keys?.identityId}/`, region: seed.region }
  const listing = await listObjects(connection, bob, given, Date.now())
  if (listing.kind === 'listed') return null
  return listing.kind === 'refused' ? named(listing.message) : listing.kind
}

/** What the API with IAM authorization says. */
async function invoked(origin: string): Promise<string | null> {
  const request = { method: 'GET', url: `${origin}/apis/iam/whoami`, headers: [], body: null } as const
  const headers = await signedHeaders(request, {
    kind: 'signature',
    credentials: bob,
    service: 'execute-api',
    region: seed.region,
    now: Date.now(),
  })
  const response = await fetch(request.url, { headers })
  const body: { Message?: string } = await response.json()
  return response.ok ? null : named(body.Message ?? '')
}

const calls = {
  'the bucket': { arn: bucket, call: listed, action: 's3:ListBucket' },
  'the API': { arn: api, call: invoked, action: 'execute-api:Invoke' },
} as const

describe.each(['the bucket', 'the API'] as const)('the policy of %s', (name) => {
  const { arn, call, action } = calls[name]
  const resource = (given: object, more: object = {}): Step => [
    'local:SetResource',
    { ResourceArn: arn, Policy: document(given), ...more },
  ]
  const users = { Principal: { AWS: `arn:aws:iam::${seed.accountId}:role/LocalUsers` } }

  it('denies what the role allows', async () => {
    expect(await call(await withSteps(role(all)))).toBeNull()
    expect(await call(await withSteps(role(all), resource({ ...deny, ...everyone })))).toBe(`resource-based! ${action}`)
  })

  it('allows the role what it doesn’t itself, within its boundary', async () => {
    expect(await call(await withSteps(role(others), resource({ ...all, ...users })))).toBeNull()
    const bounded = await withSteps(role(others, others), resource({ ...all, ...users }))
    expect(await call(bounded)).toBe(`permissions-boundary ${action}`)
  })

  it('has to allow it, too, where the resource is of another account', async () => {
    const AccountId = '444455556666'
    const silent = await withSteps(role(all), resource({ ...others, ...everyone }, { AccountId }))
    expect(await call(silent)).toBe(`resource-based ${action}`)
    expect(await call(await withSteps(role(all), resource({ ...all, ...users }, { AccountId })))).toBeNull()
    expect(await call(await withSteps(role(others), resource({ ...all, ...users }, { AccountId })))).toBe(
      `identity-based ${action}`,
    )
  })
})

test('a policy can ask for principal tags', async () => {
  const withTag = (value: string) => {
    const condition = { Condition: { StringEquals: { 'aws:PrincipalTag/team': value } } }
    return withSteps(role({ ...all, ...condition }))
  }
  const keys = beginning.awsKeys
  beginning = { ...beginning, awsKeys: keys.map(([id, row]) => [id, { ...row, tags: { team: 'blue' } }]) }
  try {
    expect(await refusalOf(await withTag('blue'))).toBeNull()
    expect(named(await refusalOf(await withTag('red')))).toBe(`identity-based ${action}`)
  } finally {
    beginning = { ...beginning, awsKeys: keys }
  }
})
