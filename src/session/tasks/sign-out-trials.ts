import type { SignOutWay } from '../../protocol/sign-outs.ts'
import { artifacts, refusalOf } from './probes.ts'
import type { SignOutTrials, Tried } from './task-results.ts'
import type { TaskParts } from './task-runner.ts'
import type { TaskStatus, TasksState } from './task-state.ts'

/** Writes down what each try shows, under the way out that was taken before it. */
export function recordTrials({ store }: Pick<TaskParts, 'store'>): void {
  store.subscribe(({ tasks }, { tasks: before }) => {
    const trials = trialsWith(tasks, before)
    if (trials !== tasks.trials) store.setState((state) => ({ tasks: { ...state.tasks, trials } }))
  })
}

type Watched = Pick<TasksState, 'status' | 'ended' | 'trials'>

/** The trials with what has just been ended or tried; the same ones where there is nothing new. */
export function trialsWith(
  { status, ended, trials }: Watched,
  before: Omit<Watched, 'trials'>,
): SignOutTrials | undefined {
  const seen = trials?.seen ?? {}
  const way: SignOutWay | undefined = ended.length > before.ended.length ? ended.at(-1) : trials?.after
  if (way === undefined) return trials
  const tried = status === before.status ? [] : triedSince(status, before.status)
  if (tried.length > 0) return { after: way, seen: { ...seen, [way]: { ...seen[way], ...Object.fromEntries(tried) } } }
  return way === trials?.after ? trials : { after: way, seen }
}

function triedSince(status: TasksState['status'], before: TasksState['status']) {
  return artifacts.flatMap((artifact) => {
    if (before[`probe-${artifact}`]?.at !== 'running') return []
    const tried = triedBy(status[`probe-${artifact}`])
    return tried ? [[artifact, tried] as const] : []
  })
}

/** Only the service itself says that it refuses. */
function triedBy(status: TaskStatus | undefined): Tried | null {
  if (status?.at === 'done') return 'works'
  return status?.at === 'failed' && refusalOf(status.problem) !== null ? 'refused' : null
}
