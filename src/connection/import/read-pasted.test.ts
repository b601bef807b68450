import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readPasted } from './read-pasted.ts'
import { withChoice } from './reading/conclude.ts'
import type { ImportedDraft } from './reading/imported.ts'

const golden = new URL('./golden/', import.meta.url)
const names = readdirSync(golden)
  .filter((name) => !name.endsWith('.expected.txt'))
  .map((name) => name.replace('.txt', ''))
const textOf = (name: string) => readFileSync(new URL(`${name}.txt`, golden), 'utf8')

const summary = (draft: ImportedDraft) => [
  `name ${draft.name ?? '–'}`,
  ...Object.entries(draft.found).map(([member, found]) => `${member} ${JSON.stringify(found.value)} ${fromOf(found)}`),
  ...Object.entries(draft.candidates).flatMap(([member, values]) =>
    values.map((each) => `one of ${member} ${each.value} ${fromOf(each)}`),
  ),
  ...draft.missing.map(({ member, console }) => `missing ${member} ${console}`),
  ...draft.notes.map(({ code, place }) => `note ${code} at ${place}`),
]

const fromOf = ({ from }: { readonly from: { kind: 'input'; place: string } | { kind: 'derived'; member: string } }) =>
  from.kind === 'input' ? `at ${from.place}` : `by ${from.member}`

function only(text: string): ImportedDraft {
  const pasted = readPasted(text)
  if (pasted.kind !== 'read') throw new Error(pasted.reason)
  return pasted.drafts[0]
}

/** Its values alone. */
const valuesOf = (text: string) =>
  Object.fromEntries(Object.entries(only(text).found).map(([member, { value }]) => [member, value]))

describe('a golden file', () => {
  it.each(names)('%s', async (name) => {
    const pasted = readPasted(textOf(name))
    if (pasted.kind !== 'read') throw new Error(pasted.reason)
    const lines = [`format ${pasted.format}`, ...pasted.drafts.flatMap(summary), '']
    await expect(lines.join('\n')).toMatchFileSnapshot(`./golden/${name}.expected.txt`)
  })

  it.each(names)('%s gives no secret away', (name) => {
    expect(JSON.stringify(readPasted(textOf(name)))).not.toMatch(/hush|eyJ/)
  })

  it.each(names)(
    '%s gives the same inside quotation marks, with a byte order mark, or with Windows’ line ends',
    (name) => {
      const plain = readPasted(textOf(name))
      expect(readPasted(`\ufeff  ${textOf(name)}\n\n`)).toEqual(plain)
      expect(readPasted(`\`\`\`json\n${textOf(name)}\n\`\`\``)).toEqual(plain)
      expect(readPasted(textOf(name).replaceAll('\n', '\r\n'))).toEqual(plain)
    },
  )
})

const pool = { region: 'eu-west-1', userPoolId: 'eu-west-1_AbCdEfGhI' }
const client = '1example23456789abcdefghij'
const identityPoolId = 'eu-west-1:11111111-2222-4333-8444-555555555555'
const updated = 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'
const token = (claims: object) =>
  `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

describe('one value', () => {
  test.each<[string, object]>([
    ['eu-west-1_AbCdEfGhI', pool],
    ['"eu-west-1_AbCdEfGhI"', pool],
    ['arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI', pool],
    [
      'arn:aws-eusc:cognito-idp:eusc-de-east-1:123456789012:userpool/eusc-de-east-1_AbC',
      { region: 'eusc-de-east-1', userPoolId: 'eusc-de-east-1_AbC' },
    ],
    [identityPoolId, { region: 'eu-west-1', identityPoolId }],
    [
      `arn:aws:cognito-identity:eu-west-1:123456789012:identitypool/${identityPoolId}`,
      { region: 'eu-west-1', identityPoolId },
    ],
    [client, { userPoolClientId: client }],
    ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI/', pool],
    ['cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI', pool],
    ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI/.well-known/openid-configuration', pool],
    ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI/.well-known/jwks.json', pool],
    [updated, { ...pool, issuer: updated }],
    [
      'http://localhost:9250/us-east-1_Local0001',
      { region: 'us-east-1', userPoolId: 'us-east-1_Local0001', issuer: 'http://localhost:9250/us-east-1_Local0001' },
    ],
    [
      'Example.auth.eu-west-1.amazoncognito.com',
      { region: 'eu-west-1', hostedUiDomain: 'example.auth.eu-west-1.amazoncognito.com' },
    ],
    [
      'example.auth-fips.us-gov-west-1.amazoncognito.com',
      { region: 'us-gov-west-1', hostedUiDomain: 'example.auth-fips.us-gov-west-1.amazoncognito.com' },
    ],
    [
      `https://login.example.com/login?client_id=${client}&response_type=code&scope=email+openid&redirect_uri=http%3A%2F%2Flocalhost%3A5173%2Fcallback&identity_provider=Facebook`,
      {
        hostedUiDomain: 'login.example.com',
        userPoolClientId: client,
        scopes: ['email', 'openid'],
        identityProviders: ['Facebook'],
      },
    ],
    [
      token({ iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI', aud: client }),
      { ...pool, userPoolClientId: client },
    ],
    [
      `Bearer ${token({ iss: updated, client_id: client, aud: 'https://api.example' })}`,
      { ...pool, issuer: updated, userPoolClientId: client },
    ],
  ])('%s', (text, values) => {
    expect(valuesOf(text)).toEqual(values)
  })

  test.each([
    [token({ iss: 'https://accounts.google.com', aud: 'google-client' }), 'other-issuer'],
    ['https://accounts.google.com/.well-known/openid-configuration', 'other-issuer'],
    ['POOL_CLIENT_SECRET=hush', 'client-secret'],
    ['cognito_domain = "myapp"', 'domain-unknown'],
  ])('%s is explained', (text, code) => {
    expect(only(text).notes.map((note) => note.code)).toContain(code)
    expect(only(text).found.userPoolClientId).toBeUndefined()
  })

  test('the client of another provider’s token is no app client', () => {
    expect(valuesOf(token({ iss: 'https://accounts.google.com', aud: client }))).toEqual({})
  })

  test('a value of a wrong form comes along by its name, so that the form can say what is wrong with it', () => {
    const text =
      'USER_POOL_ID=eu-west-1-AbC\nCLIENT_ID=abc!\nIDENTITY_POOL_ID=eu-west-1:zzz\nOAUTH_DOMAIN=a_b.example.com'
    expect(valuesOf(text)).toEqual({
      region: 'eu-west-1',
      userPoolId: 'eu-west-1-AbC',
      userPoolClientId: 'abc!',
      identityPoolId: 'eu-west-1:zzz',
      hostedUiDomain: 'a_b.example.com',
    })
  })

  test('neither a placeholder nor the address of a site is a value', () => {
    const text = 'USER_POOL_ID=$POOL\nCLIENT_ID={{ClientId}}\nCOGNITO_DOMAIN=<domain>\nREGION=$AWS\nBUCKET=photos'
    expect(valuesOf(text)).toEqual({ bucket: 'photos' })
    const outputs = {
      Site: { DomainName: 'example.com', WebDomain: 'd1.cloudfront.net', UserPoolId: 'eu-west-1_AbCdEfGhI' },
    }
    expect(valuesOf(JSON.stringify(outputs))).toEqual(pool)
  })
})

describe('several values', () => {
  const text = 'A_POOL_ID=eu-west-1_Aaa\nB_POOL_ID=us-east-1_Bbb\nCLIENT_ID=abc\nCOGNITO_DOMAIN=myapp'

  it('are a choice, and what follows from it waits', () => {
    const draft = only(text)
    expect(Object.keys(draft.candidates)).toEqual(['userPoolId'])
    expect(draft.candidates.userPoolId?.map(({ value }) => value)).toEqual(['eu-west-1_Aaa', 'us-east-1_Bbb'])
    expect([draft.found.userPoolId, draft.found.region, draft.found.hostedUiDomain]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(draft.missing.map(({ member }) => member)).toEqual(['identityPoolId', 'hostedUiDomain'])
  })

  it('are settled by choosing, with all that follows', () => {
    const chosen = withChoice(only(text), 'userPoolId', 'us-east-1_Bbb')
    expect(chosen.candidates).toEqual({})
    expect(chosen.found).toMatchObject({
      userPoolId: { value: 'us-east-1_Bbb', from: { kind: 'input', place: 'B_POOL_ID' } },
      region: { value: 'us-east-1', from: { kind: 'derived', member: 'userPoolId' } },
      hostedUiDomain: { value: 'myapp.auth.us-east-1.amazoncognito.com' },
      userPoolClientId: { value: 'abc' },
    })
    expect(chosen.notes.map(({ code }) => code)).toEqual(['domain-built'])
  })

  it('a Region that is not the pool’s is left out and told', () => {
    const draft = only('AWS_REGION=us-east-1\nUSER_POOL_ID=eu-west-1_Aaa')
    expect(draft.found.region?.value).toBe('eu-west-1')
    expect(draft.notes).toEqual([{ code: 'other-region', place: 'AWS_REGION' }])
  })
})

describe('what can’t be read', () => {
  test.each([
    ['', 'empty'],
    [' \n\ufeff', 'empty'],
    ['{"auth": {"other": ', 'damaged-json'],
    ['hello there', 'nothing-found'],
    ['{}', 'nothing-found'],
    ['[1,2,3]', 'nothing-found'],
    ['https://example.com', 'nothing-found'],
  ])('%s: %s', (text, reason) => {
    expect(readPasted(text)).toEqual({ kind: 'refused', reason })
  })

  it('a file that was cut still gives what stands in the rest', () => {
    const text = textOf('amplify-outputs')
    expect(valuesOf(text.slice(0, 400))).toMatchObject({ userPoolId: 'eu-west-1_AbCdEfGhI', identityPoolId })
  })
})
