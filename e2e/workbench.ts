import { expect, type Locator, type Page } from 'playwright/test'
import type { PageWatch } from './page-watch.ts'

export type SignInMethod = 'Guest' | 'User pool' | 'Hosted UI' | 'Provider token'

/** The page as a person uses it. Everything is found by its role and name. */
export class Workbench {
  readonly page: Page
  private readonly origin: string
  private readonly watch: PageWatch

  constructor(page: Page, { origin, watch }: { readonly origin: string; readonly watch: PageWatch }) {
    this.page = page
    this.origin = origin
    this.watch = watch
  }

  // ---- what is shown

  get identity(): Locator {
    return this.page.getByRole('region', { name: 'Identity', exact: true })
  }

  get credentials(): Locator {
    return this.page.getByRole('region', { name: 'Credentials', exact: true })
  }

  get tokens(): Locator {
    return this.page.getByRole('region', { name: 'Tokens', exact: true })
  }

  get caller(): Locator {
    return this.page.getByRole('region', { name: 'Caller', exact: true })
  }

  get alert(): Locator {
    return this.page.getByRole('alert')
  }

  method(method: SignInMethod): Locator {
    return this.page.getByRole('radiogroup', { name: 'Choose how to sign in' }).getByRole('radio', { name: method })
  }

  // ---- what a person does

  async open(path = '/'): Promise<void> {
    await this.page.goto(this.origin + path)
  }

  /** A machine that is never idle: nothing is fetched ahead. Call it before `open`. */
  async keepBusy(): Promise<void> {
    await this.page.addInitScript(() => {
      window.requestIdleCallback = () => 0
    })
  }

  async choose(method: SignInMethod): Promise<void> {
    await this.method(method).check()
  }

  async continueAsGuest(): Promise<void> {
    await this.choose('Guest')
    await this.press('Continue as guest')
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.choose('User pool')
    await this.fill('Username', username)
    await this.fill('Password', password)
    await this.press('Sign in')
  }

  /** By one press; most of them are folded away. @param user the name, or what stands beside it, too */
  async signInAs(user: string): Promise<void> {
    await this.choose('User pool')
    const button = this.page.getByRole('button', { name: `Sign in as ${user}`, includeHidden: true })
    await expect(button).toHaveCount(1)
    if (!(await button.isVisible())) await this.page.getByText(/^More users/).click()
    await button.click()
  }

  /** @param name as Cognito has it: a standard one stands in brackets after its label */
  attribute(name: string): Locator {
    return this.page.getByLabel(new RegExp(`(^|\\()${name}\\)?$`))
  }

  /** @param attributes those that the pool requires, by their Cognito name */
  async chooseNewPassword(password: string, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.fill('New password', password)
    for (const [name, value] of Object.entries(attributes)) await this.attribute(name).fill(value)
    await this.press('Set password and sign in')
  }

  /** @param button e.g. `Continue with Facebook` */
  async continueToHostedUi(button: string): Promise<void> {
    await this.choose('Hosted UI')
    await this.press(button)
  }

  /** The same in a window of its own. */
  async openHostedUiWindow(button: string): Promise<Page> {
    await this.choose('Hosted UI')
    await this.page.getByRole('radio', { name: 'In a pop-up window' }).check()
    const [opened] = await Promise.all([this.page.context().waitForEvent('page'), this.press(button)])
    return opened
  }

  /** @param provider a part of the choice's name */
  async giveToken(provider: string, token: string): Promise<void> {
    await this.choose('Provider token')
    const select = this.page.getByLabel('Provider', { exact: true })
    await select.selectOption(await select.getByRole('option', { name: provider }).getAttribute('value'))
    await this.fill('Token', token)
    await this.press('Use token')
  }

  /** Up to the code that Cognito sends. */
  async createAccount(username: string, password: string, email: string): Promise<void> {
    await this.choose('User pool')
    await this.press('Create account')
    await this.fill('Username', username)
    await this.fill('Password', password)
    await this.fill('Value 1', email)
    const form = this.page.getByRole('region', { name: 'Create account' })
    await form.getByRole('button', { name: 'Create account' }).click()
  }

  /** By the press that is there at the local Cognito, as soon as the code has come. */
  async readCode(form: Page | Locator = this.page): Promise<void> {
    const code = form.locator('[autocomplete="one-time-code"]')
    const before = await code.inputValue()
    await expect(async () => {
      await form.getByRole('button', { name: 'Read the code', exact: true }).click()
      await expect(code).not.toHaveValue(before, { timeout: 2000 })
    }).toPass()
  }

  /** After a sign-in each step is one line, but for the credentials: opens them all. */
  async openAllSteps(): Promise<void> {
    const button = this.page.getByRole('button', { name: /^(Expand|Collapse) all$/ })
    if ((await button.textContent()) === 'Expand all') await button.click()
  }

  /** They are fetched once the page is there. */
  async untilShortcutsWork(): Promise<void> {
    const list = this.page.getByRole('dialog', { name: 'Help' })
    await expect(async () => {
      await this.page.keyboard.press('?')
      await expect(list).toBeVisible({ timeout: 100 })
    }).toPass()
    await this.page.keyboard.press('Escape')
  }

  async signOut(): Promise<void> {
    await this.press('Sign out')
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }

  async fill(field: string, text: string): Promise<void> {
    await this.page.getByLabel(field, { exact: true }).fill(text)
  }

  // ---- what a story knows beforehand

  /** See PageWatch: a message on the console that belongs to the story. */
  announce(message: RegExp): void {
    this.watch.announce(message)
  }
}
