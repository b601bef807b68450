import { expect, it, onTestFinished } from 'vitest'
import { startEmulator } from '../../testing/emulator-fixture.ts'
import { problemFrom } from '../problem.ts'
import { assumeRole } from './classic-flow.ts'

it('a web page in place of STS’s answer is told from one', async () => {
  const intercept = () =>
    new Response('<!doctype html><title>Hotel</title>', { headers: { 'content-type': 'text/html' } })
  const { connection, close } = await startEmulator({ intercept })
  onTestFinished(close)
  const role = { roleArn: 'arn:aws:iam::000000000000:role/A', sessionName: 'inspector', duration: 900 }
  const answer = assumeRole(connection, 'token', role).catch(problemFrom)
  expect(await answer).toEqual({
    kind: 'unreadable',
    service: 'sts',
    operation: 'AssumeRoleWithWebIdentity',
    status: 200,
    excerpt: '<!doctype html><title>Hotel</title>',
  })
})
