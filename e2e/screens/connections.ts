import { deflateRawSync } from 'node:zlib'
import { shareLink } from '../../src/connection/share-link.ts'
import { localConnection } from '../../src/emulator/host/local-connection.ts'
import { expect, type LocalCognito } from '../fixtures.ts'
import { withUnlistedHosts } from '../unlisted-hosts.ts'
import type { Workbench } from '../workbench.ts'
import { open } from './open.ts'
import type { Screen } from './screen.ts'

async function pasteConnection({ page }: Workbench, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Connections', exact: true }).click()
  await page.getByRole('button', { name: 'New connection' }).click()
  await page.getByLabel('Paste anything').fill(text)
}

const pastedOutputs = JSON.stringify({
  AuthStack: {
    UserPoolId: 'eu-west-1_AbCdEfGhI',
    WebClientId: '1example23456789abcdefghij',
    AppClientSecret: 'never-kept',
    AdminClientId: '2example23456789abcdefghij',
  },
})

/** Packed as `shareLink` does it. */
const sharedForeign = `1.${deflateRawSync(
  JSON.stringify({
    name: 'Staging',
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_AbCdEfGhI',
    userPoolClientId: '1example23456789abcdefghij',
    hostedUiDomain: 'login.example.com',
  }),
).toString('base64url')}`

/** config.json, which names the local connection. */
async function configOf({ page }: Workbench, { appOrigin }: LocalCognito): Promise<string> {
  return (await page.request.get(`${appOrigin}/config.json`)).text()
}

/** Connections: their values, entering them, checking them, and what the page's policy says to them. */
export const connections: readonly Screen[] = [
  {
    name: 'connection',
    reach: async (app) => {
      await open(app)
      await app.page.getByRole('button', { name: 'Connection', exact: true }).click()
      await expect(app.page.getByText('Identity pool ID', { exact: true })).toBeVisible()
    },
  },
  {
    name: 'checks',
    announce: /400/,
    given: {
      connections: ({ localCognito: _none, ...local }) => [
        { ...local, userPoolClientId: 'localclient000000000000001', scopes: ['email'] },
      ],
    },
    reach: async (app) => {
      await open(app)
      await app.press('Connection')
      await app.press('Check this connection')
      await expect(app.page.getByRole('status').filter({ hasText: /passed/ })).toBeVisible()
    },
  },
  {
    name: 'checked-after-import',
    announce: /400/,
    reach: async (app, local) => {
      await open(app)
      await pasteConnection(app, await configOf(app, local))
      await app.press('Save connection')
      await expect(app.page.getByRole('status').filter({ hasText: /passed/ })).toBeVisible()
    },
  },
  {
    name: 'checks-not-run',
    announce: /400/,
    given: { connections: (local) => [{ ...local, userPoolClientId: 'localclient000000000000001' }] },
    reach: async (app) => {
      await app.open()
      await app.signIn('alice', 'Alice-Passw0rd!')
      await app.alert.getByRole('button', { name: 'Check this connection' }).click()
      await expect(app.page.getByRole('list', { name: 'Checks' })).toContainText('InitiateAuth USER_SRP_AUTH')
    },
  },
  {
    name: 'connection-picker',
    given: {
      connections: (local) => [local, { name: 'Elsewhere', region: 'us-east-1', identityPoolId: 'us-east-1:0' }],
    },
    reach: open,
  },
  {
    name: 'connections-list',
    announce: /400/,
    reach: async (app, local) => {
      await open(app)
      await pasteConnection(app, await configOf(app, local))
      await app.page.getByRole('button', { name: 'Save connection' }).click()
      await app.page.getByRole('button', { name: 'Connections', exact: true }).click()
      await app.page.getByLabel('Export: Local Cognito 2').click()
    },
  },
  {
    name: 'set-up-kit',
    given: { connections: () => '{"connections": []}' },
    reach: async (app) => {
      await app.open()
      await app.press('Set-up kit')
      const { page } = app
      await page.getByRole('region', { name: 'Set-up kit' }).getByLabel('Region', { exact: true }).fill('eu-west-1')
      await page.getByLabel('Domain prefix').fill('my-inspector')
      await page
        .getByLabel(/^S3 bucket/)
        .first()
        .fill('my-bucket')
      await page.getByRole('checkbox', { name: 'Facebook' }).check()
      await expect(page.getByRole('figure', { name: 'CloudFormation' })).toBeVisible()
    },
  },
  {
    name: 'set-up-kit-unfinished',
    reach: async (app) => {
      await open(app)
      await app.signIn('alice', 'Alice-Passw0rd!')
      await app.caller.waitFor()
      await app.press('Connections')
      await app.press('Set-up kit')
      await app.page.getByLabel('Domain prefix').fill('my-cognito')
      await expect(app.page.getByRole('figure', { name: 'Trust policy' })).toBeVisible()
    },
  },
  {
    name: 'connections-pasted',
    reach: async (app) => {
      await open(app)
      await pasteConnection(app, pastedOutputs)
      await expect(app.page.getByRole('region', { name: 'What was recognized' })).toBeVisible()
    },
  },
  {
    name: 'connections-faults',
    reach: async (app) => {
      await open(app)
      await pasteConnection(app, '')
      await app.page.getByLabel('User pool ID', { exact: true }).fill('eu-west-1_AbC/x')
      await app.page.getByLabel('Hosted UI domain').fill('http://login.example.com')
      await app.page.getByText('More settings').click()
      await app.page.getByRole('button', { name: 'Save connection' }).click()
      await expect(app.page.getByText(/values need correcting/)).toBeVisible()
    },
  },
  {
    name: 'connection-shared',
    reach: async (app, local) => {
      await app.page.goto(`${local.appOrigin}/#connection=${sharedForeign}`)
      await expect(app.page.getByText('Not AWS:')).toBeVisible()
    },
  },
  {
    name: 'connection-shared-in-page',
    reach: async (app, local) => {
      const inPage = localConnection(local.seed, `${local.appOrigin}/local-cognito`)
      await app.page.goto(await shareLink(inPage, local.appOrigin))
      await expect(app.page.getByRole('button', { name: 'Use the local Cognito in this page' })).toBeVisible()
    },
  },
  {
    name: 'in-page-failed',
    announce: /ERR_FAILED|script resource/,
    reach: async (app) => {
      await app.page.route('**/in-page-*.js', (route) => route.abort())
      await open(app)
      await app.press('Connections')
      await app.press('Use the local Cognito in this page')
      await expect(app.page.getByText('It could not be started.')).toBeVisible()
    },
  },
  {
    name: 'policy-allows',
    reach: async (app) => {
      await withUnlistedHosts(app.page)
      await app.open()
      await expect(app.page.getByRole('button', { name: /^Allow 127/ })).toBeVisible()
    },
  },
  {
    name: 'policy-fixed',
    announce: /404/,
    reach: async (app) => {
      await withUnlistedHosts(app.page)
      await app.page.route('**/allowed-origins', (route) => route.fulfill({ status: 404 }))
      await app.open()
      await expect(app.page.getByText('The policy of this deployment is fixed')).toBeVisible()
    },
  },
]
