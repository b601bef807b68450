import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** Words that English sentences have, and no name on this page; not "a", which is a number of SRP. */
const english = /(^|[^\w-])(the|of|and|is|are|to|with|for|this|that|you|your|not|in|as|by|an)(?=[^\w-]|$)/i

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const languageOf = (page: Page) => expect(page.locator('html'))

async function openAllStepsInJapanese(page: Page): Promise<void> {
  const open = button(page, 'すべて展開')
  if (await open.isVisible()) await open.click()
}

/** The visible lines that are not translated, apart from names and quoted messages. */
async function englishLines(shown: Locator): Promise<readonly string[]> {
  const text = await shown.innerText()
  return text
    .split('\n')
    .filter((line) => english.test(line.replaceAll('Login with Amazon', '').replace(/「[^「」]*」/g, '')))
}

test.describe('a person whose browser speaks Japanese', () => {
  test.use({ locale: 'ja-JP' })

  test('has its texts by the time that the page’s script arrives', async ({ app, page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    const texts = page.waitForResponse(/\/assets\/ja-[^/]*\.js$/)
    const opened = app.open()
    expect((await texts).ok()).toBe(true)
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect((await loaded()).filter((name) => /\/ja-/.test(name))).toHaveLength(1)
    release()
    await opened
    await languageOf(page).toHaveAttribute('lang', 'ja')
    expect((await loaded()).filter((name) => /\/ja-[^d]/.test(name))).toHaveLength(1)
  })

  test('sees the page in Japanese and signs in as a guest', async ({ app, page }) => {
    await app.open()
    await languageOf(page).toHaveAttribute('lang', 'ja')
    await expect(page.getByRole('radiogroup', { name: 'サインイン方法の選択' })).toBeVisible()
    expect(await englishLines(page.locator('body'))).toEqual([])

    await button(page, 'ゲストとして続ける').click()
    await expect(region(page, '認証情報')).toContainText(/残り 59 分 \d+ 秒/)
    await openAllStepsInJapanese(page)
    await expect(region(page, 'アイデンティティ')).toContainText(/ap-northeast-1:[0-9a-f-]{36}/)
    await expect(region(page, 'アイデンティティ')).toContainText('ゲスト')
    await expect(region(page, '呼び出し元')).toContainText('LocalGuests')
    await expect(page.getByRole('region', { name: 'トレース', exact: true })).toContainText('GetId')
    expect(await englishLines(page.locator('body'))).toEqual([])
  })

  test('is asked to sign in in Japanese at the Hosted UI, too, and comes back to the Japanese page', async ({
    app,
    page,
  }) => {
    await app.open()
    await page.getByRole('radio', { name: 'ホストされた UI' }).check()
    await button(page, 'ホストされた UI に進む').click()
    await page.waitForURL(/\/login/)
    expect(new URL(page.url()).searchParams.get('lang')).toBe('ja')
    await languageOf(page).toHaveAttribute('lang', 'ja')
    await page.getByLabel('ユーザー名').fill('alice')
    await page.getByLabel('パスワード').fill('Alice-Passw0rd!')
    await button(page, 'サインイン').click()
    await expect(region(page, '呼び出し元')).toContainText('LocalAdmins')
  })

  test('reads tokens and times in Japanese', async ({ app, page }) => {
    await app.open()
    await page.getByRole('radio', { name: 'ユーザープール' }).check()
    await page.getByLabel('ユーザー名', { exact: true }).fill('alice')
    await page.getByLabel('パスワード', { exact: true }).fill('Alice-Passw0rd!')
    await button(page, 'サインイン').click()
    await expect(region(page, '認証情報')).toBeVisible()
    await openAllStepsInJapanese(page)

    const tokens = region(page, 'トークン')
    await expect(tokens.getByRole('region', { name: 'ID トークン' })).toContainText('検証済み')
    await expect(tokens.getByRole('table', { name: 'クレーム' })).toContainText(
      /\d+ 分後 · \d{4}\/\d{2}\/\d{2}\s\d+:\d{2}/,
    )
    await tokens.getByRole('button', { name: 'クレームの説明' }).click()
    await expect(tokens).toContainText('決して変わらない、ユーザー自身の ID。')
    expect(await englishLines(page.locator('body'))).toEqual([])
  })

  test('reads why a sign-in failed, and what the service said in its own words', async ({ app, page }) => {
    app.announce(/status of 400/)
    await app.open()
    await page.getByRole('radio', { name: 'ユーザープール' }).check()
    await page.getByLabel('ユーザー名', { exact: true }).fill('alice')
    await page.getByLabel('パスワード', { exact: true }).fill('wrong')
    await button(page, 'サインイン').click()
    await expect(app.alert.getByRole('heading', { name: 'サインインが拒否されました' })).toBeFocused()
    await expect(app.alert).toContainText('ユーザープールからの応答（HTTP ステータス 400）')
    await expect(app.alert).toContainText('Incorrect username or password.')
    await expect(app.alert).toContainText('Cognito はどちらなのかを知らせません')
  })

  test('finds the token inspector in Japanese', async ({ app, page }) => {
    await app.open('/token-inspector')
    await languageOf(page).toHaveAttribute('lang', 'ja')
    await expect(page.getByRole('heading', { name: 'トークンインスペクター' })).toBeVisible()
    await page.getByLabel('トークン', { exact: true }).fill('a.b')
    await expect(page.getByText('JWT ではありません').first()).toBeVisible()
    expect(await englishLines(page.locator('body'))).toEqual([])
  })

  test('turns to English and back, and loses nothing that was typed or shown', async ({ app, page }) => {
    await app.open()
    await page.getByRole('radio', { name: 'ユーザープール' }).check()
    await page.getByLabel('ユーザー名', { exact: true }).fill('alice')
    await page.getByLabel('パスワード', { exact: true }).fill('Alice-Passw0rd!')
    await button(page, 'English').click()
    await languageOf(page).toHaveAttribute('lang', 'en')
    await expect(app.method('User pool')).toBeChecked()
    await expect(page.getByLabel('Username', { exact: true })).toHaveValue('alice')
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('Alice-Passw0rd!')

    await app.press('Sign in')
    await expect(app.caller).toBeVisible()
    await app.openAllSteps()
    await app.press('Reveal secret access key')
    const secret = (await app.credentials.innerText()).match(/[A-Za-z0-9+/]{40}/)?.[0] ?? 'none'
    const asked = page.waitForRequest((request) => request.method() === 'POST', { timeout: 500 }).catch(() => null)
    await button(page, '日本語').click()
    await languageOf(page).toHaveAttribute('lang', 'ja')
    await expect(region(page, '認証情報')).toContainText(secret)
    await expect(button(page, 'シークレットアクセスキーを非表示')).toBeVisible()
    await expect(region(page, 'アイデンティティ')).toBeVisible()
    expect(await asked, 'nothing is asked for again').toBeNull()
  })

  test('is given the chosen language again, also after a reload', async ({ app, page }) => {
    await app.open()
    await button(page, 'English').click()
    await languageOf(page).toHaveAttribute('lang', 'en')
    await page.reload()
    await languageOf(page).toHaveAttribute('lang', 'en')
    await expect(button(page, 'Continue as guest')).toBeVisible()
    await button(page, '日本語').click()
    await languageOf(page).toHaveAttribute('lang', 'ja')
    await app.open('/token-inspector')
    await languageOf(page).toHaveAttribute('lang', 'ja')
  })

  test('gets the page in English where the Japanese texts can’t be loaded, and Japanese later', async ({
    app,
    page,
  }) => {
    app.announce(/Failed to load resource/)
    await page.route(/\/assets\/ja-/, (route) => route.abort())
    await app.open()
    await languageOf(page).toHaveAttribute('lang', 'en')
    await expect(button(page, 'Continue as guest')).toBeVisible()

    await button(page, '日本語').click()
    await app.continueAsGuest()
    await expect(app.caller).toBeVisible()
    await languageOf(page).toHaveAttribute('lang', 'en')

    await page.unroute(/\/assets\/ja-/)
    await button(page, '日本語').click()
    await languageOf(page).toHaveAttribute('lang', 'ja')
    await expect(region(page, '認証情報')).toBeVisible()
  })
})

test.describe('a person whose browser speaks French', () => {
  test.use({ locale: 'fr-FR' })

  test('sees the page in English, and times in English too', async ({ app, page }) => {
    await app.open()
    await languageOf(page).toHaveAttribute('lang', 'en')
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    await expect(app.tokens.getByRole('table', { name: 'Claims' })).toContainText(/in \d+ minutes · \w{3}\s\d+,\s\d{4}/)
  })
})
