import { code, presses, region, sentCodeTakes, text } from './page-words.ts'
import type { Scene, Sent } from './sent.ts'
import { newUsers, password } from './sign-ins.ts'
import { standIns } from './stand-ins.ts'

/** For an account that can't sign in yet. @param form the button that opens it */
const beforeSignIn = (
  form: string,
  sent: Pick<Sent, 'operation' | 'task' | 'blamed' | 'act'> & Partial<Sent>,
): Sent => ({
  name: form,
  protocol: 'json',
  ready: (scene) => openForm(scene, form),
  ...sent,
})

async function openForm({ app }: Scene, form: string): Promise<void> {
  await app.choose('User pool')
  const back = app.page.getByRole('button', { name: 'Back' })
  if (await back.isVisible()) await back.click()
  await app.press(form)
}

const accountUsers = newUsers.map((username) => `${username}-account`).values()
const reset = { Code: code, 'New password': password }

export const ofNewAccounts: readonly Sent[] = [
  beforeSignIn('Create account', {
    operation: 'SignUp',
    task: 'sign-up',
    blamed: /^The sign-up /,
    act: async ({ app }) => {
      const { value: username = '' } = accountUsers.next()
      await app.fill('Username', username)
      await app.fill('Password', password)
      await app.fill('Value 1', 'new@example.com')
      await app.page.getByRole('region').getByRole('button', { name: 'Create account' }).click()
    },
    typed: { Password: password, 'Value 1': 'new@example.com' },
    takes: ['empty, 204'],
    brings: region('Confirm the account'),
  }),
  beforeSignIn('Confirm the account', {
    operation: 'ConfirmSignUp',
    task: 'confirm-sign-up',
    blamed: /^The confirmation /,
    ready: beAtConfirmation,
    act: async ({ app }) => {
      await app.fill('Code', code)
      await app.press('Confirm')
    },
    typed: { Code: code },
    takes: ['empty, 204'],
    brings: text('The account zoe is confirmed and can sign in.'),
    standIns: standIns.sentCodes,
  }),
  beforeSignIn('Confirm the account', {
    operation: 'ResendConfirmationCode',
    task: 'resend-code',
    blamed: /^Resending the code /,
    ready: beAtConfirmation,
    act: presses('Resend the code'),
    takes: sentCodeTakes,
    brings: ({ page }) => page.getByRole('status').filter({ hasText: 'Cognito sent a code' }),
    standIns: standIns.sentCodes,
  }),
  beforeSignIn('Forgot password', {
    operation: 'ForgotPassword',
    task: 'forgotten-password',
    blamed: /^The request for a code /,
    act: requestReset,
    typed: { Username: 'alice' },
    takes: sentCodeTakes,
    brings: region('Reset the password'),
    standIns: standIns.sentCodes,
  }),
  beforeSignIn('Reset the password', {
    operation: 'ConfirmForgotPassword',
    task: 'reset-password',
    blamed: /^Resetting the password /,
    ready: async (scene) => {
      if (await region('Reset the password')(scene.app).isVisible()) return
      await openForm(scene, 'Forgot password')
      await requestReset(scene)
    },
    act: async ({ app }) => {
      for (const [field, typed] of Object.entries(reset)) await app.fill(field, typed)
      await app.press('Set the new password')
    },
    typed: reset,
    answersNothing: true,
    brings: text('The new password of alice is set. Sign in with it.'),
    standIns: standIns.sentCodes,
  }),
]

/** Where the code of a new account is waited for. */
async function beAtConfirmation(scene: Scene): Promise<void> {
  const { app } = scene
  const confirmation = region('Confirm the account')(app)
  if (await confirmation.isVisible()) return
  await openForm(scene, 'Create account')
  // Without a password nothing is signed in afterwards.
  await app.fill('Username', 'zoe')
  await app.fill('Value 1', 'zoe@example.com')
  await app.page.getByRole('region').getByRole('button', { name: 'Create account' }).click()
  await confirmation.waitFor()
}

async function requestReset({ app }: Scene): Promise<void> {
  await app.fill('Username', 'alice')
  await app.press('Send a code')
}
