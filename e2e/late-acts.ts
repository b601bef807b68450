import type { Locator } from 'playwright/test'
import type { LocalConnection } from '../src/emulator/host/local-connection.ts'
import { withUnlistedHosts } from './unlisted-hosts.ts'
import type { Workbench } from './workbench.ts'

/** Something that a user does, for which the page may have to fetch files of its own. */
export interface Act {
  readonly act: (app: Workbench) => Promise<unknown>
  /** What is on the page once it worked. */
  readonly brings: (app: Workbench) => Locator
  /** Back to where the next act begins. */
  readonly leave?: (app: Workbench) => Promise<unknown>
}

/** A page that is opened, and what is done on it one after the other. */
export interface Visit {
  /** What stands in config.json instead of the local connection alone. */
  readonly config?: (local: LocalConnection) => string
  readonly acts: readonly Act[]
  /** Files that come, too, but are not missed until a later visit. */
  readonly leaves?: RegExp
}

const openWorkbench: Act = {
  act: (app) => app.open(),
  brings: ({ page }) => page.getByRole('heading', { name: 'What will happen' }),
}

const opensWith = (path: string, brings: Act['brings']): readonly Act[] => [{ act: (app) => app.open(path), brings }]

const press = (button: string, brings: Act['brings'], more: Partial<Act> = {}): Act => ({
  act: (app) => app.press(button),
  brings,
  ...more,
})

const pressEscape = ({ page }: Workbench) => page.keyboard.press('Escape')

const workbench: readonly Act[] = [
  openWorkbench,
  press('Connection', ({ page }) => page.getByText('Identity pool ID', { exact: true }), {
    leave: (app) => app.press('Connection'),
  }),
  {
    act: async (app) => {
      app.announce(/400/)
      await app.press('Connection')
      await app.press('Check this connection')
    },
    brings: ({ page }) => page.getByRole('list', { name: 'Checks' }),
    leave: async (app) => {
      await app.press('Close')
      await app.press('Connection')
    },
  },
  press('Connections', ({ page }) => page.getByRole('dialog', { name: 'Connections' })),
  press('Set-up kit', ({ page }) => page.getByRole('region', { name: 'Set-up kit' }), {
    leave: (app) => app.press('Close the set-up kit'),
  }),
  press('New connection', ({ page }) => page.getByLabel('Paste anything'), {
    leave: pressEscape,
  }),
  press('日本語', ({ page }) => page.locator('html[lang=ja]'), { leave: (app) => app.press('English') }),
  { act: (app) => app.choose('User pool'), brings: ({ page }) => page.getByLabel('Username', { exact: true }) },
  {
    act: (app) => app.signIn('alice', 'Alice-Passw0rd!'),
    brings: ({ caller }) => caller.filter({ hasText: 'LocalAdmins' }),
  },
  {
    act: async (app) => {
      const passkeys = app.page.getByRole('heading', { name: 'Passkeys' })
      if (!(await passkeys.isVisible())) await app.press('Tokens')
      await passkeys.click()
    },
    brings: ({ page }) => page.getByRole('button', { name: 'List passkeys' }),
  },
  {
    act: async ({ page }) => {
      const idToken = page.getByRole('region', { name: 'ID token', exact: true })
      await idToken.getByText('Would this verifier accept it?').click()
    },
    brings: ({ page }) => page.getByRole('table', { name: 'Would this verifier accept it?' }),
  },
  {
    act: ({ page }) => page.getByRole('heading', { name: 'Call your own API' }).click(),
    brings: ({ page }) => page.getByRole('region', { name: 'What it wants' }),
  },
  press('Send GET request', ({ page }) => page.getByRole('region', { name: 'Response', exact: true })),
  {
    act: ({ page }) => page.getByRole('heading', { name: 'Edit and re-sign a token' }).click(),
    brings: ({ page }) => page.getByRole('button', { name: 'Sign and send' }),
  },
  press('Sign and send', ({ page }) => page.getByRole('table', { name: 'Who accepts it' })),
  press('Export', ({ page }) => page.getByRole('figure', { name: 'Export' })),
  press('Console link', ({ page }) => page.getByRole('figure', { name: 'Script' })),
  press('Try them', ({ page }) => page.getByRole('button', { name: 'List objects' })),
  press('List objects', ({ page }) => page.getByText('3 objects.')),
  {
    act: ({ page }) => page.getByLabel('Call', { exact: true }).selectOption('polly'),
    brings: ({ page }) => page.getByRole('button', { name: 'Call DescribeVoices' }),
  },
  {
    act: async ({ page }) => {
      await page.getByRole('option', { name: 'GetId' }).first().click()
      await page.getByRole('tab', { name: 'Code', exact: true }).click()
    },
    brings: ({ page }) => page.getByRole('tablist', { name: 'Language' }),
  },
  press('Present', ({ page }) => page.getByRole('dialog', { name: /^Presentation of run/ }), { leave: pressEscape }),
  {
    act: async (app) => {
      await app.press('Save…')
      await app.press('HAR')
    },
    brings: ({ page }) => page.getByText(/^Saved /),
  },
  {
    act: async (app) => {
      await app.page.context().grantPermissions(['clipboard-write'])
      await app.press('Save…')
      await app.press('Copy link to this trace')
    },
    brings: ({ page }) => page.getByText(/^Copied a link/),
  },
  {
    act: async (app) => {
      const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.press('Open a trace')])
      await chooser.setFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{') })
    },
    brings: ({ page }) => page.getByText('It is not JSON'),
  },
  {
    act: async (app) => {
      await app.signOut()
      await app.continueAsGuest()
      await app.press('Compare…')
    },
    brings: ({ page }) => page.getByRole('region', { name: 'Compare two runs' }),
    leave: (app) => app.press('Done'),
  },
  {
    act: async (app) => {
      await app.press('Sign in another user')
      await app.continueAsGuest()
      await app.press('Compare users')
    },
    brings: ({ page }) => page.getByRole('dialog', { name: 'Compare two users' }),
    leave: async (app) => {
      await pressEscape(app)
      await app.press('Sign out all users')
    },
  },
  {
    act: async (app) => {
      if (await app.page.getByRole('button', { name: 'Sign out', exact: true }).isVisible()) await app.signOut()
      await app.page.getByRole('switch', { name: 'Step by step' }).check()
      await app.continueAsGuest()
    },
    brings: ({ page }) => page.getByRole('button', { name: 'Send GetCredentialsForIdentity', exact: true }),
    leave: async (app) => {
      await app.press('Run the rest')
      await app.caller.waitFor()
    },
  },
  {
    act: async (app) => {
      if (await app.page.getByRole('button', { name: 'Sign out', exact: true }).isVisible()) await app.signOut()
      await app.continueToHostedUi('Continue with Facebook')
    },
    brings: ({ page }) => page.getByRole('button', { name: 'Continue as Fumi Facebook' }),
  },
]

/** What is only offered besides, and what warns before a request: without it the same can be done. */
export const spared = /local-cognito|in-page|page-policy|bucket-address|\/notes-/

/** Together they fetch every file of the app; the story says so if they don't. */
export const visits: readonly Visit[] = [
  { acts: workbench, leaves: /shortcuts|local-cognito/ },
  {
    acts: [
      {
        act: async (app) => {
          await app.open()
          await app.press('Help')
        },
        brings: ({ page }) => page.getByRole('dialog', { name: 'Help' }),
      },
      press('Two-minute tour', ({ page }) => page.getByRole('complementary', { name: 'Tour' })),
    ],
  },
  {
    acts: [
      {
        act: async (app) => {
          await withUnlistedHosts(app.page)
          await app.open()
        },
        brings: ({ page }) => page.getByRole('button', { name: /^Allow 127/ }),
        leave: ({ page }) => page.unroute('**/config.json'),
      },
    ],
  },
  {
    acts: [
      {
        act: async (app) => {
          await app.open()
          await app.signIn('lena', 'Lena-Passw0rd!')
        },
        brings: ({ page }) => page.getByRole('img', { name: /^QR code/ }),
      },
    ],
  },
  {
    acts: [
      {
        act: async (app) => {
          await app.open()
          await app.choose('User pool')
          await app.press('Create account')
        },
        brings: ({ page }) => page.getByRole('region', { name: 'Create account' }),
      },
    ],
  },
  {
    acts: [
      ...opensWith('/token-inspector', ({ page }) => page.getByRole('heading', { name: 'Token inspector' })),
      press('Try an example', ({ page }) => page.getByText('verified', { exact: true })),
      {
        act: ({ page }) => page.getByRole('heading', { name: 'Edit and re-sign a token' }).click(),
        brings: ({ page }) => page.getByRole('button', { name: 'Sign', exact: true }),
      },
    ],
  },
  {
    acts: [
      {
        act: async (app) => {
          await app.open()
          await app.choose('Provider token')
          await app.page.getByLabel('Provider', { exact: true }).selectOption('saml')
          await app.press('Get a pretend token')
        },
        brings: ({ page }) => page.getByRole('region', { name: 'SAML response' }),
      },
    ],
  },
  {
    acts: [
      {
        act: async (app) => {
          const name = JSON.stringify('x'.repeat(43))
          const asInWindow = `if (location.pathname === '/callback') sessionStorage.setItem('cognito-inspector.window', ${name})`
          await app.page.addInitScript({ content: asInWindow })
          await app.open('/callback?code=of-nobody')
        },
        // Loaded again it has nothing to hand over any more: the code went with the address.
        brings: ({ page }) =>
          page
            .getByRole('heading', { name: 'No page is waiting for this sign-in' })
            .or(page.getByRole('radiogroup', { name: 'Choose how to sign in' })),
      },
    ],
  },
  {
    config: (local) => JSON.stringify({ connections: [{ name: 'Bad' }, local] }),
    acts: opensWith('/', ({ page }) => page.getByText('config.json has 1 error')),
  },
  {
    config: () => '{',
    acts: opensWith('/', ({ page }) => page.getByText('config.json has errors')),
  },
]
