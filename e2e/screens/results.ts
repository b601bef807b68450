import { expect } from '../fixtures.ts'
import { forgetRefreshTokens, rotateRefreshTokens, userOf } from '../local-state.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'
import { asGuest, asUser, everythingThere, guestThenAlice, openStep, throughHostedUi } from './signed-in.ts'

/** With what stands above the form open, and what came of it. */
async function byPretendLogin(app: Workbench, provider: string, guide: string): Promise<void> {
  await app.open()
  await app.choose('Provider token')
  await app.page.getByLabel('Provider', { exact: true }).selectOption(provider)
  await app.page.getByText(guide).click()
  await app.press('Get a pretend token')
  await expect(app.page.getByRole('textbox', { name: /^(SAML response|Token)$/ })).not.toBeEmpty()
  await app.press('Use token')
  await everythingThere(app)
  await openStep(app, 'Tokens')
}

/** Signed in, with the steps of the journey folded and open. */
export const results: readonly Screen[] = [
  { name: 'guest', reach: asGuest },
  {
    name: 'guest-all-open',
    reach: async (app) => {
      await asGuest(app)
      await app.openAllSteps()
    },
  },
  { name: 'user', reach: (app) => asUser(app) },
  {
    name: 'secret-copied',
    reach: async (app) => {
      await app.page.context().grantPermissions(['clipboard-write'])
      await asGuest(app)
      await app.press('Copy secret access key')
      await expect(app.page.getByText('whatever the clipboard then holds')).toBeVisible()
      await expect(app.page.getByText('Copied')).toHaveCount(0)
    },
  },
  {
    name: 'user-all-open',
    reach: async (app) => {
      await asUser(app)
      await app.openAllSteps()
    },
  },
  { name: 'saml-login', reach: (app) => byPretendLogin(app, 'saml', 'What a SAML response is') },
  { name: 'developer-login', reach: (app) => byPretendLogin(app, 'developer', 'What a developer identity is') },
  {
    name: 'provider-token',
    reach: async (app, local) => {
      const given = await app.page.request.post(`${local.origin}/pretend/Facebook/token`)
      await app.open()
      await app.giveToken('graph.facebook.com', (await given.json()).access_token)
      await everythingThere(app)
      await openStep(app, 'Tokens')
    },
  },
  {
    name: 'hosted-ui',
    reach: async (app) => {
      await throughHostedUi(app)
      await openStep(app, 'Identity')
    },
  },
  {
    name: 'verification-report',
    reach: async (app) => {
      await throughHostedUi(app)
      await openStep(app, 'Tokens')
      for (const report of await app.tokens.getByText(/rules checked/).all()) await report.click()
      await expect(app.tokens.getByRole('table', { name: 'Checks' })).toHaveCount(2)
    },
  },
  {
    name: 'verifiers',
    reach: async (app) => {
      await asUser(app)
      await openStep(app, 'Tokens')
      await app.page
        .getByRole('region', { name: 'Access token', exact: true })
        .getByText(/^Would this/)
        .click()
      const row = app.tokens.getByRole('row', { name: /^Bedrock AgentCore/ })
      await row.getByText('Setting that accepts it').click()
      await expect(row).toContainText('allowedClients')
    },
  },
  {
    name: 'claims-explained',
    reach: async (app) => {
      await asUser(app)
      await openStep(app, 'Tokens')
      await app.press('Explain the claims')
      await expect(app.tokens).toContainText('The user’s groups in the pool.')
    },
  },
  {
    name: 'token-revealed',
    reach: async (app) => {
      await asUser(app)
      await openStep(app, 'Tokens')
      await app.press('Reveal ID token')
      await app.press('Both')
      await expect(app.tokens.getByText('Payload: claims', { exact: true })).toBeVisible()
    },
  },
  {
    name: 'access-token-claims',
    reach: async (app) => {
      await asUser(app)
      await openStep(app, 'Tokens')
      await app.tokens.getByRole('button', { name: /^Access token \(/ }).click()
    },
  },
  {
    name: 'devices',
    reach: async (app) => {
      const { page } = app
      await app.open()
      await app.signIn('nora', 'Nora-Passw0rd!')
      await app.readCode()
      await page.getByRole('region', { name: 'SMS_MFA' }).getByRole('button', { name: 'Answer', exact: true }).click()
      await everythingThere(app)
      await openStep(app, 'Tokens')
      await page.getByRole('region', { name: 'Devices', exact: true }).locator('summary').click()
      await app.press('Remember this device')
      await expect(page.getByRole('button', { name: /^Forget: / })).toBeVisible()
    },
  },
  {
    name: 'sign-in-strength',
    reach: async (app, local) => {
      const { page } = app
      await app.open()
      await app.choose('Hosted UI')
      await page.getByText(/^Authorize request/).click()
      await page.getByLabel('acr_values', { exact: true }).fill('urn:cognito:loa:4 urn:cognito:loa:3')
      await app.press('Continue to the Hosted UI')
      await page.getByLabel('Username', { exact: true }).fill('frank')
      await page.getByLabel('Password').fill('Frank-Passw0rd!')
      await app.press('Sign in')
      await expect(page.getByLabel('Code')).toBeVisible()
      await page.getByLabel('Code').fill(local.emulator.emulated.outbox[0]?.code ?? '')
      await app.press('Sign in')
      await everythingThere(app)
      await openStep(app, 'Tokens')
    },
  },
  {
    name: 'sessions',
    reach: async (app) => {
      await asUser(app)
      await app.signOut()
      await asUser(app)
      await openStep(app, 'Sign-out')
      await app.page.getByRole('region', { name: 'Sessions', exact: true }).locator('summary').click()
      await app.press('List the sessions')
      await expect(app.page.getByText(/^2 sessions\./)).toBeVisible()
    },
  },
  {
    name: 'refreshed',
    reach: async (app, local) => {
      await asUser(app, 'bob')
      userOf(local, 'bob').groups = ['admins']
      await openStep(app, 'Tokens')
      await app.press('Refresh tokens')
      await expect(app.tokens).toContainText('New tokens received from')
    },
  },
  {
    name: 'refresh-reused',
    announce: /400/,
    reach: async (app, local) => {
      rotateRefreshTokens(local, 0)
      await asUser(app)
      await openStep(app, 'Tokens')
      await app.press('Refresh tokens')
      await app.press('Reuse the replaced token')
      await expect(app.tokens).toContainText('RefreshTokenReuseException')
    },
  },
  {
    name: 'refresh-refused',
    announce: /400/,
    reach: async (app, local) => {
      await asUser(app)
      await openStep(app, 'Tokens')
      forgetRefreshTokens(local)
      await app.press('Refresh tokens')
      await expect(app.alert).toContainText('The refresh was refused')
    },
  },
  {
    name: 'scopes-and-calls',
    announce: /401/,
    reach: async (app) => {
      await asUser(app)
      await openStep(app, 'Tokens')
      await app.page.getByRole('heading', { name: 'Scopes and calls' }).click()
      await app.press('Call GetUser')
      await expect(app.page.getByRole('region', { name: 'Response from GetUser' })).toBeVisible()
      await app.press('Call userInfo')
      await expect(app.alert).toContainText('userInfo was refused')
    },
  },
  {
    name: 'identities-of-the-visit',
    reach: async (app) => {
      await guestThenAlice(app)
      await openStep(app, 'Identity')
    },
  },
  {
    name: 'signed-out',
    reach: async (app) => {
      await asUser(app)
      await app.signOut()
    },
  },
  {
    name: 'reloaded',
    reach: async (app) => {
      await asUser(app)
      await app.page.reload()
      await expect(app.page.getByText('Enter the password to sign in again.')).toBeVisible()
    },
  },
  {
    name: 'role-picker',
    given: {
      seed: (seed) => ({
        ...seed,
        userPool: {
          ...seed.userPool,
          groups: [...seed.userPool.groups, { name: 'readers', precedence: 5, roleName: 'LocalUsers' }],
          users: seed.userPool.users.map((user) =>
            user.username === 'alice' ? { ...user, groups: ['admins', 'readers'] } : user,
          ),
        },
      }),
    },
    reach: async (app) => {
      await asUser(app)
      await openStep(app, 'Caller')
      await app.page.getByLabel('Role to request').selectOption('arn:aws:iam::000000000000:role/LocalUsers')
    },
  },
  {
    name: 'principal-tags',
    reach: async (app) => {
      await asUser(app, 'bob')
      await openStep(app, 'Caller')
      await app.page.getByText('Principal tags').click()
    },
  },
  {
    name: 'classic-flow',
    reach: async (app) => {
      await asGuest(app)
      await openStep(app, 'Caller')
      await app.page.getByRole('heading', { name: 'Classic flow' }).click()
      await app.press('Run the classic flow')
      await expect(app.page.getByRole('row', { name: /^Access key ID/ })).toContainText(/ASIA.*ASIA/)
      await app.press('Export these credentials')
      await expect(app.page.getByRole('figure', { name: 'Export' })).toBeVisible()
    },
  },
  {
    name: 'classic-flow-refused',
    announce: /403/,
    reach: async (app) => {
      await asGuest(app)
      await openStep(app, 'Caller')
      await app.page.getByRole('heading', { name: 'Classic flow' }).click()
      await app.fill('Role ARN', 'arn:aws:iam::000000000000:role/LocalAdmins')
      await app.press('Run the classic flow')
      await expect(app.alert).toContainText('Not authorized to perform sts:AssumeRoleWithWebIdentity')
    },
  },
  {
    name: 'signed-out-everywhere',
    announce: /400/,
    reach: async (app) => {
      await asUser(app)
      await openStep(app, 'Sign-out')
      await app.press('Sign out everywhere')
      const works = app.page.getByRole('table', { name: 'What still works now' })
      await app.press('Try the ID token')
      await expect(works.getByText('works', { exact: true })).toBeVisible()
      await app.press('Try the access token')
      await expect(works.getByText('refused', { exact: true })).toBeVisible()
    },
  },
]
