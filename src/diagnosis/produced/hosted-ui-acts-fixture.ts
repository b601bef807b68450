import { type Page, redirectUri } from './page-fixture.ts'
import { type Act, after, withClient, withPool } from './world-fixture.ts'

const minute = 60_000
const secret = withClient({ secret: 'only_a_server_can_keep_it' })
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
/** RFC 7636, appendix B. */
const pkce = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }
const toFacebook = (page: Page) => page.leave({ identity_provider: 'Facebook' })

/** The way to the Hosted UI and back, and the exchange of the code. */
export const hostedUiActs: readonly Act[] = [
  after('redirect-mismatch', 'redirect-unregistered', ({ leave }) => leave({ redirect_uri: `${redirectUri}/` })),
  after('redirect-mismatch', null, async ({ leave, fault }) => {
    await fault('redirect-differs')
    await leave()
  }),
  after('scope-without-openid', 'no-openid-asked', ({ leave }) => leave({ scope: 'email' })),
  after('scope-not-allowed', 'scopes-sent', ({ leave }) => leave({ scope: 'openid orders/read' })),
  after('scope-not-allowed', 'scopes-sent', async ({ leave, fault }) => {
    await fault('scope-not-allowed')
    await leave({ scope: 'openid email' })
  }),
  after('response-type-off', null, ({ leave }) => leave({ response_type: 'token' })),
  after('pkce-method', 'challenge-method', ({ leave }) => leave({ ...pkce, code_challenge_method: 'plain' })),
  after('pkce-method', 'challenge-method', ({ leave }) => leave({ code_challenge: pkce.code_challenge })),
  after('login-required', 'prompt-none', ({ leave }) => leave({ prompt: 'none' })),
  after('prompt-and-provider', 'prompt-contradicts', async (page) => {
    await toFacebook(page)
    await page.submit({ person: '1000000000000011' })
    await page.leave({ prompt: 'none', identity_provider: 'COGNITO' })
  }),
  after('authorize-malformed', null, ({ leave }) => leave({ max_age: 'an hour' })),
  after('consent-cancelled', null, async (page) => {
    await toFacebook(page)
    await page.submit({ cancel: 'yes' })
  }),
  after(
    'attribute-not-given',
    null,
    async (page) => {
      await toFacebook(page)
      await page.submit({ person: '1000000000000011' })
    },
    withPool({ requiredAttributes: ['nickname'] }),
  ),
  after('linked-at-first-sign-in', null, async (page) => {
    await toFacebook(page)
    await page.submit({ person: '1000000000000011' })
    for (const { users } of page.emulated.userPools.values())
      for (const [username] of [...users.rows()])
        users.change(username, (user) => {
          user.identities = []
        })
    await toFacebook(page)
    await page.submit({ person: '1000000000000011' })
  }),
  after('provider-refused', null, async (page) => {
    await toFacebook(page)
    const [state = ''] = [...page.emulated.federations.rows()].map(([id]) => id)
    await page.visit(`/oauth2/idpresponse?${new URLSearchParams({ state, code: 'a-code-that-was-used' })}`)
  }),
  after('provider-not-offered', null, ({ leave }) => leave({ identity_provider: 'Google' })),
  after('user-disabled', null, async (page) => {
    await toFacebook(page)
    await page.submit({ person: '1000000000000011' })
    for (const pool of page.emulated.userPools.values())
      for (const [, user] of pool.users.rows()) if (user.identities.length > 0) user.enabled = false
    await toFacebook(page)
    await page.submit({ person: '1000000000000011' })
  }),

  after('code-spent', 'spent-before', async (page) => {
    const code = await page.code()
    await page.exchangeCode({ code })
    await page.exchangeCode({ code })
  }),
  after('code-expired', 'code-old', async (page) => {
    const code = await page.code()
    page.pass(6 * minute)
    await page.exchangeCode({ code })
  }),
  after('verifier-missing', 'no-verifier', async (page) => {
    const code = await page.code(pkce)
    await page.exchangeCode({ code })
  }),
  after('code-refused', null, async (page) => {
    const code = await page.code(pkce)
    await page.exchangeCode({ code, code_verifier: `${verifier}x` })
  }),
  after('code-refused', null, ({ exchangeCode }) => exchangeCode({ code: 'nobody-issued-it' })),
  // Two clients had the code: the page itself sent it once.
  after('code-refused', null, async (page) => {
    const code = await page.code()
    await page.fault('code-used')
    await page.exchangeCode({ code })
  }),
  after('redirect-differs', 'redirects-differ', async (page) => {
    const code = await page.code()
    await page.exchangeCode({ code, redirect_uri: `${redirectUri}/` })
  }),
  after('exchange-unauthorized', null, ({ exchangeCode }) => exchangeCode({ grant_type: 'client_credentials' })),
  after('grant-unsupported', null, ({ exchangeCode }) => exchangeCode({ grant_type: 'password' })),
  after('exchange-malformed', null, ({ exchangeCode }) => exchangeCode()),
  after('client-refused', null, ({ exchangeCode }) => exchangeCode({ code: 'any', client_id: 'nobody' })),
  after('client-refused', null, ({ exchangeCode }) => exchangeCode({ code: 'any' }), secret),
  after('client-refused', null, ({ idp }) => idp('RevokeToken', { Token: 'any.refresh.token' }), secret),
]
