import { noMfa } from '../../emulator/state/mfa.ts'
import { base32ToBytes } from '../../text/base32.ts'
import { totpOf, totpStep } from '../../text/totp.ts'
import type { Page } from './page-fixture.ts'
import { type Act, after, both, withClient, withPool, withUser } from './world-fixture.ts'

const minute = 60_000
const day = 24 * 60 * minute

const zoe = { Username: 'zoe', Password: 'Zoe-Passw0rd!' }
const emailed = (email: string) => ({ UserAttributes: [{ Name: 'email', Value: email }] })
const signUp = ({ idp }: Page, more: object = {}) => idp('SignUp', { ...zoe, ...emailed('zoe@example.com'), ...more })
const carol = ({ signIn }: Page) => signIn('carol', 'Carol-Temp0rary!')
const newPassword = { USERNAME: 'carol', NEW_PASSWORD: 'Carol-Passw0rd!' }
const withEmail = { ...newPassword, 'userAttributes.email': 'carol@example.com' }
const tellUnknown = withClient({ preventUserExistenceErrors: false })
const preference = async ({ idp, issued }: Page, factors: object, name?: string, password?: string) => {
  const { AccessToken } = await issued(name, password)
  await idp('SetUserMFAPreference', { AccessToken, ...factors })
}
const totp = (page: Page) =>
  totpOf(
    base32ToBytes('LOCALCOGNITO2DAVE3TOTP4SECRET5FOR6AUTHENTICATOR7APPS') ?? new Uint8Array(),
    totpStep(page.now()),
  )
const dave = async (page: Page) => {
  const asked = await page.signIn('dave', 'Dave-Passw0rd!')
  const code = await totp(page)
  return page.answer(asked, 'SOFTWARE_TOKEN_MFA', { USERNAME: 'dave', SOFTWARE_TOKEN_MFA_CODE: code })
}
const loa = (level: number) => `urn:cognito:loa:${level}`
const stepUp = async ({ issued, initiate }: Page, level: number, username = 'bob') => {
  const { AccessToken } = await issued('bob', 'Bob-Passw0rd!')
  await initiate('USER_AUTH', { USERNAME: username, ACCESS_TOKEN: AccessToken, TARGET_ACR_VALUES: loa(level) })
}

/** Passwords, users, codes and challenges. */
export const userPoolActs: readonly Act[] = [
  after('wrong-password', null, ({ signIn }) => signIn('alice', 'wrong')),
  after('wrong-password', null, ({ signIn }) => signIn('nobody', 'wrong')),
  after('wrong-password', null, ({ srp }) => srp('alice', 'wrong')),
  after('srp-clock', 'clock-off', ({ srp }) => srp('alice', 'Alice-Passw0rd!'), { ahead: 7 * minute }),
  after(
    'srp-pool-id',
    'keys-missing',
    async ({ get, srp, connection }) => {
      await get(`/${connection.userPoolId}/.well-known/jwks.json`)
      await srp('alice', 'Alice-Passw0rd!')
    },
    { connection: { userPoolId: 'ap-northeast-1_Mistyped1' } },
  ),
  after('old-password-wrong', null, async ({ idp, issued }) => {
    const { AccessToken } = await issued()
    await idp('ChangePassword', { AccessToken, PreviousPassword: 'wrong!', ProposedPassword: 'Alice-Passw1rd!' })
  }),
  after('too-many-passwords', null, async ({ signIn }) => {
    for (let tries = 0; tries < 7; tries++) await signIn('alice', 'wrong')
  }),
  after('temporary-password-expired', null, (page) => {
    page.pass(8 * day)
    return carol(page)
  }),
  after('password-reset', null, ({ signIn }) => signIn('heidi', 'Heidi-Passw0rd!')),
  after('password-not-resettable', null, ({ idp }) => idp('ForgotPassword', { Username: 'carol' })),
  after('password-constraint', 'password-short', (page) => signUp(page, { Password: 'Aa1!' })),
  after('password-constraint', 'password-spaces', (page) => signUp(page, { Password: ' Zoe-Passw0rd! ' })),
  after('password-policy', null, (page) => signUp(page, { Password: 'zoe-password' })),
  after('password-policy', null, async (page) =>
    page.answer(await carol(page), 'NEW_PASSWORD_REQUIRED', { ...withEmail, NEW_PASSWORD: 'carol-password' }),
  ),

  after('user-unknown', null, ({ signIn }) => signIn('nobody', 'wrong'), tellUnknown),
  after('user-unknown', null, ({ idp }) => idp('ForgotPassword', { Username: 'nobody' }), tellUnknown),
  after('user-disabled', null, ({ signIn }) => signIn('ivan', 'Ivan-Passw0rd!')),
  after('user-unconfirmed', null, ({ signIn }) => signIn('grace', 'Grace-Passw0rd!')),
  after('username-taken', null, (page) => signUp(page, { Username: 'alice' })),
  after('alias-taken', null, async (page) => {
    await signUp(page, emailed('alice@example.com'))
    await page.idp('ConfirmSignUp', { Username: 'zoe', ConfirmationCode: page.sentCode() })
  }),
  after('username-form', null, (page) => signUp(page, { ClientId: 'localclient000000000000002' })),
  after('username-form', null, (page) => signUp(page, { Username: 'zoe@example.com' })),
  after('attribute-missing', null, (page) => signUp(page, { UserAttributes: [] })),
  after('attribute-missing', null, async (page) =>
    page.answer(await carol(page), 'NEW_PASSWORD_REQUIRED', newPassword),
  ),
  after('attribute-not-writable', null, async ({ idp, issued }) => {
    const { AccessToken } = await issued()
    await idp('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'sub', Value: 'x' }] })
  }),
  after(
    'attribute-provided',
    null,
    async (page) => page.answer(await carol(page), 'NEW_PASSWORD_REQUIRED', withEmail),
    withUser('carol', { attributes: { email: 'carol@example.com' } }),
  ),
  after('attribute-form', null, (page) => signUp(page, emailed('zoe at example.com'))),
  after('attribute-form', 'phone-form', async ({ idp, issued }) => {
    const { AccessToken } = await issued()
    await idp('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'phone_number', Value: '090-1234' }] })
  }),
  after('no-attribute-address', null, async ({ idp, issued }) => {
    const { AccessToken } = await issued()
    await idp('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'phone_number' })
  }),
  after('attribute-not-verifiable', null, async ({ idp, issued }) => {
    const { AccessToken } = await issued()
    await idp('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'name' })
  }),
  after('already-confirmed', null, ({ idp }) =>
    idp('ConfirmSignUp', { Username: 'alice', ConfirmationCode: '123456' }),
  ),
  after('already-confirmed', null, ({ idp }) => idp('ResendConfirmationCode', { Username: 'alice' })),

  after('code-wrong', null, async (page) =>
    page.answer(await page.signIn('dave', 'Dave-Passw0rd!'), 'SOFTWARE_TOKEN_MFA', {
      USERNAME: 'dave',
      SOFTWARE_TOKEN_MFA_CODE: '000000',
    }),
  ),
  after('code-wrong', null, async (page) =>
    page.answer(await page.signIn('erin', 'Erin-Passw0rd!'), 'SMS_MFA', { USERNAME: 'erin', SMS_MFA_CODE: 'no' }),
  ),
  after('code-used', null, async (page) => {
    await dave(page)
    await dave(page)
  }),
  after('sent-code-wrong', null, async (page) => {
    await signUp(page)
    await page.idp('ConfirmSignUp', { Username: 'zoe', ConfirmationCode: 'wrong' })
  }),
  after('sent-code-expired', null, async (page) => {
    await signUp(page)
    page.pass(2 * day)
    await page.idp('ConfirmSignUp', { Username: 'zoe', ConfirmationCode: page.sentCode() })
  }),
  after('attempts-exceeded', null, async (page) => {
    await signUp(page)
    for (let tries = 0; tries < 6; tries++)
      await page.idp('ConfirmSignUp', { Username: 'zoe', ConfirmationCode: 'wrong' })
  }),
  after(
    'no-code-address',
    null,
    ({ idp }) => idp('ForgotPassword', { Username: 'bob' }),
    both(withUser('bob', { attributes: {} }), tellUnknown),
  ),
  after(
    'no-code-address',
    null,
    ({ idp }) => idp('ResendConfirmationCode', { Username: 'grace' }),
    withPool({ autoVerifiedAttributes: [] }),
  ),
  after('totp-code-wrong', null, async ({ idp, signIn }) => {
    const { Session } = await signIn('lena', 'Lena-Passw0rd!')
    const associated = await idp('AssociateSoftwareToken', { Session })
    await idp('VerifySoftwareToken', { Session: associated.Session, UserCode: '000000' })
  }),
  after('no-factor-address', null, (page) => preference(page, { SMSMfaSettings: { Enabled: true } })),
  after('no-authenticator-app', null, (page) => preference(page, { SoftwareTokenMfaSettings: { Enabled: true } })),
  after('no-authenticator-app', null, async ({ idp, issued }) => {
    const { AccessToken } = await issued()
    await idp('VerifySoftwareToken', { AccessToken, UserCode: '123456' })
  }),
  after('no-authenticator-app', null, async (page) =>
    page.answer(await page.signIn('lena', 'Lena-Passw0rd!'), 'MFA_SETUP', { USERNAME: 'lena' }),
  ),
  after('factor-not-set-up', null, async (page) =>
    page.answer(await page.signIn('judy', 'Judy-Passw0rd!'), 'SELECT_MFA_TYPE', {
      USERNAME: 'judy',
      ANSWER: 'EMAIL_OTP',
    }),
  ),
  after('factor-not-set-up', null, async (page) =>
    page.answer(await page.initiate('USER_AUTH', { USERNAME: 'kenji' }), 'SELECT_CHALLENGE', {
      USERNAME: 'kenji',
      ANSWER: 'SMS_OTP',
    }),
  ),
  after(
    'mfa-required',
    null,
    async (page) => {
      const asked = await page.signIn('erin', 'Erin-Passw0rd!')
      const answered = await page.answer(asked, 'SMS_MFA', { USERNAME: 'erin', SMS_MFA_CODE: page.sentCode() })
      const { AccessToken } = answered.AuthenticationResult as { AccessToken: string }
      await page.idp('SetUserMFAPreference', { AccessToken, SMSMfaSettings: { Enabled: false } })
    },
    withUser('erin', { mfa: { ...noMfa, enabled: ['SMS_MFA'], preferred: 'SMS_MFA', required: true } }),
  ),
  after('factor-preference', null, (page) =>
    preference(page, {
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      EmailMfaSettings: { Enabled: true, PreferredMfa: true },
    }),
  ),
  after('factor-preference', null, (page) =>
    preference(page, { EmailMfaSettings: { Enabled: false, PreferredMfa: true } }),
  ),

  after('session-used', 'spent-before', async (page) => {
    const asked = await carol(page)
    await page.answer(asked, 'NEW_PASSWORD_REQUIRED', withEmail)
    await page.answer(asked, 'NEW_PASSWORD_REQUIRED', withEmail)
  }),
  after('session-expired', 'session-old', async (page) => {
    const asked = await carol(page)
    page.pass(16 * minute)
    await page.answer(asked, 'NEW_PASSWORD_REQUIRED', withEmail)
  }),
  after('session-over', null, ({ answer }) =>
    answer({ Session: 'a-session-that-nobody-issued' }, 'NEW_PASSWORD_REQUIRED', withEmail),
  ),
  after('parameter-missing', null, ({ initiate }) => initiate('USER_PASSWORD_AUTH', {})),
  after('challenge-input', null, ({ initiate }) => initiate('USER_SRP_AUTH', { USERNAME: 'alice', SRP_A: '0' })),
  after('flow-for-admins', null, ({ initiate }) => initiate('ADMIN_NO_SRP_AUTH', { USERNAME: 'alice' })),
  after('level-unreachable', null, ({ initiate }) =>
    initiate('USER_AUTH', { USERNAME: 'bob', TARGET_ACR_VALUES: 'urn:example:none' }),
  ),
  after('level-reached', null, async (page) => {
    const asked = await page.initiate('USER_AUTH', {
      USERNAME: 'bob',
      PREFERRED_CHALLENGE: 'PASSWORD',
      PASSWORD: 'Bob-Passw0rd!',
      TARGET_ACR_VALUES: loa(1),
    })
    const { AccessToken } = asked.AuthenticationResult as { AccessToken: string }
    await page.initiate('USER_AUTH', { USERNAME: 'bob', ACCESS_TOKEN: AccessToken, TARGET_ACR_VALUES: loa(1) })
  }),
  after('level-token', null, (page) => stepUp(page, 1, 'alice')),
]
