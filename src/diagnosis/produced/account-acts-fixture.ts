import { type Ceremony, honest, softwareAuthenticator } from '../../testing/authenticator-fixture.ts'
import { appOrigin, testSeed } from '../../testing/emulator-fixture.ts'
import { objectIn } from '../../trace/facts/json-object.ts'
import type { Issued, Members, Page, World } from './page-fixture.ts'
import { type Act, after, withClient, withClientToo, withPool, withUser } from './world-fixture.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const withToken =
  (operation: string, members: Members = {}) =>
  async ({ call, issued }: Page) =>
    call(operation, { AccessToken: (await issued()).AccessToken, ...members })

/** Nora's device is asked for at each sign-in; her tokens, and the device that came with them. */
async function nora(page: Page, by: 'signIn' | 'srp' = 'signIn') {
  const asked = await page[by]('nora', 'Nora-Passw0rd!')
  const answered = await page.answer(asked, 'SMS_MFA', { USERNAME: 'nora', SMS_MFA_CODE: page.sentCode() })
  return answered.AuthenticationResult as Issued & { readonly NewDeviceMetadata: { readonly DeviceKey: string } }
}

/** By an authenticator that does one thing otherwise. */
async function register(page: Page, falsified: Partial<Ceremony> = {}, named?: number) {
  const { AccessToken } = await page.issued()
  const { CredentialCreationOptions: options } = await page.call('StartWebAuthnRegistration', { AccessToken })
  const ceremony = { ...honest((options as { challenge: string }).challenge), origin: appOrigin, ...falsified }
  const Credential = await (await softwareAuthenticator()).create(ceremony, named)
  await page.call('CompleteWebAuthnRegistration', { AccessToken, Credential })
}

const passkey = (id: string) => ({
  id,
  publicKey: '',
  name: 'Passkey',
  relyingPartyId: 'localhost',
  attachment: 'platform',
  transports: [],
  counter: 0,
  created: 0,
})

const refresh = (page: Page, REFRESH_TOKEN: string) => page.initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN })
const rotate = ({ idp }: Page, RefreshToken: string) => idp('GetTokensFromRefreshToken', { RefreshToken })
const refreshThere = ({ form, clientId }: Page, refresh_token: string) =>
  form('/oauth2/token', { grant_type: 'refresh_token', client_id: clientId, refresh_token })
const rotating = withClient({ refreshTokenRotation: { graceSeconds: 0 } })
const userInfo = ({ form }: Page, token: string) => form('/oauth2/userInfo', {}, { authorization: `Bearer ${token}` })
/** Tokens as the Hosted UI issues them. */
async function hosted(page: Page, changed: Readonly<Record<string, string>> = {}) {
  const code = await page.code(changed)
  return objectIn(await page.exchangeCode({ code })) as Readonly<Record<'access_token' | 'refresh_token', string>>
}
/** Passwords that were used before are refused. */
const remembering = withPool({ passwordPolicy: { ...testSeed().userPool.passwordPolicy, historySize: 2 } })
const noPasskeys: World = withPool({ firstFactors: ['PASSWORD'] })

/** Calls with an access token, passkeys, refresh and revocation. */
export const accountActs: readonly Act[] = [
  after('id-token-for-access', 'is-id-token', async ({ call, issued }) =>
    call('GetUser', { AccessToken: (await issued()).IdToken }),
  ),
  after('id-token-for-access', 'is-id-token', async (page) => userInfo(page, (await page.issued()).IdToken)),
  after('scope-missing', 'scope-lacking', async (page) => {
    const { access_token } = await hosted(page)
    await page.call('GetUser', { AccessToken: access_token })
  }),
  after('openid-missing', 'scope-lacking', async (page) => userInfo(page, (await page.issued()).AccessToken)),
  after('access-token-expired', 'token-expired', async (page) => {
    const { AccessToken } = await page.issued()
    page.pass(2 * hour)
    await page.call('GetUser', { AccessToken })
  }),
  after('access-token-expired', 'token-expired', async (page) => {
    const { access_token } = await hosted(page)
    page.pass(2 * hour)
    await userInfo(page, access_token)
  }),
  after('access-token-ended', 'ended-here', async (page) => {
    const { AccessToken } = await page.issued()
    await page.call('GlobalSignOut', { AccessToken })
    await page.call('GetUser', { AccessToken })
  }),
  after('access-token-ended', 'ended-here', async (page) => {
    const { access_token, refresh_token } = await hosted(page)
    await page.form('/oauth2/revoke', { client_id: page.clientId, token: refresh_token })
    await userInfo(page, access_token)
  }),
  after('access-token-invalid', null, async ({ call, issued }) =>
    call('GetUser', { AccessToken: (await issued()).AccessToken.slice(0, -40) }),
  ),
  after('access-token-invalid', null, ({ call }) => call('GetUser', { AccessToken: 'not-a-token' })),
  after('user-unknown', null, async ({ call, issued }) => {
    const { AccessToken } = await issued()
    await call('DeleteUser', { AccessToken })
    await call('GetUser', { AccessToken })
  }),
  after('device-not-proven', null, async (page) => {
    const { AccessToken } = await page.issued()
    await page.call('ConfirmDevice', { AccessToken, DeviceKey: `${page.connection.region}_${crypto.randomUUID()}` })
  }),
  after('device-known', null, async (page) => {
    const { AccessToken, NewDeviceMetadata } = await nora(page, 'srp')
    const DeviceSecretVerifierConfig = { PasswordVerifier: btoa('verifier'), Salt: btoa('salt') }
    const confirm = () => page.call('ConfirmDevice', { AccessToken, ...NewDeviceMetadata, DeviceSecretVerifierConfig })
    await confirm()
    await confirm()
  }),
  after('device-gone', null, async (page) => {
    const { AccessToken } = await nora(page)
    await page.call('GetDevice', { AccessToken, DeviceKey: `${page.connection.region}_${crypto.randomUUID()}` })
  }),
  after('sessions-off', null, withToken('ListUserSessions'), withPool({ tracksSessions: false })),
  after('session-is-own', null, async (page) => {
    const { AccessToken } = await page.issued()
    const sessions = JSON.stringify(await page.call('ListUserSessions', { AccessToken }))
    const [SessionId = ''] = /tkn[A-Za-z0-9]{20,}/.exec(sessions) ?? []
    await page.call('RevokeUserSession', { AccessToken, SessionId })
  }),

  after('passkeys-off', null, withToken('StartWebAuthnRegistration'), noPasskeys),
  after(
    'passkey-no-relying-party',
    null,
    withToken('StartWebAuthnRegistration'),
    withPool({ passkeys: { relyingPartyId: null, userVerification: 'preferred' } }),
  ),
  after(
    'passkey-origin',
    'rp-differs',
    (page) => register(page, { rpId: 'example.com' }),
    withPool({ passkeys: { relyingPartyId: 'example.com', userVerification: 'preferred' } }),
  ),
  after('passkey-relying-party', null, (page) => register(page, { rpId: 'example.com' })),
  after('passkey-challenge-gone', null, (page) => register(page, { challenge: 'AAAA' })),
  after(
    'passkey-other-client',
    null,
    async (page) => {
      const { CredentialCreationOptions: options } = await withToken('StartWebAuthnRegistration')(page)
      const other = await page.idp('InitiateAuth', {
        ClientId: 'otherclient',
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
      })
      const { AccessToken } = other.AuthenticationResult as Issued
      const ceremony = { ...honest((options as { challenge: string }).challenge), origin: appOrigin }
      const Credential = await (await softwareAuthenticator()).create(ceremony)
      await page.call('CompleteWebAuthnRegistration', { AccessToken, Credential })
    },
    withClientToo('otherclient'),
  ),
  after('passkey-unsupported', null, (page) => register(page, {}, -8)),
  after(
    'passkey-too-many',
    null,
    (page) => register(page),
    withUser('alice', { passkeys: Array.from({ length: 20 }, (_, index) => passkey(`key-${index}`)) }),
  ),
  after('passkey-credential', null, withToken('CompleteWebAuthnRegistration', { Credential: {} })),

  after('refresh-ended-here', 'ended-here', async (page) => {
    const { RefreshToken } = await page.issued()
    await page.idp('RevokeToken', { Token: RefreshToken })
    await refresh(page, RefreshToken)
  }),
  after('refresh-ended-here', 'ended-here', async (page) => {
    const { refresh_token } = await hosted(page)
    await page.form('/oauth2/revoke', { client_id: page.clientId, token: refresh_token })
    await refreshThere(page, refresh_token)
  }),
  after(
    'refresh-rotated-here',
    'spent-before',
    async (page) => {
      const { RefreshToken } = await page.issued()
      await rotate(page, RefreshToken)
      await rotate(page, RefreshToken)
    },
    rotating,
  ),
  after('refresh-device-missing', 'no-device-key', async (page) => {
    const { RefreshToken, NewDeviceMetadata } = await nora(page)
    // As a client answers whose device is known already.
    await page.answer({ Session: 'over' }, 'SMS_MFA', { USERNAME: 'nora', DEVICE_KEY: NewDeviceMetadata.DeviceKey })
    await refresh(page, RefreshToken)
  }),
  after('refresh-refused', null, (page) => refreshThere(page, 'a.refresh.token.of.nobody')),
  after('refresh-token-revoked', null, async (page) => {
    const { RefreshToken } = await page.issued()
    // In another tab.
    for (const pool of page.emulated.userPools.values())
      for (const [, { originJti }] of pool.refreshTokens.rows())
        pool.revokedOrigins.set(originJti, { originJti, expires: page.now() + day })
    await refresh(page, RefreshToken)
  }),
  after('refresh-token-expired', null, async (page) => {
    const { RefreshToken } = await page.issued()
    page.pass(30 * day)
    await refresh(page, RefreshToken)
  }),
  after('refresh-token-unknown', null, (page) => refresh(page, 'a.refresh.token.of.nobody')),
  after(
    'refresh-token-unknown',
    null,
    async (page) => {
      const { RefreshToken } = await page.issued()
      await page.idp('GetTokensFromRefreshToken', { RefreshToken, ClientId: 'otherclient' })
    },
    withClientToo('otherclient'),
  ),
  after(
    'refresh-token-used',
    null,
    async (page) => {
      const { RefreshToken } = await page.issued()
      for (const pool of page.emulated.userPools.values())
        for (const [, grant] of pool.refreshTokens.rows()) grant.rotatedAt = 0
      await rotate(page, RefreshToken)
    },
    rotating,
  ),
  after('refresh-by-rotation', null, async (page) => refresh(page, (await page.issued()).RefreshToken), rotating),
  after(
    'revocation-off',
    null,
    async (page) => page.idp('RevokeToken', { Token: (await page.issued()).RefreshToken }),
    withClient({ revokesTokens: false }),
  ),
  after(
    'password-history',
    null,
    withToken('ChangePassword', { PreviousPassword: 'Alice-Passw0rd!', ProposedPassword: 'Alice-Passw0rd!' }),
    remembering,
  ),
  after(
    'sign-up-off',
    null,
    ({ idp }) => idp('SignUp', { Username: 'olga', Password: 'Olga-Passw0rd!' }),
    withPool({ adminCreatesUsers: true }),
  ),
  after('revoked-other-token', null, async (page) =>
    page.idp('RevokeToken', { Token: (await page.issued()).AccessToken }),
  ),
  after('revoked-other-token', null, async (page) =>
    page.form('/oauth2/revoke', { client_id: page.clientId, token: (await page.issued()).AccessToken }),
  ),
]
