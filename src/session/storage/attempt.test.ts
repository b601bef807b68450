import { expect, it, onTestFinished, vi } from 'vitest'
import { createAppStorage } from './app-storage.ts'
import { clearAttemptLater, readAttempt } from './attempt.ts'
import { memoryStorage } from './available-storage.ts'

const left = Date.UTC(2026, 0, 1)
const minutes = 60_000
const attempt = { connection: 'c', identityProvider: 'Facebook', linkedGuestId: null, left }

function storageOf(stored: typeof attempt | null) {
  const storage = createAppStorage({ local: memoryStorage(), session: memoryStorage() })
  if (stored) storage.write('attempt', stored)
  return storage
}

it.each([
  ['no sign-in left', null, 0, null],
  ['one left a moment ago', attempt, 0, attempt],
  ['one left a quarter of an hour ago', attempt, 15 * minutes, attempt],
  ['one left longer ago', attempt, 15 * minutes + 1, 'too-old'],
] as const)('%s', (_what, stored, passed, expected) => {
  expect(readAttempt(storageOf(stored), left + passed)).toEqual(expected)
})

it('a page that was never left forgets the attempt when it is too old', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const storage = storageOf(attempt)
  clearAttemptLater(storage)
  vi.advanceTimersByTime(15 * minutes - 1)
  expect(storage.read('attempt')).toEqual(attempt)
  vi.advanceTimersByTime(1)
  expect(storage.read('attempt')).toBeNull()
})
