import { expect } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'

const passwords = { alice: 'Alice-Passw0rd!', bob: 'Bob-Passw0rd!' } as const

export async function asGuest(app: Workbench): Promise<void> {
  await app.open()
  await app.continueAsGuest()
  await everythingThere(app)
}

export async function asUser(app: Workbench, username: 'alice' | 'bob' = 'alice'): Promise<void> {
  await app.open()
  await app.signIn(username, passwords[username])
  await tokensThere(app)
}

export async function throughHostedUi(app: Workbench): Promise<void> {
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await tokensThere(app)
}

export async function guestThenAlice(app: Workbench): Promise<void> {
  await asGuest(app)
  await app.signOut()
  await app.signIn('alice', passwords.alice)
  await tokensThere(app)
}

/** Unfolds a step of the journey by its title. */
export async function openStep(app: Workbench, title: 'Tokens' | 'Identity' | 'Caller' | 'Sign-out'): Promise<void> {
  await app.page.getByRole('region', { name: title, exact: true }).getByRole('button', { name: title }).click()
}

/** The last to come are the steps that only a signed-in person has. */
export async function everythingThere(app: Workbench): Promise<void> {
  await expect(app.caller).toBeVisible()
  await expect(app.page.getByRole('button', { name: 'Sign-out', exact: true })).toBeVisible()
  await expect(app.page.getByRole('listbox', { name: /^Sequence diagram of run/ })).toHaveCount(1)
}

async function tokensThere(app: Workbench): Promise<void> {
  await everythingThere(app)
  await expect(app.tokens).toContainText('verified')
}
