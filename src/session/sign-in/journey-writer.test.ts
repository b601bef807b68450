import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { seedWithClient } from '../../emulator/emulator-fixture.ts'
import { localConnection } from '../../emulator/host/local-connection.ts'
import { createTrace } from '../../trace/record/trace.ts'
import type { SessionStore } from '../session-state.ts'
import { initialState } from '../session-state.ts'
import { createAppStorage } from '../storage/app-storage.ts'
import { memoryStorage } from '../storage/available-storage.ts'
import { begin, choosing, proceed } from './journey.ts'
import { createJourneyWriter } from './journey-writer.ts'

const connection = localConnection(seedWithClient({}), 'http://localhost')
const guest = begin('guest', null, {})

function opened() {
  const storage = createAppStorage({ local: memoryStorage(), session: memoryStorage() })
  const store = createStore(() => initialState(connection, storage))
  const trace = createTrace(Date.now)
  trace.begin('guest', connection)
  return { store, trace, writer: createJourneyWriter({ trace }, store) }
}

it('of what was begun only the latest is', () => {
  const { writer } = opened()
  const first = writer.begin()
  expect(first()).toBe(true)
  const second = writer.begin()
  expect([first(), second()]).toEqual([false, true])
  writer.reset()
  expect(second()).toBe(false)
})

it('a sign-in is over once the journey is back at the choice, not when a step is tried again', () => {
  const { writer } = opened()
  const isOver = writer.current()
  writer.begin()
  expect(isOver()).toBe(false)
  writer.reset()
  expect(isOver()).toBe(true)
})

it('the run of the trace ends with the journey', () => {
  const { writer, trace, store } = opened()
  const stateOfRun = () => trace.store.getState().runs.at(-1)?.state
  writer.advance(proceed(connection, guest))
  expect([store.getState().journey.at, stateOfRun()]).toEqual(['working', 'running'])
  writer.advance({ at: 'done', progress: guest })
  expect([store.getState().journey.at, stateOfRun()]).toEqual(['done', 'done'])
})

it('what was obtained changes only where something was', () => {
  const { writer, store } = opened()
  writer.updateProgress((progress) => ({ ...progress, identityId: 'i' }))
  expect(store.getState().journey).toEqual(choosing)
  writer.advance({ at: 'done', progress: guest })
  writer.updateProgress((progress) => ({ ...progress, identityId: 'i' }))
  expect(store.getState().journey).toEqual({ at: 'done', progress: { ...guest, identityId: 'i' } })
})

it('is the only one: for all others the store has no journey to write', () => {
  const others: SessionStore = opened().store
  // @ts-expect-error: only this writer may.
  others.setState({ journey: choosing })
  // @ts-expect-error: nor by a function.
  others.setState(() => ({ journey: choosing }))
})
