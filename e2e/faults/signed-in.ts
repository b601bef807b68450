import type { TaskName } from '../../src/session/tasks/table.ts'
import type { Scene, Sent } from './sent.ts'
import { byHostedUi, plainly } from './sign-ins.ts'

/** Opened beside the stages for all that can be pressed there. */
const cards = ['Scopes and calls', 'Classic flow']

/** A task that is begun by one press. */
export const pressed = (
  task: TaskName,
  button: string,
  sent: Pick<Sent, 'operation' | 'blamed'> & Partial<Sent>,
): Sent => ({
  name: button,
  protocol: 'json',
  act: ({ app }) => app.press(button),
  ready: beReadyForTasks,
  ...sent,
  task,
})

/** Signed in, with everything open that can be pressed. */
export const beReadyForTasks = readyAfter(plainly)

/** Its tokens are refreshed and revoked at the token endpoint, and have the scope for userInfo. */
export const beReadyFromHostedUi = readyAfter(byHostedUi)

/** @param more what else has to be done once */
export function readyAfter(signIn: (scene: Scene) => Promise<void>, more?: (scene: Scene) => Promise<void>) {
  return async (scene: Scene): Promise<void> => {
    const { app } = scene
    if (await app.caller.isVisible()) return
    await signIn(scene)
    await app.caller.waitFor()
    await app.openAllSteps()
    for (const name of cards) await app.page.getByRole('heading', { name }).click()
    await app.press('Try them')
    await more?.(scene)
  }
}
