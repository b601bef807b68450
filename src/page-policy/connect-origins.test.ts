import { describe, expect, it } from 'vitest'
import { partitionOf } from '../protocol/partitions.ts'
import { regions } from '../protocol/regions.ts'
import { connectOrigins, originsOfConfig } from './connect-origins.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { connectSources } from './reachable-origins.ts'

const connection = { name: 'a', region: 'eu-west-1' }
const userPool = { userPoolId: 'eu-west-1_AbC', userPoolClientId: 'client' }
const identityPool = { identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555' }

const idp = 'https://cognito-idp.eu-west-1.amazonaws.com'
const pool = [idp, 'https://issuer-cognito-idp.eu-west-1.amazonaws.com']
const identity = [
  'https://cognito-identity.eu-west-1.amazonaws.com',
  'https://sts.eu-west-1.amazonaws.com',
  'https://cognito-identity.amazonaws.com',
]

const configOf = (...connections: unknown[]) => JSON.stringify({ connections, ownConnections: false })

describe('origins of a config.json', () => {
  for (const [what, text, origins] of [
    ['no pool: nothing', configOf(connection), []],
    ['a user pool', configOf({ ...connection, ...userPool }), pool],
    ['an identity pool, with STS', configOf({ ...connection, ...identityPool }), identity],
    [
      'a bucket to try the credentials on, by its name',
      configOf({ ...connection, ...identityPool, bucket: 'photos' }),
      [...identity.slice(0, 2), identity[2], 'https://photos.s3.eu-west-1.amazonaws.com'],
    ],
    [
      'APIs to try tokens on, each once',
      configOf({ ...connection, apis: ['https://api.example.com/a', 'https://api.example.com/b', 'https://b.test'] }),
      ['https://api.example.com', 'https://b.test'],
    ],
    ['no bucket without credentials', configOf({ ...connection, bucket: 'photos' }), []],
    [
      'a domain of the Hosted UI',
      configOf({ ...connection, ...userPool, hostedUiDomain: 'https://Login.Example.com/' }),
      [...pool, 'https://login.example.com'],
    ],
    [
      'endpoints in place of AWS’s',
      configOf({
        ...connection,
        ...userPool,
        ...identityPool,
        endpoints: {
          userPool: 'http://localhost:9250',
          identityPool: 'http://localhost:9250',
          sts: 'https://sts.example:8443/',
        },
      }),
      ['http://localhost:9250', 'https://sts.example:8443'],
    ],
    [
      'another partition',
      configOf({ name: 'a', region: 'eusc-de-east-1', userPoolId: 'eusc-de-east-1_AbC', userPoolClientId: 'client' }),
      ['https://cognito-idp.eusc-de-east-1.amazonaws.eu', 'https://issuer-cognito-idp.eusc-de-east-1.amazonaws.eu'],
    ],
    ['each once', configOf({ ...connection, ...userPool }, { ...connection, ...userPool, name: 'b' }), pool],
    ['none of what the page refuses', configOf({ ...connection, endpoints: { sts: 'https://u:p@evil.example' } }), []],
    ['none of another scheme', configOf({ ...connection, endpoints: { sts: 'file:///etc/passwd' } }), []],
    [
      'none of a host that would end the directive',
      configOf({ ...connection, hostedUiDomain: "a;script-src'*'.example" }),
      [],
    ],
    ['no connections', '{}', []],
    ['no connections, though there are settings', '{"ownConnections":true}', []],
    ['no JSON', '{', []],
  ] as const) {
    it(what, () => expect(originsOfConfig(text)).toEqual(origins))
  }
})

it('names the services of Regions whose connections are not known beforehand', () => {
  expect(connectOrigins({ connections: [], regions: ['eu-west-1', 'cn-north-1', 'eusc-de-east-1'] })).toEqual([
    'https://sts.eu-west-1.amazonaws.com',
    'https://issuer-cognito-idp.eu-west-1.amazonaws.com',
    'https://cognito-idp.eu-west-1.amazonaws.com',
    'https://cognito-identity.eu-west-1.amazonaws.com',
    'https://*.amazoncognito.com',
    'https://sts.cn-north-1.amazonaws.com.cn',
    'https://cognito-identity.cn-north-1.amazonaws.com.cn',
    'https://sts.eusc-de-east-1.amazonaws.eu',
    'https://issuer-cognito-idp.eusc-de-east-1.amazonaws.eu',
    'https://cognito-idp.eusc-de-east-1.amazonaws.eu',
    'https://cognito-identity.eusc-de-east-1.amazonaws.eu',
  ])
})

describe('where users may enter connections of their own', () => {
  const origins = originsOfConfig('{"connections":[]}')

  it('every Region’s services are listed by name, and Cognito’s own login domains', () => {
    for (const region of regions) {
      expect(origins).toContain(`https://cognito-identity.${region}.${partitionOf(region).dnsSuffix}`)
    }
    expect(origins).toContain('https://*.amazoncognito.com')
    expect(origins.filter((origin) => origin.includes('*') && !origin.endsWith('.amazoncognito.com'))).toEqual([])
  })

  it('the list is too long for the header of a static host, and stands in the page', () => {
    const [header, meta] = (['header', 'meta'] as const).map((place) =>
      contentSecurityPolicy({ connect: origins, place }),
    )
    expect(connectSources(header ?? '')).toEqual(["'self'", 'https:'])
    expect(connectSources(meta ?? '')).toEqual(["'self'", ...origins])
    expect(header?.length).toBeLessThanOrEqual(1783)
  })
})
