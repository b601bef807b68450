import { describe, expect, it } from 'vitest'
import { parseConnections } from './parse-connections.ts'

const complete = {
  name: 'Staging',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  userPoolClientId: '1example23456789abcdefghij',
  identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  hostedUiDomain: 'example.auth.eu-west-1.amazoncognito.com',
  identityProviders: ['Facebook', 'MyCompany'],
  scopes: ['openid'],
}

const file = (...connections: unknown[]) => JSON.stringify({ connections })

function faultsOf(json: string): string[] {
  const parsed = parseConnections(json)
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.path} ${fault.code}`)
}

describe('a good file', () => {
  it('gives the connections with their defaults', () => {
    expect(parseConnections(file({ name: ' Guests only ', region: 'us-east-1' }, complete))).toEqual({
      ok: true,
      connections: [
        {
          name: 'Guests only',
          region: 'us-east-1',
          identityProviders: [],
          scopes: ['openid', 'email', 'profile'],
          endpoints: {},
        },
        { ...complete, endpoints: {} },
      ],
    })
  })

  it('takes a domain with or without https, and endpoints with or without the final slash', () => {
    const parsed = parseConnections(
      file({
        name: 'a',
        region: 'us-gov-west-1',
        hostedUiDomain: 'https://login.example.com/',
        endpoints: {
          sts: 'http://localhost:9250/',
          hostedUi: 'https://login.example.com',
          s3: 'http://localhost:9250/',
        },
        bucket: 'photos',
      }),
    )
    expect(parsed).toMatchObject({
      ok: true,
      connections: [
        {
          hostedUiDomain: 'login.example.com',
          endpoints: {
            sts: 'http://localhost:9250',
            hostedUi: 'https://login.example.com',
            s3: 'http://localhost:9250',
          },
          bucket: 'photos',
        },
      ],
    })
  })

  it('may list no connection at all', () => {
    expect(parseConnections(file())).toEqual({ ok: true, connections: [] })
  })
})

describe('a faulty file', () => {
  const cases: readonly [string, string, string[]][] = [
    ['is no JSON', '{', [' not-json']],
    ['is empty', '', [' not-json']],
    ['is an HTML page', '<!doctype html><title>hi</title>', [' not-json']],
    ['is null', 'null', [' not-an-object']],
    ['is a list', '[]', ['connections connections-missing']],
    ['lacks connections', '{}', ['connections connections-missing']],
    ['has connections that are no list', '{"connections":{}}', ['connections not-a-list']],
    ['has a connection that is text', '{"connections":["a"]}', ['connections[0] not-an-object']],
    ['lacks name and region', file({}), ['connections[0].name text-needed', 'connections[0].region text-needed']],
    [
      'is wrong in many places, which are all told',
      file({
        name: '  ',
        region: 'Europe',
        userPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
        identityPoolId: 'eu-west-1_AbCdEfGhI',
        identityProviders: 'Facebook',
        endpoints: { sts: 'http://sts.example.com', userPool: 'https://idp.example.com/path', other: '' },
        userPoolID: 'typo',
      }),
      [
        'connections[0].name name-empty',
        'connections[0].region region-form',
        'connections[0].userPoolId user-pool-form',
        'connections[0].identityPoolId identity-pool-form',
        'connections[0].identityProviders not-a-list',
        'connections[0].endpoints.userPool endpoint-form',
        'connections[0].endpoints.sts endpoint-form',
        'connections[0].endpoints.other unknown-member',
        'connections[0].userPoolID unknown-member',
        'connections[0].userPoolId pool-without-client',
      ],
    ],
    [
      'names pools of another region',
      file({ ...complete, region: 'us-east-1' }),
      ['connections[0].userPoolId other-region', 'connections[0].identityPoolId other-region'],
    ],
    [
      'has a client without its pool, and the same name twice',
      file({ name: 'a', region: 'us-east-1', userPoolClientId: 'abc' }, { name: 'a', region: 'us-east-1' }),
      ['connections[0].userPoolClientId client-without-pool', 'connections[1].name name-twice'],
    ],
  ]
  for (const [what, json, expected] of cases) {
    it(what, () => expect(faultsOf(json)).toEqual(expected))
  }

  it('shows what was found, shortened', () => {
    const parsed = parseConnections(file({ name: 'a', region: 'x'.repeat(10_000) }))
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.faults[0]?.found).toHaveLength(61)
  })
})
