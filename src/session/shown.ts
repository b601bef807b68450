import { createStore, type StoreApi } from 'zustand/vanilla'

/** Milliseconds that a drawing waits: by then the request that the change is about is out. */
export const drawingWaits = 30

/**
 * A store as the page draws it: the same, but a change that can wait comes a little later, with all that changed by
 * then. Drawing takes longer than preparing a request, which would stand in line behind it.
 */
export function createShown<State>(store: StoreApi<State>, canWait: (state: State) => boolean): StoreApi<State> {
  const shown = createStore(() => store.getState())
  let waiting: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    clearTimeout(waiting)
    waiting = undefined
    shown.setState(store.getState(), true)
  }
  store.subscribe((state) => {
    if (canWait(state)) waiting ??= setTimeout(show, drawingWaits)
    else show()
  })
  return shown
}
