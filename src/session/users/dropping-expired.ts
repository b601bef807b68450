import { serviceNow } from '../service-clock.ts'
import { expiriesOf, resultsWithoutExpired, withoutExpired } from '../tasks/expired.ts'
import type { World } from '../world.ts'
import type { KeptUser, KeptUsers } from './kept-users.ts'

/** The longest that a timer can wait, milliseconds. */
const longest = 2 ** 31 - 1

/** Drops the secrets of users who are kept when they expire, also after a sleep of the computer. */
export function dropExpiredOf(users: KeptUsers & { readonly onChange: (act: () => void) => void }, world: World): void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function drop(): void {
    const now = serviceNow(world)
    users.change((user) => (expiries(user).some((expires) => expires <= now) ? without(user, now) : user))
    plan()
  }

  function plan(): void {
    clearTimeout(timer)
    const now = serviceNow(world)
    const next = Math.min(
      ...users
        .all()
        .flatMap(expiries)
        .filter((expires) => expires > now),
    )
    if (Number.isFinite(next)) timer = setTimeout(drop, Math.min(next - now, longest))
  }

  users.onChange(plan)
  world.onSeen(drop)
}

const expiries = ({ journey, tasks }: KeptUser) => expiriesOf(journey.progress, tasks)

function without(user: KeptUser, now: number): KeptUser {
  const { journey, tasks } = user
  return {
    ...user,
    journey: { ...journey, progress: withoutExpired(journey.progress, now) },
    tasks: { ...tasks, ...resultsWithoutExpired(tasks, now) },
  }
}
