import type { Page } from 'playwright/test'

/** Gives the page its connections with 127.0.0.1 in place of localhost, which the policy of its server does not list. */
export async function withUnlistedHosts(page: Page): Promise<void> {
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({ response, body: text.replaceAll('http://localhost', 'http://127.0.0.1') })
  })
}
