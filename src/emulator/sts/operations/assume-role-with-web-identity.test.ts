import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  STSClient,
} from '@aws-sdk/client-sts'
import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { signedHeaders } from '../../../cognito/own-api/signed-headers.ts'
import { serviceCalls } from '../../../protocol/aws/service-calls.ts'
import { region, seed, servedPool } from '../../identity-pool/served-pool-fixture.ts'
import { sdkCaller } from '../sdk-caller-fixture.ts'

const pool = servedPool()
const { callerOf } = sdkCaller(pool)

async function openIdToken(username: 'bob' | null): Promise<{ id: string; token: string }> {
  const logins = username === null ? {} : await pool.signIn(username)
  const id = await pool.getId(logins)
  return { id, token: (await pool.getOpenIdToken(id, logins)).Token ?? '' }
}

const refusal = (name: string, status: number, message: string) =>
  expect.objectContaining({
    name,
    message,
    $metadata: expect.objectContaining({ httpStatusCode: status }),
  })

describe('AssumeRoleWithWebIdentity', () => {
  const users = 'arn:aws:iam::000000000000:role/LocalUsers'
  const guests = 'arn:aws:iam::000000000000:role/LocalGuests'

  function assume(change: Partial<AssumeRoleWithWebIdentityCommandInput>) {
    const sts = new STSClient(pool.client())
    const input = { RoleArn: users, RoleSessionName: 'my-session', WebIdentityToken: 'none', ...change }
    return sts.send(new AssumeRoleWithWebIdentityCommand(input))
  }

  test('gives keys that GetCallerIdentity knows by the caller’s session name', async () => {
    const { id, token } = await openIdToken('bob')
    const answer = await assume({ WebIdentityToken: token, DurationSeconds: 900 })
    expect(answer).toMatchObject({
      AssumedRoleUser: {
        Arn: 'arn:aws:sts::000000000000:assumed-role/LocalUsers/my-session',
        AssumedRoleId: `${pool.emulated().roles.get(users)?.uniqueId}:my-session`,
      },
      SubjectFromWebIdentityToken: id,
      Audience: seed.identityPool.id,
      Provider: 'cognito-identity.amazonaws.com',
    })
    expect(answer.Credentials?.Expiration).toEqual(new Date(pool.now() + 900_000))
    const { Arn } = await callerOf({
      accessKeyId: answer.Credentials?.AccessKeyId ?? '',
      secretAccessKey: answer.Credentials?.SecretAccessKey ?? '',
      sessionToken: answer.Credentials?.SessionToken ?? '',
    })
    expect(Arn).toBe('arn:aws:sts::000000000000:assumed-role/LocalUsers/my-session')
  })

  test('lasts an hour unless asked otherwise', async () => {
    const { token } = await openIdToken(null)
    const { Credentials } = await assume({ WebIdentityToken: token, RoleArn: guests })
    expect(Credentials?.Expiration).toEqual(new Date(pool.now() + 3600_000))
  })

  test.each<[string, 'bob' | null, string]>([
    ['a guest the role of users', null, users],
    ['a user the role of guests', 'bob', guests],
    ['anybody an unknown role', 'bob', 'arn:aws:iam::000000000000:role/Nobody'],
  ])('does not give %s', async (_name, username, RoleArn) => {
    const { token } = await openIdToken(username)
    await expect(assume({ WebIdentityToken: token, RoleArn })).rejects.toEqual(
      refusal('AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity'),
    )
  })

  describe('session policies', () => {
    const policy = (Action: string) =>
      JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } })
    const awsPolicy = (name: string) => ({ arn: `arn:aws:iam::aws:policy/${name}` })

    /** Whether credentials with these may call DynamoDB, as the role may; or why not. */
    async function withPolicies(change: Partial<AssumeRoleWithWebIdentityCommandInput>): Promise<string> {
      const { token } = await openIdToken('bob')
      const { Credentials } = await assume({ WebIdentityToken: token, ...change })
      const credentials = {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken ?? '',
        expires: null,
      }
      const { method, path, headers, body } = serviceCalls.dynamodb
      const url = `${pool.origin()}/apis/aws/dynamodb${path}`
      const how = { kind: 'signature', credentials, service: 'dynamodb', region, now: pool.now() } as const
      const response = await fetch(url, {
        method,
        body,
        headers: await signedHeaders({ method, url, headers, body }, how),
      })
      const answer: { message?: string } = await response.json()
      return answer.message?.replace(/^.* (because|with) /, '$1 ') ?? 'allowed'
    }
    const silent = 'because no session policy allows the dynamodb:ListTables action'

    test.each<[string, Partial<AssumeRoleWithWebIdentityCommandInput>, string]>([
      ['none', {}, 'allowed'],
      ['one that allows', { Policy: policy('dynamodb:List*') }, 'allowed'],
      ['one that doesn’t', { Policy: policy('s3:*') }, silent],
      ['AWS’s', { PolicyArns: [awsPolicy('AdministratorAccess')] }, 'allowed'],
      ['AWS’s for S3', { PolicyArns: [awsPolicy('AmazonS3ReadOnlyAccess')] }, silent],
      [
        'two, one of which allows',
        { Policy: policy('dynamodb:*'), PolicyArns: [awsPolicy('AmazonS3FullAccess')] },
        'allowed',
      ],
      [
        'two, one of which denies',
        { Policy: policy('*'), PolicyArns: [awsPolicy('AWSDenyAll')] },
        'with an explicit deny in a session policy',
      ],
    ])('%s', async (_what, change, said) => {
      expect(await withPolicies(change)).toBe(said)
    })

    test.each<[string, Partial<AssumeRoleWithWebIdentityCommandInput>, string, RegExp]>([
      [
        'no JSON',
        { Policy: '{' },
        'MalformedPolicyDocumentException',
        /^The policy is not in the valid JSON format\.$/,
      ],
      [
        'a condition that is not evaluated',
        { Policy: policy('*').replace('"Resource"', '"Condition":{"Bool":{"aws:SecureTransport":"true"}},"Resource"') },
        'MalformedPolicyDocumentException',
        /Condition\.Bool is not evaluated here/,
      ],
      [
        'a policy of one’s own account',
        { PolicyArns: [{ arn: 'arn:aws:iam::000000000000:policy/mine' }] },
        'MalformedPolicyDocumentException',
        /^There is no IAM here that has arn:aws:iam::000000000000:policy\/mine: .*AdministratorAccess/,
      ],
      ['too long a one', { Policy: policy('a'.repeat(2048)) }, 'ValidationError', /'policy' failed to satisfy/],
      [
        'too many',
        { PolicyArns: Array.from({ length: 11 }, () => awsPolicy('AdministratorAccess')) },
        'ValidationError',
        /'policyArns' failed to satisfy/,
      ],
    ])('refuses %s', async (_what, change, name, message) => {
      const { token } = await openIdToken('bob')
      await expect(assume({ WebIdentityToken: token, ...change })).rejects.toMatchObject({
        name,
        message: expect.stringMatching(message),
      })
    })
  })

  test('does not give a role that trusts another identity pool', async () => {
    const { roles } = pool.emulated()
    const role = roles.get(users)
    if (!role?.trust) throw new Error('not in the seed')
    const RoleArn = 'arn:aws:iam::000000000000:role/Elsewhere'
    roles.set(RoleArn, { ...role, trust: { ...role.trust, identityPoolId: 'ap-northeast-1:other' } })
    const { token } = await openIdToken('bob')
    await expect(assume({ WebIdentityToken: token, RoleArn })).rejects.toEqual(
      refusal('AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity'),
    )
  })

  test('refuses an expired token', async () => {
    const { token } = await openIdToken('bob')
    pool.pass(600_000)
    const seconds = pool.now() / 1000
    await expect(assume({ WebIdentityToken: token })).rejects.toEqual(
      refusal(
        'ExpiredTokenException',
        400,
        `Token expired: current date/time ${seconds} must be before the expiration date/time ${seconds}`,
      ),
    )
  })

  test('refuses what is no token of the identity pool', async () => {
    await expect(assume({ WebIdentityToken: 'Atza|opaque' })).rejects.toEqual(
      refusal(
        'InvalidIdentityTokenException',
        400,
        'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
      ),
    )
    const [userPoolToken] = Object.values(await pool.signIn('bob'))
    await expect(assume({ WebIdentityToken: userPoolToken })).rejects.toEqual(
      refusal(
        'InvalidIdentityTokenException',
        400,
        `No OpenIDConnect provider found in your account for https://cognito-idp.${region}.amazonaws.com/${seed.userPool.id}`,
      ),
    )
    await expect(assume({ WebIdentityToken: await forgedToken() })).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: expect.stringContaining("Couldn't retrieve verification key"),
    })
  })

  async function forgedToken() {
    const { privateKey } = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: 2048,
        publicExponent: Uint8Array.of(1, 0, 1),
        hash: 'SHA-512',
      },
      false,
      ['sign', 'verify'],
    )
    const claims = {
      sub: 'ap-northeast-1:0',
      aud: seed.identityPool.id,
      amr: ['authenticated'],
      exp: pool.now() / 1000 + 60,
    }
    return new SignJWT({ ...claims, iss: 'https://cognito-identity.amazonaws.com' })
      .setProtectedHeader({ alg: 'RS512' })
      .sign(privateKey)
  }

  test.each<[string, Partial<AssumeRoleWithWebIdentityCommandInput>, string]>([
    [
      'a short duration',
      { DurationSeconds: 899 },
      "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    ],
    [
      'a long duration',
      { DurationSeconds: 43_201 },
      "Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
    ],
    [
      'a session name with a space',
      { RoleSessionName: 'my session' },
      String.raw`Value 'my session' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*`,
    ],
    [
      'no session name',
      { RoleSessionName: undefined },
      "Value null at 'roleSessionName' failed to satisfy constraint: Member must not be null",
    ],
  ])('refuses %s', async (_name, change, fault) => {
    const message = `1 validation error detected: ${fault}`
    await expect(assume({ WebIdentityToken: 'some.token', ...change })).rejects.toEqual(
      refusal('ValidationError', 400, message),
    )
  })
})
