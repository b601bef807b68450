import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Run } from '../trace/record/run.ts'
import type { SessionState } from './session-state.ts'
import type { World } from './world.ts'

/** What the page draws. */
export interface SessionView {
  readonly state: SessionState
  /** The trace, oldest run first. */
  readonly runs: readonly Run[]
  /** True once the browser refused to store something. */
  readonly isStorageRefused: boolean
}

export type ViewStore = Pick<StoreApi<SessionView>, 'getState' | 'getInitialState' | 'subscribe'>

/** Milliseconds that a drawing waits: by then the request that the change is about is out. */
export const drawingWaits = 30

/**
 * The session as the page draws it: a change that can wait comes a little later, with all that changed by then.
 * Drawing takes longer than preparing a request, which would stand in line behind it.
 */
export function createView(store: StoreApi<SessionState>, { trace, isStorageRefused }: World): ViewStore {
  const view = createStore<SessionView>(() => ({
    state: store.getState(),
    runs: trace.store.getState().runs,
    isStorageRefused: isStorageRefused.getState(),
  }))
  follow(store, isWaiting, (state) => view.setState({ state }))
  // A trace that was emptied at once: what it held may not be drawn once more.
  follow(
    trace.store,
    ({ runs }) => runs.length > 0,
    ({ runs }) => view.setState({ runs }),
  )
  isStorageRefused.subscribe((refused) => view.setState({ isStorageRefused: refused }))
  return view
}

/** Shows each change of the source, one that can wait a little later, with all that changed by then. */
export function follow<State>(
  source: StoreApi<State>,
  canWait: (state: State) => boolean,
  show: (state: State) => void,
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const showNow = () => {
    clearTimeout(waiting)
    waiting = undefined
    show(source.getState())
  }
  source.subscribe((state) => {
    if (canWait(state)) waiting ??= setTimeout(showNow, drawingWaits)
    else showNow()
  })
}

/** A step is under way and has brought nothing that the user waits for. */
function isWaiting({ journey }: SessionState): boolean {
  return journey.at === 'working' && journey.progress.credentials === null
}
