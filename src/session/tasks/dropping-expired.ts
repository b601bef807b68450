import { lazyModule } from '../../loading/lazy-module.ts'
import type { TraceEvent } from '../../trace/record/exchange.ts'
import type { ExpiringSecret } from '../../trace/redaction/expiring-secrets.ts'
import { isInTheClear, redaction } from '../forgetting.ts'
import { progressOf } from '../sign-in/journey.ts'
import { expiriesOf, tasksWithoutExpired, withoutExpired } from './expired.ts'
import type { Desk } from './task-runner.ts'

const expiringSecrets = lazyModule(() => import('../../trace/redaction/expiring-secrets.ts'))

/** Milliseconds after a change of the trace until it is searched: by then what belongs together is there. */
const settling = 1000

/** Milliseconds until the search is tried again where its code could not be fetched. */
const again = 60_000

/** The longest that a timer can wait, milliseconds. */
const longest = 2 ** 31 - 1

/** Drops secrets when they expire, from what is held and from the trace, also after a sleep of the computer. */
export function droppingExpired({ session, store, now }: Desk): void {
  const { trace, world } = session
  /** Events do not change, so each is searched once. */
  const searched = new WeakMap<TraceEvent, readonly ExpiringSecret[]>()
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
    if (isInTheClear(trace.store.getState())) await dropRecorded()
    const expiries = expiriesOf(progressOf(session.store.getState().journey), store.getState())
    if (expiries.some((expires) => expires <= now())) dropHeld()
    planFor(expiries)
  }

  function planFor(expiries: readonly number[]): void {
    const next = Math.min(...expiries.filter((expires) => expires > now()))
    if (Number.isFinite(next)) plan(next - now())
  }

  async function dropRecorded(): Promise<void> {
    const loaded = await Promise.all([expiringSecrets.load(), redaction.load()]).catch(() => null)
    if (!loaded) return plan(again)
    const [{ expiringSecretsIn }, { maskSecrets }] = loaded
    const secrets = trace.store.getState().runs.flatMap(({ events }) =>
      events.flatMap((event) => {
        const found = searched.get(event) ?? expiringSecretsIn(event)
        searched.set(event, found)
        return found
      }),
    )
    const expired = new Set(secrets.flatMap(({ secret, expires }) => (expires <= now() ? [secret] : [])))
    if (expired.size > 0) trace.rewrite((run) => maskSecrets(run, expired))
    planFor(secrets.map(({ expires }) => expires))
  }

  function dropHeld(): void {
    session.store.setState(({ journey }) => {
      if (journey.at === 'choosing') return {}
      return { journey: { ...journey, progress: withoutExpired(journey.progress, now()) } }
    })
    store.setState((state) => tasksWithoutExpired(state, now()))
  }

  for (const each of [session.store, store, trace.store]) each.subscribe(() => plan(settling))
  world.onSeen(() => void drop())
  plan(settling)
}
