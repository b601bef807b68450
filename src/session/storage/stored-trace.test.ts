import { expect, it } from 'vitest'
import { createRecord } from '../../trace/record/record.ts'
import { memoryStorage } from './available-storage.ts'
import { restoreRecord, storeRecord } from './stored-trace.ts'

function recordWithSecret() {
  const record = createRecord(Date.now)
  record.begin('user-pool', { name: 'c', region: 'r', endpoints: {} })
  record.add({
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
  return record
}

it('the record comes back without its secrets, and what was under way is over', () => {
  const storage = memoryStorage()
  storeRecord(storage, recordWithSecret())
  const stored = storage.getItem(storage.key(0) ?? '') ?? ''
  expect(stored).toContain('InitiateAuth')
  expect(stored).not.toContain('Alice-Passw0rd!')

  const later = createRecord(Date.now)
  restoreRecord(storage, later)
  expect(storage.length).toBe(0)
  expect(later.store.getState().runs).toMatchObject([
    { redacted: true, state: 'failed', events: [{ operation: 'InitiateAuth', outcome: { kind: 'cancelled' } }] },
  ])
})

it('the oldest runs are left out where not all fit', () => {
  const storage = memoryStorage()
  const record = recordWithSecret()
  record.begin('guest', { name: 'c', region: 'r', endpoints: {} })
  const narrow = {
    ...storage,
    setItem: (name: string, value: string) => {
      if (value.includes('InitiateAuth')) throw new DOMException('full', 'QuotaExceededError')
      storage.setItem(name, value)
    },
  }
  storeRecord(narrow, record)
  const later = createRecord(Date.now)
  restoreRecord(storage, later)
  expect(later.store.getState().runs).toMatchObject([{ number: 2 }])
})

for (const [what, text] of [
  ['no JSON', '{'],
  ['something else', '{"a":1}'],
  ['half a run', '[{"id":"run-1"}]'],
] as const) {
  it(`${what} in the storage is thrown away`, () => {
    const storage = memoryStorage()
    storage.setItem('cognito-inspector.record', text)
    const record = createRecord(Date.now)
    restoreRecord(storage, record)
    expect(record.store.getState().runs).toEqual([])
    expect(storage.length).toBe(0)
  })
}
