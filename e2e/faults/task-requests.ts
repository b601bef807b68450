import type { LocalCognito } from '../fixtures.ts'
import { userOf } from '../local-state.ts'
import { region } from './page-words.ts'
import type { Scene, Sent } from './sent.ts'
import { plainly } from './sign-ins.ts'
import { beReadyFromHostedUi, pressed, readyAfter } from './signed-in.ts'

const renewal = /^The renewal /
const levels = { TARGET_ACR_VALUES: 'urn:cognito:loa:4 urn:cognito:loa:3' }
const classic = /^The classic flow /

/** Alice has them from now on. */
function setFactors(local: LocalCognito, enabled: ReturnType<typeof userOf>['mfa']['enabled']): void {
  const alice = userOf(local, 'alice')
  alice.mfa = { ...alice.mfa, enabled }
}

async function plainlyWithoutFactors(scene: Scene): Promise<void> {
  setFactors(scene.local, [])
  await plainly(scene)
}

/** What a signed-in person tries and renews, by one press each. */
export const ofTasks: readonly Sent[] = [
  pressed('renew', 'Renew now', { operation: 'GetCredentialsForIdentity', blamed: renewal }),
  pressed('renew', 'Renew now', {
    operation: 'GetCallerIdentity',
    protocol: 'sts',
    blamed: renewal,
    isReadElsewhere: true,
    // New tokens may be of another role.
    act: async ({ app }) => {
      await app.press('Refresh tokens')
      await app.page.getByText(/^New tokens received/).waitFor()
      await app.press('Renew now')
    },
  }),
  pressed('ask-role', 'Request this role', {
    operation: 'GetCredentialsForIdentity',
    blamed: /^The request for this role /,
    isReadElsewhere: true,
  }),
  pressed('list-bucket', 'List objects', { operation: 'ListObjectsV2', protocol: 's3', blamed: /ListObjectsV2|S3/ }),
  pressed('get-user', 'Call GetUser', { operation: 'GetUser', blamed: /^GetUser / }),
  pressed('user-info', 'Call userInfo', {
    operation: '/oauth2/userInfo',
    protocol: 'oauth',
    blamed: /^userInfo /,
    ready: beReadyFromHostedUi,
  }),
  pressed('classic', 'Run the classic flow', { operation: 'GetOpenIdToken', blamed: classic }),
  pressed('classic', 'Run the classic flow', {
    operation: 'AssumeRoleWithWebIdentity',
    protocol: 'sts',
    blamed: classic,
  }),
  pressed('step-up', 'Step up', {
    operation: 'InitiateAuth',
    blamed: /^The step-up /,
    isReadElsewhere: true,
    act: async ({ app }) => {
      for (const [field, text] of Object.entries(levels)) await app.fill(field, text)
      await app.press('Step up')
    },
    typed: levels,
    ready: readyAfter(plainlyWithoutFactors, async ({ app, local }) => {
      setFactors(local, ['EMAIL_OTP'])
      await region('Step-up')(app).locator('summary').first().click()
    }),
    brings: ({ page }) => page.getByRole('button', { name: 'Back', exact: true }),
    leave: async ({ app }) => {
      await app.press('Back')
      await app.signOut()
    },
  }),
]
