import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { listObjects } from '../../cognito/s3/list-objects.ts'
import { awsEnvironment } from '../../testing/aws-environment-fixture.ts'
import { region, seed, servedPool } from '../identity-pool/served-pool-fixture.ts'

const run = promisify(execFile)
const pool = servedPool()
const bucket = seed.bucket.name
const appOrigin = 'http://localhost:5173'
const own = seed.bucket.objectsOfEach.map(({ key }) => key)

interface Keys {
  readonly identityId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expires: number
}

/** Keys as an identity gets them; a guest's without a user name. */
async function keysOf(username?: 'alice' | 'bob'): Promise<Keys> {
  const logins = username && (await pool.signIn(username))
  const identityId = await pool.getId(logins)
  const { Credentials: keys } = await pool.getCredentials(identityId, logins)
  return {
    identityId,
    accessKeyId: keys?.AccessKeyId ?? '',
    secretAccessKey: keys?.SecretKey ?? '',
    sessionToken: keys?.SessionToken ?? '',
    expires: keys?.Expiration?.getTime() ?? 0,
  }
}

const refusal = (code: string, status: number, message: unknown = expect.any(String)) => ({
  kind: 'refused',
  service: 's3',
  operation: 'ListObjectsV2',
  code,
  status,
  message,
})

describe('what the page’s own client is told', () => {
  const list = (keys: Keys, prefix: string, more: { bucket?: string; region?: string; now?: number } = {}) => {
    const connection = {
      id: 'a',
      name: '',
      region,
      identityProviders: [],
      scopes: [],
      endpoints: { s3: pool.origin() },
    }
    return listObjects(connection, keys, { bucket, prefix, region, ...more }, more.now ?? pool.now())
  }
  const keysIn = async (listing: ReturnType<typeof list>) => {
    const listed = await listing
    return listed.kind === 'listed' ? listed.objects.map(({ key }) => key) : listed
  }

  test('an identity lists its own prefix, and no other', async () => {
    const [bob, guest] = [await keysOf('bob'), await keysOf()]
    const prefix = `${bob.identityId}/`
    expect(await keysIn(list(bob, prefix))).toEqual(own.map((key) => prefix + key))
    expect(await keysIn(list(bob, `${prefix}notes/`))).toEqual([`${prefix}notes/2026.txt`])
    expect(await keysIn(list(bob, `${prefix}nothing/`))).toEqual([])
    const arn = 'arn:aws:sts::000000000000:assumed-role/LocalUsers/CognitoIdentityCredentials'
    const denied = refusal(
      'AccessDenied',
      403,
      `User: ${arn} is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::local-bucket" because no identity-based policy allows the s3:ListBucket action`,
    )
    for (const other of ['', 'shared/', bob.identityId, bob.identityId.slice(0, -1), `${guest.identityId}/`]) {
      expect(await list(bob, other)).toEqual(denied)
    }
  })

  test('an admin lists all', async () => {
    const [alice, guest] = [await keysOf('alice'), await keysOf()]
    const keys = await keysIn(list(alice, ''))
    expect(keys).toEqual(expect.arrayContaining(['shared/read me.txt', `${guest.identityId}/photo.jpg`]))
  })

  test('a guest lists nothing, not even under its own identity', async () => {
    const guest = await keysOf()
    expect(await list(guest, `${guest.identityId}/`)).toEqual(
      refusal('AccessDenied', 403, expect.stringContaining('assumed-role/LocalGuests/')),
    )
  })

  test('what is wrong with the keys, the clock, the region or the name', async () => {
    const bob = await keysOf('bob')
    const prefix = `${bob.identityId}/`
    const unknown = { ...bob, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }
    expect(await list(unknown, prefix)).toEqual(refusal('InvalidAccessKeyId', 403))
    expect(await list({ ...bob, secretAccessKey: 'wrong' }, prefix)).toEqual(refusal('SignatureDoesNotMatch', 403))
    expect(await list({ ...bob, sessionToken: 'wrong' }, prefix)).toEqual(refusal('InvalidToken', 400))
    expect(await list({ ...bob, sessionToken: '' }, prefix)).toEqual(refusal('InvalidAccessKeyId', 403))
    for (const minutes of [-16, 16]) {
      const now = pool.now() + minutes * 60_000
      expect(await list(bob, prefix, { now })).toEqual(refusal('RequestTimeTooSkewed', 403))
    }
    expect(await list(bob, prefix, { region: 'eu-west-1' })).toEqual(
      refusal('AuthorizationHeaderMalformed', 400, expect.stringContaining(`expecting '${region}'`)),
    )
    // A signature that fits, also where the path has to be encoded: once, not twice as for other services.
    for (const bucket of ['nobodys', 'nobody’s own']) {
      expect(await list(bob, prefix, { bucket })).toEqual(refusal('NoSuchBucket', 404))
    }
    pool.pass(bob.expires - pool.now())
    expect(await list(bob, prefix)).toEqual(refusal('ExpiredToken', 400))
  })
})

describe('a page of another origin', () => {
  const preflight = (name: string, Origin: string, method = 'GET') =>
    fetch(`${pool.origin()}/${name}?list-type=2`, {
      method: 'OPTIONS',
      headers: {
        Origin,
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': 'authorization,x-amz-date',
      },
    })

  test('may ask where the bucket’s CORS rule names it, and reads refusals too', async () => {
    const { status, headers } = await preflight(bucket, appOrigin)
    expect(status).toBe(200)
    expect(headers.get('Access-Control-Allow-Origin')).toBe(appOrigin)
    expect(headers.get('Access-Control-Allow-Headers')).toBe('authorization,x-amz-date')
    const refused = await fetch(`${pool.origin()}/${bucket}?list-type=2`, { headers: { Origin: appOrigin } })
    expect(refused.status).toBe(403)
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(appOrigin)
    expect(await refused.text()).toContain('<Code>AccessDenied</Code><Message>Access Denied</Message>')
  })

  test.each([
    ['another page', bucket, 'http://localhost:5999', 'GET', 403],
    ['another method', bucket, appOrigin, 'PUT', 403],
    ['a bucket that isn’t there', 'nobodys', appOrigin, 'GET', 404],
  ])('%s may not', async (_what, name, origin, method, status) => {
    const answer = await preflight(name, origin, method)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Access-Control-Allow-Headers')).toBeNull()
  })
})

const isInstalled = (program: string) => {
  const { error, status } = spawnSync(program, ['--version'], { stdio: 'ignore' })
  return error === undefined && status !== 127
}

const hasAwsCli = isInstalled('aws')
if (!hasAwsCli) console.warn('The AWS CLI is not installed: its tests are skipped.')

describe.skipIf(!hasAwsCli)('the AWS CLI', () => {
  const list = async (keys: Keys, ...args: readonly string[]) => {
    const env = awsEnvironment({
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_SESSION_TOKEN: keys.sessionToken,
      AWS_DEFAULT_REGION: region,
    })
    const call = ['s3api', 'list-objects-v2', '--endpoint-url', pool.origin(), '--output', 'json', ...args]
    const { stdout } = await run('aws', call, { env })
    return JSON.parse(stdout)
  }

  test('lists own objects page by page, folders, and keys that have to be escaped', async () => {
    const [alice, bob] = [await keysOf('alice'), await keysOf('bob')]
    const prefix = `${bob.identityId}/`
    const own = await list(bob, '--bucket', bucket, '--prefix', prefix, '--page-size', '1')
    expect(own.Contents.map(({ Key }: { Key: string }) => Key)).toEqual(
      seed.bucket.objectsOfEach.map(({ key }) => prefix + key),
    )
    const folders = await list(bob, '--bucket', bucket, '--prefix', prefix, '--delimiter', '/')
    expect(folders.CommonPrefixes).toEqual([{ Prefix: `${prefix}notes/` }])
    const shared = await list(alice, '--bucket', bucket, '--prefix', 'shared/read me')
    expect(shared.Contents).toMatchObject([{ Key: 'shared/read me.txt', Size: 512, StorageClass: 'STANDARD' }])
  }, 30_000)

  test('is refused in S3’s words', async () => {
    const guest = await keysOf()
    const refused = (name: string) => list(guest, '--bucket', name)
    const said = (text: string) => ({ stderr: expect.stringContaining(text) })
    await expect(refused(bucket)).rejects.toMatchObject(said('(AccessDenied) when calling the ListObjectsV2 operation'))
    await expect(refused('nobodys')).rejects.toMatchObject(said('(NoSuchBucket)'))
    pool.pass(3_600_000)
    // Its clock is the computer's: by then the difference is too large.
    await expect(refused(bucket)).rejects.toMatchObject(said('(RequestTimeTooSkewed)'))
  }, 30_000)
})

const hasCurl = isInstalled('curl') && spawnSync('curl', ['--help', 'all']).stdout.includes('--aws-sigv4')
if (!hasCurl) console.warn('curl with --aws-sigv4 is not installed: its test is skipped.')

test.skipIf(!hasCurl)('curl signs a list, and is refused with the wrong secret', async () => {
  const bob = await keysOf('bob')
  const query = `list-type=2&prefix=${encodeURIComponent(`${bob.identityId}/`)}`
  const list = async (secret: string) => {
    const { stdout } = await run('curl', [
      ...['-sS', '--aws-sigv4', `aws:amz:${region}:s3`, '--user', `${bob.accessKeyId}:${secret}`],
      ...['-H', `x-amz-security-token: ${bob.sessionToken}`, '-H', 'x-amz-content-sha256: UNSIGNED-PAYLOAD'],
      `${pool.origin()}/${bucket}?${query}`,
    ])
    return stdout
  }
  expect(await list(bob.secretAccessKey)).toContain(`<Key>${bob.identityId}/welcome.txt</Key>`)
  expect(await list('wrong')).toContain('<Code>SignatureDoesNotMatch</Code>')
})
