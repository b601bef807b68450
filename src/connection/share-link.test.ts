import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readShareLink, shareLink } from './share-link.ts'

const connection = {
  id: 'mine',
  name: 'ステージング',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  userPoolClientId: '1example23456789abcdefghij',
  identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  hostedUiDomain: 'login.example.com',
  identityProviders: ['Facebook'],
  scopes: ['openid', 'aws.cognito.signin.user.admin'],
  endpoints: { sts: 'https://evil.test' },
}
const { id: _, ...settings } = connection

/** A link of the format, whatever is in it. */
const fragment = (value: unknown) => `#connection=1.${deflateRawSync(JSON.stringify(value)).toString('base64url')}`

describe('a share link', () => {
  it('brings a connection to another browser, without its ID, and names its foreign hosts', async () => {
    const link = new URL(await shareLink(connection, 'https://inspector.example'))
    expect(await readShareLink(link.hash)).toEqual({
      kind: 'connection',
      settings,
      foreign: [
        { member: 'endpoints.sts', host: 'evil.test' },
        { member: 'hostedUiDomain', host: 'login.example.com' },
      ],
    })
  })

  it('names the hosts of APIs that it brings, to which tokens may be sent later', async () => {
    const apis = ['https://api.evil.test/orders', 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod']
    expect(
      await readShareLink(fragment({ ...settings, endpoints: {}, hostedUiDomain: undefined, apis })),
    ).toMatchObject({
      kind: 'connection',
      foreign: [
        { member: 'apis', host: 'api.evil.test' },
        // Every account of AWS has such names.
        { member: 'apis', host: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com' },
      ],
    })
  })

  it('is short enough for a message, and all in the fragment', async () => {
    const link = await shareLink(connection, 'https://inspector.example')
    expect(link).toMatch(/^https:\/\/inspector\.example\/#connection=1\.[\w-]+$/)
    expect(link.length).toBeLessThan(500)
  })

  it('is written as others compress, too', async () => {
    expect(await readShareLink(fragment(settings))).toMatchObject({ kind: 'connection', settings })
  })

  it('calls a connection the local Cognito only where it is on this machine', async () => {
    const read = async (userPool: string) =>
      readShareLink(fragment({ ...settings, localCognito: true, endpoints: { userPool } }))
    expect(await read('http://localhost:9250')).toMatchObject({ settings: { localCognito: true } })
    expect(await read('https://evil.test')).not.toMatchObject({ settings: { localCognito: true } })
  })
})

describe('another fragment', () => {
  test.each([
    ['', 'none'],
    ['#', 'none'],
    ['#elsewhere', 'none'],
    ['#connection=', 'damaged'],
    ['#connection=1.', 'damaged'],
    ['#connection=hello', 'damaged'],
    ['#connection=1.AAAA', 'damaged'],
    ['#connection=1.%00', 'damaged'],
    [fragment(settings).slice(0, -20), 'damaged'],
    [`#connection=1.${deflateRawSync('{').toString('base64url')}`, 'damaged'],
    [`#connection=1.${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`, 'damaged'],
    ['#connection=2.AAAA', 'newer'],
    [`#connection=1.${'A'.repeat(8001)}`, 'too-long'],
  ])('%.60s: %s', async (text, kind) => {
    expect(await readShareLink(text)).toEqual({ kind })
  })

  test.each([
    [{ ...settings, clientSecret: 'hush' }, 'clientSecret client-secret'],
    [{ ...settings, endpoints: { sts: 'https://:pa55word@evil.test' } }, 'endpoints.sts endpoint-form'],
    [{ ...settings, region: 'evil.test/' }, 'region region-form'],
    [{ ...settings, endpoints: { userPool: 'javascript:alert(1)' } }, 'endpoints.userPool endpoint-form'],
    [{ ...settings, hostedUiDomain: 'evil.test/path?x' }, 'hostedUiDomain domain-form'],
    [7, ' not-an-object'],
  ])('with faults is told with them: %j', async (value, fault) => {
    const read = await readShareLink(fragment(value))
    if (read.kind !== 'faulty') throw new Error(read.kind)
    expect(read.faults.map(({ path, code }) => `${path} ${code}`)).toContain(fault)
  })

  it('that unpacks to gigabytes is stopped', async () => {
    const bomb = deflateRawSync(Buffer.alloc(5_000_000, ' '), { level: 9 }).toString('base64url')
    expect(bomb.length).toBeLessThan(8000)
    const started = performance.now()
    expect(await readShareLink(`#connection=1.${bomb}`)).toEqual({ kind: 'too-long' })
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('changes no prototype, and never throws', async () => {
    await readShareLink(
      `#connection=1.${deflateRawSync('{"__proto__":{"polluted":1},"name":"a","region":"eu-west-1"}').toString('base64url')}`,
    )
    expect('polluted' in {}).toBe(false)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map(fragment),
          fc.base64String().map((text) => `#connection=1.${text}`),
        ),
        async (text) => {
          expect(await readShareLink(text)).toHaveProperty('kind')
        },
      ),
    )
  })
})
