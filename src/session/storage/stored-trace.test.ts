import { expect, it } from 'vitest'
import { createTrace } from '../../trace/record/trace.ts'
import { createAppStorage } from './app-storage.ts'
import { memoryStorage } from './available-storage.ts'
import { restoreTrace, storeTrace } from './stored-trace.ts'

const stored = (session: Storage) => createAppStorage({ local: memoryStorage(), session })

function recordWithSecret() {
  const trace = createTrace(Date.now)
  trace.begin('user-pool', { name: 'c', region: 'r', endpoints: {} })
  trace.add({
    kind: 'exchange',
    peer: 'user-pool',
    operation: 'InitiateAuth',
    method: 'POST',
    url: 'https://example.com/',
    requestHeaders: [],
    requestBody: '{"AuthParameters":{"PASSWORD":"Alice-Passw0rd!"}}',
    started: 1,
    attempt: 1,
    outcome: { kind: 'pending' },
  })
  return trace
}

it('the record comes back without its secrets, and what was under way is over', () => {
  const storage = memoryStorage()
  storeTrace(stored(storage), recordWithSecret())
  const text = storage.getItem(storage.key(0) ?? '') ?? ''
  expect(text).toContain('InitiateAuth')
  expect(text).not.toContain('Alice-Passw0rd!')

  const later = createTrace(Date.now)
  restoreTrace(stored(storage), later)
  expect(storage.length).toBe(0)
  expect(later.store.getState().runs).toMatchObject([
    { redacted: true, state: 'failed', events: [{ operation: 'InitiateAuth', outcome: { kind: 'cancelled' } }] },
  ])
})

it('the oldest runs are left out where not all fit', () => {
  const storage = memoryStorage()
  const trace = recordWithSecret()
  trace.begin('guest', { name: 'c', region: 'r', endpoints: {} })
  const narrow: Storage = {
    ...storage,
    setItem: (name: string, value: string) => {
      if (value.includes('InitiateAuth')) throw new DOMException('full', 'QuotaExceededError')
      storage.setItem(name, value)
    },
  }
  storeTrace(stored(narrow), trace)
  const later = createTrace(Date.now)
  restoreTrace(stored(storage), later)
  expect(later.store.getState().runs).toMatchObject([{ number: 2 }])
})

for (const [what, text] of [
  ['no JSON', '{'],
  ['something else', '{"a":1}'],
  ['half a run', '[{"id":"run-1"}]'],
] as const) {
  it(`${what} in the storage is thrown away`, () => {
    const storage = memoryStorage()
    storage.setItem('cognito-inspector.trace', text)
    const trace = createTrace(Date.now)
    restoreTrace(stored(storage), trace)
    expect(trace.store.getState().runs).toEqual([])
    expect(storage.length).toBe(0)
  })
}
