import type { Locator } from 'playwright/test'
import type { Workbench } from '../workbench.ts'
import { answersOfApis } from './api-requests.ts'
import type { Sent } from './sent.ts'
import { plainly } from './sign-ins.ts'
import { pressed, readyAfter } from './signed-in.ts'

const row =
  (receiver: RegExp) =>
  ({ page }: Workbench): Locator =>
    page.getByRole('table', { name: 'Who accepts it' }).getByRole('row', { name: receiver })

/** A forged token, whose key the local Cognito was given, so that it takes it where nothing is amiss. */
const forged = (token: string, receiver: RegExp, sent: Pick<Sent, 'operation'> & Partial<Sent>): Sent =>
  pressed('try-forged-token', 'Sign and send', {
    name: `forged ${token}`,
    // The name of the receiver, or of the task where that was cancelled.
    blamed: new RegExp(`${receiver.source}|^The forged token `),
    refusal: { shown: row(receiver), words: /refused.*(Not for you|Beep)/ },
    brings: (app) => row(receiver)(app).filter({ hasText: 'accepted' }),
    ready: readyAfter(plainly, async ({ app }) => {
      const { page } = app
      await page.getByRole('heading', { name: 'Edit and re-sign a token' }).click()
      await page.getByLabel('Token to edit').selectOption(token)
      const apis = page.getByLabel('Also call an API')
      const api = apis.getByRole('option', { name: '/apis/http/' })
      if (token === 'Access token') await apis.selectOption(await api.getAttribute('value'))
      await app.press('Sign and send')
      for (const remove of await page.getByRole('button', { name: /^Remove forged-/ }).all()) await remove.click()
      await app.press('Register the key')
      await page.getByText('Registered keys').waitFor()
    }),
    isReadElsewhere: true,
    ...sent,
  })

export const ofForgedTokens: readonly Sent[] = [
  forged('ID token', /^Identity pool/, { operation: 'GetId' }),
  forged('ID token', /^Identity pool/, { operation: 'GetCredentialsForIdentity' }),
  forged('Access token', /^User pool/, { operation: 'GetUser' }),
  forged('Access token', /^Your API/, {
    operation: '/apis/http/whoami',
    refusal: { shown: row(/^Your API/), words: /refused|no result/, isAnyEnd: true },
    takes: answersOfApis,
  }),
]
