import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { drawingWaits, follow } from './view.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function shownOf() {
  const store = createStore(() => ({ step: 0, urgent: 0 }))
  const shown = createStore(store.getState)
  follow(store, ({ urgent }) => urgent === 0, shown.setState)
  const drawn: object[] = []
  shown.subscribe((state) => void drawn.push(state))
  return { store, shown, drawn }
}

it('shows what cannot wait at once', () => {
  const { store, shown } = shownOf()
  store.setState({ urgent: 1 })
  expect(shown.getState()).toEqual({ step: 0, urgent: 1 })
})

it('shows what can wait once the request is out, all of it in one drawing', () => {
  const { store, shown, drawn } = shownOf()
  store.setState({ step: 1 })
  vi.advanceTimersByTime(drawingWaits - 1)
  store.setState({ step: 2 })
  expect(shown.getState().step).toBe(0)
  vi.advanceTimersByTime(1)
  expect(drawn).toEqual([{ step: 2, urgent: 0 }])
})

it('takes along what was waiting when something comes that cannot, and draws it once', () => {
  const { store, drawn } = shownOf()
  store.setState({ step: 1 })
  store.setState({ urgent: 1 })
  vi.advanceTimersByTime(10 * drawingWaits)
  expect(drawn).toEqual([{ step: 1, urgent: 1 }])
})

it('does not keep later changes waiting for longer than the first', () => {
  const { store, shown } = shownOf()
  for (let step = 1; step <= 4; step++) {
    store.setState({ step })
    vi.advanceTimersByTime(drawingWaits / 2)
  }
  expect(shown.getState().step).toBeGreaterThan(2)
})
