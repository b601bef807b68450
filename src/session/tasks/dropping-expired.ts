import { serviceNow } from '../service-clock.ts'
import { progressOf } from '../sign-in/journey.ts'
import { expiriesOf, resultsWithoutExpired, withoutExpired } from './expired.ts'
import { createRecordedSecrets } from './recorded-secrets.ts'
import type { TaskParts } from './task-runner.ts'

/** Milliseconds after a change of the trace until it is searched: by then what belongs together is there. */
const settling = 1000

/** Milliseconds until the search is tried again where its code could not be fetched. */
const again = 60_000

/** The longest that a timer can wait, milliseconds. */
const longest = 2 ** 31 - 1

/** Drops secrets when they expire, from what is held and from the trace, also after a sleep of the computer. */
export function dropExpired({ world, store, journey }: TaskParts): void {
  const recorded = createRecordedSecrets(world.trace)
  const now = () => serviceNow(world)
  let timer: ReturnType<typeof setTimeout> | undefined
  let planned = Number.POSITIVE_INFINITY

  function plan(pause: number): void {
    const due = world.now() + pause
    // A plan that is past was missed in a sleep.
    if (planned > world.now() && due >= planned) return
    clearTimeout(timer)
    planned = due
    timer = setTimeout(() => void drop(), Math.min(pause, longest))
  }

  async function drop(): Promise<void> {
    clearTimeout(timer)
    planned = Number.POSITIVE_INFINITY
    const inTrace = await recorded.drop(now)
    if (inTrace === null) plan(again)
    planFor([...(inTrace ?? []), ...dropHeld()])
  }

  /** @returns when what was held expires */
  function dropHeld(): readonly number[] {
    const { journey: held, tasks } = store.getState()
    const expiries = expiriesOf(progressOf(held), tasks)
    if (expiries.some((expires) => expires <= now())) {
      journey.updateProgress((progress) => withoutExpired(progress, now()))
      store.setState({ tasks: { ...tasks, ...resultsWithoutExpired(tasks, now()) } })
    }
    return expiries
  }

  function planFor(expiries: readonly number[]): void {
    const next = Math.min(...expiries.filter((expires) => expires > now()))
    if (Number.isFinite(next)) plan(next - now())
  }

  for (const each of [store, world.trace.store]) each.subscribe(() => plan(settling))
  world.onSeen(() => void drop())
  plan(settling)
}
