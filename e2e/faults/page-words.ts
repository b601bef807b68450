import type { Locator } from 'playwright/test'
import type { Workbench } from '../workbench.ts'
import type { Sent } from './sent.ts'

export const region =
  (name: string) =>
  ({ page }: Workbench): Locator =>
    page.getByRole('region', { name, exact: true })

export const text =
  (words: string | RegExp) =>
  ({ page }: Workbench): Locator =>
    page.getByText(words)

export const presses =
  (button: string): Sent['act'] =>
  ({ app }) =>
    app.press(button)

/** A code that a stand-in takes. */
export const code = '123456'

/** Where a code was sent to need not be told. */
export const sentCodeTakes = ['empty, 204', 'members that are lists', 'members that are objects']
