import { expect, it } from 'vitest'
import { afterSuccess, waitsFor } from './task-operations.ts'
import type { TaskName } from './task-state.ts'

const rows: readonly (readonly [running: TaskName, name: TaskName, waits: boolean])[] = [
  ['refresh', 'refresh', true],
  // Both use the refresh token, or change what is held.
  ['refresh', 'renew', true],
  ['refresh', 'revoke', true],
  ['refresh', 'all', true],
  ['everywhere', 'ask-role', true],
  // Both send the same operation.
  ['get-user', 'try-access-token', true],
  ['renew', 'try-id-token', true],
  ['renew', 'try-credentials', true],
  // Nothing in common.
  ['refresh', 'get-user', false],
  ['refresh', 'classic', false],
  ['try-id-token', 'try-credentials', false],
  ['user-info', 'revoke', false],
]

it.each(rows)('while %s is under way, %s waits: %s', (running, name, waits) => {
  expect(waitsFor({ [running]: { at: 'running' } }, name)).toBe(waits ? running : null)
  expect(waitsFor({ [running]: { at: 'done' } }, name)).toBeNull()
})

it('what another task failed to bring is no news once it is there', () => {
  const failed = { at: 'failed', problem: { kind: 'cancelled' } } as const
  expect(afterSuccess({ renew: failed, 'get-user': failed }, 'ask-role')).toEqual({
    'get-user': failed,
    'ask-role': { at: 'done' },
  })
  expect(afterSuccess({ renew: failed }, 'get-user')).toEqual({ renew: failed, 'get-user': { at: 'done' } })
})
