import { expect } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'

/** Waits for the diagram of what will happen, the last to come. */
export async function open(app: Workbench): Promise<void> {
  await app.open()
  await expect(app.page.getByRole('list', { name: 'Sequence diagram of what will happen' })).toBeVisible()
}
