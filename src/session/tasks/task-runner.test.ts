import { expect, it } from 'vitest'
import { alice } from '../session-fixture.ts'

it('what comes after the sign-out is dropped', async () => {
  const { session, held, tasks } = await alice()
  const renewal = session.runTask('renew')
  session.signOut()
  await renewal
  expect(held()).toBeNull()
  expect(tasks().status).toEqual({})
})

it('two refreshes at once are one', async () => {
  const { sent, session } = await alice({ client: { refreshTokenRotation: { graceSeconds: 0 } } })
  await Promise.all([session.runTask('refresh'), session.runTask('refresh'), session.runTask('probe-refresh-token')])
  expect(sent).toEqual(['InitiateAuth', 'GetTokensFromRefreshToken'])
})

it('credentials that have expired are not used', async () => {
  const { session, sent, tasks, moveClock } = await alice()
  moveClock(3601)
  expect(await session.runTask('probe-credentials')).toBe(false)
  expect(sent).toEqual([])
  expect(tasks().status['probe-credentials']).toEqual({ at: 'failed', problem: { kind: 'credentials-expired' } })
})

it('a change is made, though what is read after it fails; and one that failed is not followed', async () => {
  const refuse = (operation: string) => (request: Request) =>
    request.headers.get('x-amz-target')?.endsWith(`.${operation}`)
      ? Response.json({ __type: 'NotAuthorizedException', message: 'No.' }, { status: 400 })
      : undefined
  const attributes = [['nickname', 'Al']] as const
  const read = await alice({ intercept: refuse('GetUser') })
  expect(await read.session.runTask('update-attributes', attributes)).toBe(true)
  expect(read.sent).toEqual(['UpdateUserAttributes', 'GetUser'])
  const { status } = read.tasks()
  expect(status['update-attributes']).toEqual({ at: 'done' })
  expect(status['read-attributes']).toMatchObject({ at: 'failed', problem: { operation: 'GetUser' } })

  const changed = await alice({ intercept: refuse('UpdateUserAttributes') })
  expect(await changed.session.runTask('update-attributes', attributes)).toBe(false)
  expect(changed.sent).toEqual(['UpdateUserAttributes'])
})
