import { expect, it } from 'vitest'
import type { Problem } from '../../cognito/problem.ts'
import { openSession } from '../session-fixture.ts'
import { trialsWith } from './sign-out-trials.ts'
import { withStatus } from './task-state.ts'

const signedIn = async () => {
  const opened = await openSession()
  await opened.session.signIn({ flow: 'srp', username: 'alice', password: 'Alice-Passw0rd!' })
  return opened
}

it('keeps each try under the way that was taken last before it', async () => {
  const { session, tasks } = await signedIn()
  await session.runTask('probe-access-token')
  expect(tasks().trials).toBeUndefined()
  await session.runTask('sign-out-elsewhere', 'hosted-ui')
  await session.runTask('probe-access-token')
  await session.runTask('revoke')
  await session.runTask('probe-access-token')
  await session.runTask('probe-credentials')
  expect(tasks().trials).toEqual({
    after: 'revoke',
    seen: { 'hosted-ui': { 'access-token': 'works' }, revoke: { 'access-token': 'refused', credentials: 'works' } },
  })
})

it('forgets them with the sign-in', async () => {
  const { session, tasks } = await signedIn()
  await session.runTask('everywhere')
  expect(tasks().trials?.after).toBe('everywhere')
  session.signOut()
  expect(tasks().trials).toBeUndefined()
})

it('takes neither silence, nor too many requests, nor an old answer for a refusal', async () => {
  const { tasks } = await signedIn()
  const trials = { after: 'revoke', seen: {} } as const
  const running = withStatus({ ...tasks(), trials }, 'probe-id-token', { at: 'running' })
  const ended = (problem: Problem) => withStatus(running, 'probe-id-token', { at: 'failed', problem })
  const call = { service: 'identity-pool', operation: 'GetCredentialsForIdentity' } as const
  const refused = ended({ kind: 'refused', ...call, code: 'X', message: '', status: 400 })
  expect(trialsWith(ended({ kind: 'unreachable', ...call }), running)).toBe(trials)
  const throttled = { kind: 'refused', ...call, code: 'TooManyRequestsException', message: '', status: 400 } as const
  expect(trialsWith(ended(throttled), running)).toBe(trials)
  expect(trialsWith(refused, refused)).toBe(trials)
  expect(trialsWith(refused, tasks())).toBe(trials)
  expect(trialsWith(refused, running)?.seen).toEqual({ revoke: { 'id-token': 'refused' } })
})
