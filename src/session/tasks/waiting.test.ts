import { expect, it } from 'vitest'
import type { TaskName } from './table.ts'
import { afterSuccess, waitsFor } from './waiting.ts'

const rows: readonly (readonly [running: TaskName, name: TaskName, waits: boolean])[] = [
  ['refresh', 'refresh', true],
  // Both use the refresh token, or change what is held.
  ['refresh', 'renew', true],
  ['refresh', 'revoke', true],
  ['refresh', 'all', true],
  ['everywhere', 'ask-role', true],
  // Both send the same operation.
  ['get-user', 'probe-access-token', true],
  ['renew', 'probe-id-token', true],
  ['renew', 'probe-credentials', true],
  // Nothing in common.
  ['refresh', 'get-user', false],
  ['refresh', 'classic', false],
  ['probe-id-token', 'probe-credentials', false],
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
