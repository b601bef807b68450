import { expect } from '../fixtures.ts'
import { bar, user } from '../users/three-users.ts'
import type { Scene } from './sent.ts'

export const password = 'Alice-Passw0rd!'

export async function plainly({ app }: Scene, username = 'alice'): Promise<void> {
  await app.choose('User pool')
  await app.page.getByRole('radio', { name: 'Plain password' }).check()
  await app.signIn(username, password)
}

export async function asNewGuest({ app }: Scene): Promise<void> {
  await app.choose('Guest')
  const forget = app.page.getByRole('button', { name: 'New guest identity' })
  if (await forget.isVisible()) await forget.click()
  await app.continueAsGuest()
}

export const chooseFumi = ({ app }: Scene) => app.press('Continue as Fumi Facebook')

export async function byHostedUi(scene: Scene): Promise<void> {
  await scene.app.continueToHostedUi('Continue with Facebook')
  await chooseFumi(scene)
}

/** The request for tokens is the page's, not the window's. */
export async function byPopUp({ app }: Scene): Promise<void> {
  const opened = await app.openHostedUiWindow('Continue with Facebook')
  await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).click()
}

export async function byProviderToken({ app, local }: Scene): Promise<void> {
  const response = await app.page.request.post(`${local.origin}/pretend/Facebook/token`)
  const { access_token: token } = (await response.json()) as { access_token: string }
  await app.giveToken('graph.facebook.com', token)
}

/** Cognito lists the factors that alice may choose from; her password goes with the request. */
export async function byChoice({ app }: Scene): Promise<void> {
  await app.choose('User pool')
  await app.page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
  await app.page.getByLabel('Preferred challenge').selectOption('PASSWORD')
  await app.signIn('alice', password)
}

export const byDeveloperToken = byPretendLogin('developer', 'Token')
export const bySamlResponse = byPretendLogin('saml', 'SAML response')

/** The local Cognito is asked for it anew each time. */
function byPretendLogin(provider: string, field: string): (scene: Scene) => Promise<void> {
  return async ({ app }) => {
    await app.choose('Provider token')
    await app.page.getByLabel('Provider', { exact: true }).selectOption(provider)
    await app.press('Get a pretend token')
    await expect(app.page.getByRole('textbox', { name: field, exact: true })).not.toBeEmpty()
    await app.press('Use token')
  }
}

/** Has alice's password, and the user pool tracks the devices. */
export const userWithDevices = 'user-with-devices'

/** Each sets a password once: as many as there are faults, and a second try for each. */
export const newUsers = Array.from({ length: 60 }, (_, number) => `new-user-${number}`)
const waitingUsers = newUsers.values()
export const newPassword = { 'New password': 'Chosen-Passw0rd!', 'Email address (email)': 'new@example.com' }

export async function byNewPassword(scene: Scene): Promise<void> {
  const { value: username } = waitingUsers.next()
  await plainly(scene, username)
  await scene.app.chooseNewPassword(newPassword['New password'], { email: newPassword['Email address (email)'] })
}

/** Alice signs in while a guest is kept. */
export async function besideGuest(scene: Scene): Promise<void> {
  const { app } = scene
  if (!(await bar(app.page).isVisible())) {
    await app.continueAsGuest()
    await app.caller.waitFor()
    await app.press('Sign in another user')
  }
  await plainly(scene)
}

/** Alice, who was kept for a moment. */
export async function shownAgain(scene: Scene): Promise<void> {
  const { app } = scene
  await besideGuest(scene)
  await app.caller.waitFor()
  await user(app.page, 'guest').click()
  await expect(app.caller).toContainText('LocalGuests')
  await user(app.page, 'alice').click()
  await expect(app.caller).toContainText('LocalAdmins')
}

/** Whatever became of alice’s request, the guest is there beside her. */
export async function guestIsKept({ app: { page } }: Scene): Promise<void> {
  await expect(user(page, 'guest')).toBeVisible()
  await expect(bar(page).getByRole('listitem')).toHaveCount(2)
}
