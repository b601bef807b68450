import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readPasted } from '../import/read-pasted.ts'
import { checkDraft } from './check-draft.ts'
import { type ConnectionDraft, draftOfConnection, draftOfImport, emptyDraft } from './draft.ts'

const identityPoolId = 'eu-west-1:11111111-2222-4333-8444-555555555555'
const good: ConnectionDraft = {
  ...emptyDraft,
  name: 'Staging',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  userPoolClientId: '1example23456789abcdefghij',
  identityPoolId,
  hostedUiDomain: 'example.auth.eu-west-1.amazoncognito.com',
  callbackUrls: ['http://localhost:5173/callback'],
}

/** `member code → member remedy` of each fault. */
const faultsOf = (draft: ConnectionDraft, names: readonly string[] = []) =>
  checkDraft(draft, names).faults.map(({ path, code, remedy }) =>
    [`${path} ${code}`, ...(remedy ? [`→ ${remedy.member} ${remedy.value}`] : [])].join(' '),
  )

describe('a draft', () => {
  it('without faults is the connection', () => {
    const { userPoolId, userPoolClientId, hostedUiDomain } = good
    expect(checkDraft(good, ['Other'])).toEqual({
      faults: [],
      settings: {
        name: 'Staging',
        region: 'eu-west-1',
        userPoolId,
        userPoolClientId,
        identityPoolId,
        hostedUiDomain,
        identityProviders: [],
        scopes: ['openid', 'email', 'profile'],
        callbackUrls: ['http://localhost:5173/callback'],
        endpoints: {},
      },
    })
  })

  it('may have spaces around its texts, and slashes behind its addresses', () => {
    const checked = checkDraft(
      {
        ...good,
        name: ' Staging ',
        region: 'eu-west-1 ',
        userPoolId: '\teu-west-1_AbCdEfGhI\n',
        hostedUiDomain: ' https://login.example.com// ',
        issuer: 'https://idp.example.com/eu-west-1_AbCdEfGhI/ ',
        endpoints: { sts: ' http://localhost:9250/ ', s3: ' ' },
      },
      [],
    )
    expect(checked.settings).toMatchObject({
      name: 'Staging',
      region: 'eu-west-1',
      userPoolId: 'eu-west-1_AbCdEfGhI',
      hostedUiDomain: 'login.example.com',
      issuer: 'https://idp.example.com/eu-west-1_AbCdEfGhI',
      endpoints: { sts: 'http://localhost:9250' },
    })
    expect(checked.settings?.endpoints).not.toHaveProperty('s3')
  })

  it('that is empty lacks a name and a Region', () => {
    expect(faultsOf(emptyDraft)).toEqual(['name name-empty', 'region text-needed'])
  })

  it('with many faults tells all of them', () => {
    const draft = {
      ...good,
      name: 'Taken',
      region: 'Ireland',
      userPoolClientId: 'abc-def',
      hostedUiDomain: 'http://login.example.com',
      issuer: 'http://idp.example.com/eu-west-1_AbCdEfGhI',
      endpoints: { sts: 'http://sts.example.com' },
    }
    expect(faultsOf(draft, ['Taken'])).toEqual([
      'region region-form → region eu-west-1',
      'userPoolClientId client-form',
      'hostedUiDomain domain-http',
      'issuer issuer-form',
      'endpoints.sts endpoint-form',
      'userPoolId user-pool-region → region eu-west-1',
      'identityPoolId other-region → region eu-west-1',
      'name name-twice',
    ])
  })
})

describe('a fault and its remedy', () => {
  const secret = '1example23456789abcdefghij1example23456789abcdefghij'
  test.each<[Partial<ConnectionDraft>, string[]]>([
    [{ region: '' }, ['region text-needed → region eu-west-1']],
    [
      { region: 'eu-west-1a', userPoolId: '', userPoolClientId: '', identityPoolId: '' },
      ['region region-form → region eu-west-1'],
    ],
    [{ region: 'us-east-1', identityPoolId: '' }, ['userPoolId user-pool-region → region eu-west-1']],
    [
      { userPoolId: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI' },
      ['userPoolId user-pool-form → userPoolId eu-west-1_AbCdEfGhI'],
    ],
    [
      { userPoolId: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI' },
      ['userPoolId user-pool-form → userPoolId eu-west-1_AbCdEfGhI'],
    ],
    [
      { userPoolId: identityPoolId, identityPoolId: '' },
      [`userPoolId user-pool-form → identityPoolId ${identityPoolId}`],
    ],
    [{ userPoolId: identityPoolId }, ['userPoolId user-pool-form']],
    [{ userPoolClientId: secret }, ['userPoolClientId client-is-secret']],
    [{ userPoolClientId: '' }, ['userPoolClientId pool-without-client']],
    [
      { hostedUiDomain: 'https://example.auth.eu-west-1.amazoncognito.com/login?client_id=a' },
      ['hostedUiDomain domain-form → hostedUiDomain example.auth.eu-west-1.amazoncognito.com'],
    ],
    [
      { hostedUiDomain: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI' },
      ['hostedUiDomain domain-is-issuer'],
    ],
    [
      { hostedUiDomain: 'example' },
      ['hostedUiDomain domain-prefix → hostedUiDomain example.auth.eu-west-1.amazoncognito.com'],
    ],
    [
      { ...emptyDraft, name: 'a', region: 'eusc-de-east-1', hostedUiDomain: 'example' },
      ['hostedUiDomain domain-prefix'],
    ],
    [
      { region: 'cn-north-1', userPoolId: 'cn-north-1_AbC', identityPoolId: '', hostedUiDomain: '' },
      ['userPoolId no-user-pools'],
    ],
  ])('%j', (change, faults) => {
    expect(faultsOf({ ...good, ...change })).toEqual(faults)
  })

  it('a secret is not shown', () => {
    for (const userPoolId of [good.userPoolId, '']) {
      expect(JSON.stringify(checkDraft({ ...good, userPoolId, userPoolClientId: secret }, []))).not.toContain(secret)
    }
  })

  it('a remedy never makes another text of the same member wrong again, and nothing throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        'example',
        identityPoolId,
        good.userPoolId,
        'https://a.auth.eu-west-1.amazoncognito.com/login',
        '__proto__',
      ),
    )
    const drafts = fc.record({
      name: text,
      region: text,
      userPoolId: text,
      userPoolClientId: text,
      identityPoolId: text,
      hostedUiDomain: text,
      issuer: text,
    })
    fc.assert(
      fc.property(drafts, (texts) => {
        const draft = { ...emptyDraft, ...texts }
        for (const { path, remedy } of checkDraft(draft, []).faults) {
          if (remedy?.member !== path) continue
          const after = checkDraft({ ...draft, [path]: remedy.value }, []).faults.filter((fault) => fault.path === path)
          expect(after.map(({ code }) => code)).not.toContain('domain-form')
          expect(after.map(({ code }) => code)).not.toContain('user-pool-form')
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a draft from elsewhere', () => {
  it('of a connection is that connection', () => {
    const { settings } = checkDraft(good, [])
    expect(settings && draftOfConnection(settings)).toEqual(good)
  })

  it('of an import has what was found, and a prefix that no domain can be made of', () => {
    const pasted = readPasted(
      'COGNITO_USER_POOL_ID=eusc-de-east-1_AbC\nCOGNITO_DOMAIN=example\nCOGNITO_SCOPES=openid\nCALLBACK_URLS=http://localhost:5173/callback',
    )
    if (pasted.kind !== 'read') throw new Error(pasted.reason)
    expect(draftOfImport(pasted.drafts[0])).toEqual({
      ...emptyDraft,
      region: 'eusc-de-east-1',
      userPoolId: 'eusc-de-east-1_AbC',
      hostedUiDomain: 'example',
      scopes: ['openid'],
      callbackUrls: ['http://localhost:5173/callback'],
    })
  })
})
