import { SignJWT } from 'jose'
import { type Page, poolKey, roleArn, type Texts, type World } from './page-fixture.ts'
import { type Act, after, withClientToo, withIdentityPool } from './world-fixture.ts'

const hour = 3_600_000

const own = async ({ issued }: Page): Promise<Texts> => ({ [poolKey]: (await issued()).IdToken })
/** A token of another issuer, which the local Cognito has never seen. */
const foreign = (iss: string, more: object = {}) =>
  new SignJWT({ iss, aud: 'web', sub: '1', exp: 1_900_000_000, ...more })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new Uint8Array(32))
const social = 'graph.facebook.com'
const withoutGuests: World = withIdentityPool({ allowUnauthenticated: false })
const listing = (socialProviders: Texts): World => withIdentityPool({ socialProviders })
const classicToken = async (page: Page, Logins: Texts = {}) => {
  const { IdentityId } = await page.getId(Logins)
  const { Token } = await page.identity('GetOpenIdToken', { IdentityId, Logins })
  return String(Token)
}
const assume = (page: Page, WebIdentityToken: string, more: Texts = {}) =>
  page.sts({
    Action: 'AssumeRoleWithWebIdentity',
    RoleArn: roleArn('LocalGuests'),
    RoleSessionName: 'me',
    WebIdentityToken,
    ...more,
  })

const may = {
  'identity-based': {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['s3:*'], Resource: ['*'] }],
  },
} as const

/** Logins, identities, and the roles that they get. */
export const identityPoolActs: readonly Act[] = [
  after(
    'session-policy-denies',
    'says-policy',
    async (page) => {
      const Policy = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:*","Resource":"*"}}'
      const answer = await assume(page, await classicToken(page), { Policy })
      const text = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(answer)?.[1] ?? ''
      const [accessKeyId, secretAccessKey] = [text('AccessKeyId'), text('SecretAccessKey')]
      await page.list({ accessKeyId, secretAccessKey, sessionToken: text('SessionToken') })
    },
    { change: (from) => ({ ...from, roles: from.roles.map(([arn, role]) => [arn, { ...role, policies: may }]) }) },
  ),
  after('session-policy-wrong', null, async (page) => assume(page, await classicToken(page), { Policy: '{' })),
  after('token-expired', 'token-expired', async (page) => {
    const logins = await own(page)
    page.pass(2 * hour)
    await page.getId(logins)
  }),
  after('limited-login-sent', 'is-limited-login', async ({ getId }) =>
    getId({ [social]: await foreign('https://www.facebook.com') }),
  ),
  after('access-token-sent', 'is-access-token', async ({ issued, getId }) =>
    getId({ [poolKey]: (await issued()).AccessToken }),
  ),
  after('cognito-token-elsewhere', 'is-cognito-token', async ({ issued, getId }) =>
    getId({ 'accounts.google.com': (await issued()).IdToken }),
  ),
  after('issuer-differs', 'issuer-and-key', async ({ issued, getId }) =>
    getId({ [poolKey.replace('_', ':')]: (await issued()).IdToken }),
  ),
  after('token-not-openid', 'is-opaque', ({ getId }) => getId({ [poolKey]: 'not-a-token' })),
  after('token-not-openid', 'is-refresh-token', async ({ issued, getId }) =>
    getId({ [poolKey]: (await issued()).RefreshToken }),
  ),
  after('signature-wrong', 'signature-cut', async ({ issued, getId }) =>
    getId({ [poolKey]: (await issued()).IdToken.slice(0, -40) }),
  ),
  after('token-refused', null, ({ getId }) => getId({ [social]: 'a-token-that-facebook-does-not-know' })),
  after('developer-token', null, async ({ issued, getId }) =>
    getId({ 'cognito-identity.amazonaws.com': (await issued()).IdToken }),
  ),
  after(
    'token-inactive',
    'ended-here',
    async (page) => {
      const { IdToken, AccessToken } = await page.issued()
      await page.call('GlobalSignOut', { AccessToken })
      await page.getId({ [poolKey]: IdToken })
    },
    {
      change: (from) => ({
        ...from,
        identityPools: from.identityPools.map((pool) => ({
          ...pool,
          userPoolClients: pool.userPoolClients.map((client) => ({ ...client, serverSideTokenCheck: true })),
        })),
      }),
    },
  ),
  after('token-not-registered', null, async (page) => {
    await page.fault('client-not-registered')
    await page.getId(await own(page))
  }),
  after(
    'token-not-registered',
    'client-differs',
    async ({ idp, getId }) => {
      const { AuthenticationResult } = await idp('InitiateAuth', {
        ClientId: 'otherclient',
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
      })
      await getId({ [poolKey]: (AuthenticationResult as { IdToken: string }).IdToken })
    },
    withClientToo('otherclient'),
  ),
  after(
    'facebook-not-registered',
    'key-of-provider',
    async ({ getId, pretendToken }) => getId({ [social]: await pretendToken('Facebook') }),
    listing({ 'www.amazon.com': 'amzn1.application.1' }),
  ),
  after(
    'amazon-not-registered',
    'key-of-provider',
    async ({ getId, pretendToken }) => getId({ 'www.amazon.com': await pretendToken('LoginWithAmazon') }),
    listing({ [social]: '1' }),
  ),
  after('google-not-registered', 'audience-sent', async ({ getId }) =>
    getId({ 'accounts.google.com': await foreign('https://accounts.google.com') }),
  ),
  after('apple-not-registered', 'audience-sent', async ({ getId }) =>
    getId({ 'appleid.apple.com': await foreign('https://appleid.apple.com') }),
  ),
  after('oidc-not-registered', 'audience-sent', async ({ getId }) =>
    getId({ 'id.example.com': await foreign('https://id.example.com/') }),
  ),
  after('provider-unknown', 'key-of-provider', async (page) => page.getId({ 'login:mine': await classicToken(page) })),

  after(
    'guest-after-refusal',
    'refused-before',
    async ({ signIn, getId }) => {
      await signIn('alice', 'wrong')
      await getId()
    },
    withoutGuests,
  ),
  after('guests-off', 'no-logins', ({ getId }) => getId(), withoutGuests),
  after('guests-off', 'no-logins', async ({ getId, fault }) => {
    await fault('guests-off')
    await getId()
  }),
  after(
    'pool-without-provider',
    null,
    async (page) => page.getId(await own(page)),
    withIdentityPool({ userPoolClients: [], socialProviders: {}, samlProviders: [], developerProvider: null }),
  ),
  after('logins-differ', 'other-login-before', async (page) => {
    const { IdentityId } = await page.getId(await own(page))
    const Logins = { [social]: await page.pretendToken('Facebook') }
    await page.identity('GetCredentialsForIdentity', { IdentityId, Logins })
  }),
  after('identity-forbidden', 'no-logins', async (page) => {
    const { IdentityId } = await page.getId(await own(page))
    await page.identity('GetCredentialsForIdentity', { IdentityId })
  }),
  after('identity-gone', null, ({ identity, connection }) =>
    identity('GetCredentialsForIdentity', { IdentityId: `${connection.region}:00000000-0000-4000-8000-000000000099` }),
  ),
  after('identity-pool-gone', null, ({ identity, connection }) =>
    identity('GetId', { IdentityPoolId: `${connection.region}:00000000-0000-4000-8000-000000000099` }),
  ),
  after('identity-pool-gone', 'region-differs', ({ getId }) => getId(), {
    connection: { identityPoolId: 'us-east-1:00000000-0000-4000-8000-000000000001' },
  }),
  after('login-taken', null, async (page) => {
    const facebook = { [social]: await page.pretendToken('Facebook') }
    await page.getId({ ...(await own(page)), ...facebook })
    await page.getId({ [poolKey]: (await page.issued('bob', 'Bob-Passw0rd!')).IdToken, ...facebook })
  }),

  after('role-missing', null, async (page) => {
    await page.fault('role-not-trusting')
    await page.credentials()
  }),
  after('role-missing', null, ({ credentials }) => credentials(), withIdentityPool({ unauthenticatedRole: null })),
  after('role-ambiguous', 'roles-in-token', async (page) => {
    await page.fault('role-ambiguous')
    await page.credentials({ [poolKey]: (await page.issued('bob', 'Bob-Passw0rd!')).IdToken })
  }),
  after('role-not-offered', 'role-not-in-token', async (page) => {
    const Logins = await own(page)
    const { IdentityId } = await page.getId(Logins)
    const CustomRoleArn = roleArn('LocalUsers')
    await page.identity('GetCredentialsForIdentity', { IdentityId, Logins, CustomRoleArn })
  }),
  after('classic-off', null, (page) => classicToken(page), withIdentityPool({ allowClassicFlow: false })),
  after('role-not-trusting', null, async (page) => {
    const token = await classicToken(page)
    await assume(page, token, { RoleArn: roleArn('LocalUsers') })
  }),
  after('web-identity-expired', 'token-expired', async (page) => {
    const token = await classicToken(page)
    page.pass(2 * hour)
    await assume(page, token)
  }),
  after('web-identity-invalid', null, async (page) => assume(page, (await page.issued()).IdToken)),
  after('web-identity-invalid', null, (page) => assume(page, 'not-a-token')),
]
