import { serviceNow } from '../service-clock.ts'
import type { SessionState } from '../session-state.ts'
import type { TaskParts, TaskRunner } from './task-runner.ts'

/** How long before their expiry the credentials are renewed, milliseconds. */
const renewalLead = 5 * 60_000

/** At least this long between two automatic renewals, milliseconds. */
const shortestPause = 60_000

/** Renews the credentials before they expire, where that is switched on. */
export function createAutomaticRenewal({ world, store }: TaskParts, { run }: TaskRunner) {
  let timer: ReturnType<typeof setTimeout> | undefined

  function schedule(pause: number): void {
    clearTimeout(timer)
    const state = store.getState()
    const expires = expiryOf(state)
    if (!state.tasks.automatic || expires === null) return
    timer = setTimeout(() => void renew(), Math.max(pause, expires - renewalLead - serviceNow(world)))
  }

  /** A failure keeps what is there. It may pass, so it is tried again as long as the credentials work. */
  async function renew(): Promise<void> {
    await run('renew')
    const state = store.getState()
    const isLost = state.tasks.status.renew?.at === 'failed' && (expiryOf(state) ?? 0) <= serviceNow(world)
    if (isLost) switchTo({ automatic: false, stopped: true })
    schedule(shortestPause)
  }

  function switchTo(change: { readonly automatic: boolean; readonly stopped: boolean }): void {
    store.setState(({ tasks }) => ({ tasks: { ...tasks, ...change } }))
  }

  // Also when the credentials are gone: no timer waits then.
  store.subscribe((state, before) => {
    if (expiryOf(state) !== expiryOf(before)) schedule(shortestPause)
  })
  world.onSeen(() => schedule(0))

  return {
    renewAutomatically(on: boolean): void {
      switchTo({ automatic: on, stopped: false })
      schedule(0)
    },
  }
}

/** When the credentials expire, by the services' clock; null where there are none, or where no expiry was named. */
function expiryOf({ journey }: SessionState): number | null {
  return journey.at === 'done' ? (journey.progress.credentials?.expires ?? null) : null
}
