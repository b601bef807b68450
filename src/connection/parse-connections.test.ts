import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFaulty, parseConnections, usableConnections } from './parse-connections.ts'

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

const connectionsOf = (json: string) => usableConnections(parseConnections(json))

/** Of the file and of its entries. */
function allFaults(json: string) {
  const { entries, faults } = parseConnections(json)
  return [...faults, ...entries.flatMap(({ faulty }) => faulty?.faults ?? [])]
}

const faultsOf = (json: string) => allFaults(json).map(({ path, code }) => `${path} ${code}`)

describe('a good file', () => {
  it('gives the connections with their defaults', () => {
    const json = file({ name: ' Guests only ', region: 'us-east-1' }, complete)
    expect(faultsOf(json)).toEqual([])
    expect(connectionsOf(json)).toEqual([
      {
        id: 'Guests only',
        name: 'Guests only',
        region: 'us-east-1',
        identityProviders: [],
        scopes: ['openid', 'email', 'profile'],
        endpoints: {},
      },
      { id: 'Staging', ...complete, endpoints: {} },
    ])
  })

  it('may give a connection an ID, which stays when the name changes', () => {
    expect(connectionsOf(file({ ...complete, id: 'staging', name: 'Renamed' }))).toMatchObject([{ id: 'staging' }])
  })

  it('takes a domain with or without https, and endpoints with or without the final slash', () => {
    const json = file({
      name: 'a',
      region: 'us-gov-west-1',
      hostedUiDomain: 'https://login.example.com//',
      endpoints: {
        sts: 'http://localhost:9250/',
        hostedUi: 'https://login.example.com',
        s3: 'http://localhost:9250/',
      },
      bucket: 'photos',
      issuer: 'http://localhost:9250/eu-west-1_AbCdEfGhI',
    })
    expect(connectionsOf(json)).toMatchObject([
      {
        hostedUiDomain: 'login.example.com',
        endpoints: {
          sts: 'http://localhost:9250',
          hostedUi: 'https://login.example.com',
          s3: 'http://localhost:9250',
        },
        bucket: 'photos',
        issuer: 'http://localhost:9250/eu-west-1_AbCdEfGhI',
      },
    ])
  })

  it('may list no connection at all', () => {
    expect(parseConnections(file())).toEqual({ faults: [], entries: [], allowsOwn: true, file: file() })
  })

  it('may keep its users from entering connections of their own; a faulty one does', () => {
    expect(parseConnections('{"connections":[],"ownConnections":false}').allowsOwn).toBe(false)
    expect(parseConnections('{"connections":[],"ownConnections":"no"}')).toMatchObject({
      allowsOwn: false,
      faults: [{ path: 'ownConnections', code: 'boolean-needed', found: '"no"' }],
    })
    expect(parseConnections('{').allowsOwn).toBe(false)
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
    ['has connections that are no list', '{"connections":{}}', ['connections connections-missing']],
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
        issuer: 'http://idp.example.com/pool',
        endpoints: { sts: 'http://sts.example.com', userPool: 'https://idp.example.com/path?query', other: '' },
        userPoolID: 'typo',
      }),
      [
        'connections[0].name name-empty',
        'connections[0].region region-form',
        'connections[0].userPoolId user-pool-form',
        'connections[0].identityPoolId identity-pool-form',
        'connections[0].identityProviders not-a-list',
        'connections[0].issuer issuer-form',
        'connections[0].endpoints.userPool endpoint-form',
        'connections[0].endpoints.sts endpoint-form',
        'connections[0].endpoints.other unknown-member',
        'connections[0].userPoolID unknown-member',
        'connections[0].userPoolClientId pool-without-client',
      ],
    ],
    [
      'has a user name or a password in its endpoints',
      file({
        ...complete,
        endpoints: {
          sts: 'https://alice@sts.example.com',
          s3: 'https://:pa55word@s3.example.com',
          userPool: 'https://sts.example.com:443@evil.example',
        },
      }),
      [
        'connections[0].endpoints.userPool endpoint-form',
        'connections[0].endpoints.sts endpoint-form',
        'connections[0].endpoints.s3 endpoint-form',
      ],
    ],
    [
      'names pools of another region',
      file({ ...complete, region: 'us-east-1' }),
      ['connections[0].userPoolId user-pool-region', 'connections[0].identityPoolId other-region'],
    ],
    [
      'asks a replica of the pool in another region, by its endpoint',
      file({
        ...complete,
        region: 'us-east-1',
        identityPoolId: 'us-east-1:11111111-2222-4333-8444-555555555555',
        endpoints: { userPool: 'https://cognito-idp.us-east-1.amazonaws.com' },
      }),
      [],
    ],
    [
      'has a client without its pool, and the same name twice',
      file({ name: 'a', region: 'us-east-1', userPoolClientId: 'abc' }, { name: 'a', region: 'us-east-1' }),
      ['connections[0].userPoolId client-without-pool', 'connections[1].name name-twice'],
    ],
  ]
  for (const [what, json, expected] of cases) {
    it(what, () => expect(faultsOf(json)).toEqual(expected))
  }

  it('shows what was found, shortened', () => {
    const faults = allFaults(file({ name: 'a', region: 'x'.repeat(10_000) }))
    expect(faults[0]?.found).toHaveLength(61)
  })

  it('names every member that is none, not the first only', () => {
    const foreign = { authority: 'https://a.example', client_id: 'abc', redirect_uri: 'https://b.example' }
    expect(faultsOf(file({ name: 'a', region: 'eu-west-1', ...foreign, endpoints: { x: '', y: '' } }))).toEqual([
      'connections[0].endpoints.x unknown-member',
      'connections[0].endpoints.y unknown-member',
      'connections[0].authority unknown-member',
      'connections[0].client_id unknown-member',
      'connections[0].redirect_uri unknown-member',
    ])
  })

  for (const [name, code] of [
    ['clientSecret', 'client-secret'],
    ['userPoolClientSecret', 'client-secret'],
    ['client_secret', 'client-secret'],
    ['AppClientSecret', 'client-secret'],
    ['secretAccessKey', 'other-secret'],
    ['AWS_SECRET_ACCESS_KEY', 'other-secret'],
    ['accessKeyId', 'other-secret'],
    ['sessionToken', 'other-secret'],
    ['password', 'other-secret'],
    ['colour', 'unknown-member'],
  ] as const) {
    it(`explains ${name} as ${code}, and doesn’t show it`, () => {
      expect(allFaults(file({ ...complete, [name]: 'hush' }))).toEqual([
        { path: `connections[0].${name}`, code, found: null },
      ])
    })
  }
})

describe('a bad entry', () => {
  const good = { name: 'Good', region: 'eu-west-1' }
  const namesOf = (json: string) => connectionsOf(json).map(({ name }) => name)

  it('keeps no other from working', () => {
    for (const bad of [
      { name: 'Bad', region: 'local' },
      'text',
      null,
      1,
      [],
      { ...good, name: 'Bad', clientSecret: 'x' },
    ]) {
      const json = file(bad, good)
      expect(namesOf(json)).toEqual(['Good'])
      expect(faultsOf(json).length).toBeGreaterThan(0)
    }
  })

  it('is listed in its place, with its name as far as it has one', () => {
    const { entries } = parseConnections(file(good, { name: 'Bad', region: 1 }, 7))
    expect(entries).toMatchObject([
      { connection: { name: 'Good' }, faulty: null },
      { connection: null, faulty: { path: 'connections[1]', name: 'Bad', faults: [{ code: 'text-needed' }] } },
      { connection: null, faulty: { path: 'connections[2]', name: null, faults: [{ code: 'not-an-object' }] } },
    ])
  })

  it('of two with one ID, the first works, also where the other has the ID as its name', () => {
    expect(namesOf(file({ ...good, id: 'Other' }, { ...good, name: 'Other' }))).toEqual(['Good'])
    expect(faultsOf(file({ ...good, id: 'x' }, { ...good, id: 'x', name: 'Other' }))).toEqual([
      'connections[1].id id-twice',
    ])
    expect(faultsOf(file({ ...good, id: '' }))).toEqual(['connections[0].id id-empty'])
  })

  it('of two with one name, the first works', () => {
    expect(namesOf(file(good, { ...good, region: 'us-east-1' }))).toEqual(['Good'])
    expect(faultsOf(file(good, { ...good, name: ' Good ', id: 'x' }))).toEqual(['connections[1].name name-twice'])
  })

  it('has the place that it has in the file, whatever the server puts beside it', () => {
    const json = JSON.stringify({
      localConnections: [{ ...good, name: 'Local' }],
      connections: [{ name: 'Bad' }, good],
    })
    expect(namesOf(json)).toEqual(['Local', 'Good'])
    expect(faultsOf(json)).toEqual(['connections[0].region text-needed'])
  })
})

describe('whatever the file is', () => {
  const member = fc.constantFrom(
    'name',
    'region',
    'userPoolId',
    'endpoints',
    'scopes',
    'clientSecret',
    '__proto__',
    'constructor',
  )
  const entry = fc.oneof(fc.jsonValue(), fc.dictionary(member, fc.jsonValue()), fc.constant(complete))
  const whole = JSON.stringify({ connections: [complete] }, null, 2)
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(entry).map((connections) => JSON.stringify({ connections })),
    fc
      .tuple(fc.nat(whole.length), fc.nat(9), fc.string())
      .map(([at, cut, text]) => whole.slice(0, at) + text + whole.slice(at + cut)),
  )

  it('nothing throws, and each entry either works or has a fault', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const faults = allFaults(text)
        expect(isFaulty(parseConnections(text))).toBe(faults.length > 0)
        expect(connectionsOf(text).length + faults.length > 0 || /"connections"\s*:\s*\[\s*\]/.test(text)).toBe(true)
        for (const { code } of faults) expect(code).toMatch(/^[a-z-]+$/)
      }),
      { numRuns: 500 },
    )
  })

  it('a good connection survives any neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(fc.jsonValue()), (before, after) => {
        const connections = connectionsOf(file(...before, complete, ...after))
        expect(connections.map(({ name }) => name)).toContain('Staging')
      }),
    )
  })
})
