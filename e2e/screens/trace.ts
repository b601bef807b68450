import { readFile } from 'node:fs/promises'
import { expect } from '../fixtures.ts'
import { openTrace, save } from '../trace-files.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'
import { asGuest, asUser, everythingThere, guestThenAlice, openStep, throughHostedUi } from './signed-in.ts'

/** Chooses a step in the diagram. */
async function choose({ page }: Workbench, step: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${step}`) }).click()
  await expect(
    page.getByRole('region', { name: 'Step details' }).getByRole('heading', { name: step.split(',')[0] ?? '' }),
  ).toBeVisible()
}

async function read({ page }: Workbench, tab: 'Raw' | 'Code'): Promise<void> {
  await page.getByRole('region', { name: 'Step details' }).getByRole('tab', { name: tab, exact: true }).click()
}

const inPane = (name: string, reach: Screen['reach'], more: Partial<Screen> = {}): Screen => ({
  name,
  pane: 'trace',
  reach,
  ...more,
})

/** The details of the step, on the right. */
export const trace: readonly Screen[] = [
  inPane('trace-diagram', throughHostedUi),
  inPane('trace-list', async (app) => {
    await asUser(app)
    await app.press('List')
    await expect(app.page.getByRole('table', { name: /Steps of run/ })).toBeVisible()
  }),
  {
    // Of its own beside the others: on a narrow screen the details are a sheet that a step opens.
    name: 'exchange-on-a-phone',
    reach: async (app) => {
      await asUser(app)
      await app.page.setViewportSize({ width: 390, height: 844 })
      await app.page.getByRole('button', { name: /^Trace/ }).click()
      await choose(app, 'GetId')
    },
  },
  inPane('exchange-of-srp', async (app) => {
    await asUser(app)
    await choose(app, 'InitiateAuth')
    await app.page.getByRole('region', { name: 'SRP: what each side knows, and what travels' }).scrollIntoViewIfNeeded()
  }),
  inPane('exchange-raw', async (app) => {
    await asUser(app)
    await choose(app, 'GetCredentialsForIdentity')
    await read(app, 'Raw')
  }),
  inPane('exchange-with-session', async (app) => {
    await app.open()
    await app.choose('User pool')
    await app.page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
    await app.fill('Username', 'kenji')
    await app.press('Sign in')
    await app.page.getByRole('radio', { name: 'EMAIL_OTP' }).check()
    await app.press('Answer')
    await app.readCode()
    await app.press('Answer')
    await everythingThere(app)
    await choose(app, 'RespondToAuthChallenge, EMAIL_OTP')
  }),
  inPane('exchange-code', async (app) => {
    await asUser(app)
    await choose(app, 'GetId')
    await read(app, 'Code')
    await expect(app.page.getByRole('tablist', { name: 'Language' })).toBeVisible()
  }),
  inPane('exchange-code-with-secrets', async (app) => {
    await asGuest(app)
    await choose(app, 'GetCallerIdentity')
    await read(app, 'Code')
    await app.page.getByRole('checkbox', { name: 'Put the values into the code' }).check()
  }),
  inPane('run-script', async (app) => {
    await asUser(app)
    await app.press('Sign-in as a script')
    await expect(app.page.getByRole('tablist', { name: 'Language' })).toBeVisible()
  }),
  inPane('filtered-by-step', async (app) => {
    await asUser(app)
    await openStep(app, 'Identity')
    await expect(app.page.getByRole('button', { name: /^Stage: Identity/ })).toBeVisible()
  }),
  inPane(
    'failed-arrow',
    async (app) => {
      await app.open()
      await app.signIn('alice', 'Wrong-Passw0rd!')
      await expect(app.page.getByRole('option', { name: /^RespondToAuthChallenge.*refused/ })).toBeVisible()
    },
    { announce: /400/ },
  ),
  inPane('step-by-step', async (app) => {
    await app.open()
    await app.page.getByRole('switch', { name: 'Step by step' }).check()
    await app.continueAsGuest()
    await app.press('Send GetId')
    await expect(app.page.getByText('Kept: the one that is sent.')).toBeVisible()
  }),
  inPane('step-by-step-edited', async (app) => {
    await app.open()
    await app.page.getByRole('switch', { name: 'Step by step' }).check()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.press('Edit parameters')
    await expect(app.page.getByLabel('AuthParameters.SRP_A')).toBeVisible()
  }),
  inPane(
    'step-by-step-refused',
    async (app) => {
      await app.open()
      await app.page.getByRole('switch', { name: 'Step by step' }).check()
      await app.signIn('alice', 'Wrong-Passw0rd!')
      await app.press('Send InitiateAuth')
      await app.press('Send RespondToAuthChallenge')
      await expect(app.page.getByText('RespondToAuthChallenge not as expected').first()).toBeVisible()
    },
    { announce: /400/ },
  ),
  inPane('run-picker', async (app) => {
    await guestThenAlice(app)
    await app.page.getByLabel('Run', { exact: true }).selectOption({ index: 1 })
  }),
  inPane('compare', async (app) => {
    await guestThenAlice(app)
    await app.press('Compare…')
    await expect(app.page.getByRole('region', { name: 'Compare two runs' })).toBeVisible()
  }),
  inPane('save-menu', async (app) => {
    await guestThenAlice(app)
    await app.press('Save…')
    await expect(app.page.getByRole('button', { name: 'Save picture as PNG' })).toBeVisible()
  }),
  inPane('opened-trace', async (app) => {
    await asGuest(app)
    const file = await save(app, 'Trace file')
    await app.open()
    await openTrace(app, file.name, file.text)
    await expect(app.page.getByText('1 run, read-only')).toBeVisible()
  }),
  inPane('compare-with-file', async (app) => {
    await asGuest(app)
    await openTrace(app, 'trace-of-a-colleague.json', (await save(app, 'Trace file')).text)
    await app.press('Compare…')
    await expect(app.page.getByRole('region', { name: 'Compare two runs' })).toBeVisible()
  }),
  inPane('opened-har', async (app) => {
    const recorded = new URL('../../src/trace/import/recorded/chrome-hosted-ui.har', import.meta.url)
    await app.open()
    await openTrace(app, 'app.example.har', await readFile(recorded))
    await expect(app.page.getByText('1 run, read-only')).toBeVisible()
  }),
  inPane('trace-not-opened', async (app) => {
    await app.open()
    await openTrace(app, 'letter.txt', 'Dear colleague')
    await expect(app.alert).toContainText('It is not JSON')
  }),
  {
    name: 'presenter-first',
    reach: async (app) => {
      await asGuest(app)
      await app.press('Present')
      await expect(app.page.getByRole('dialog').getByText('1 of 3')).toBeVisible()
    },
  },
  {
    name: 'presenter-last',
    reach: async (app) => {
      await asGuest(app)
      await app.press('Present')
      await expect(app.page.getByRole('dialog').getByText('1 of 3')).toBeVisible()
      await app.page.keyboard.press('End')
      await expect(app.page.getByRole('dialog').getByText('3 of 3')).toBeVisible()
    },
  },
  {
    name: 'replay-over',
    reach: async (app) => {
      await asGuest(app)
      await app.press('Replay')
      await expect(app.page.getByRole('dialog').getByRole('button', { name: 'Play' })).toBeVisible()
    },
  },
]
