import { expect, it, onTestFinished } from 'vitest'
import { localConnection } from '../../emulator/host/local-connection.ts'
import { serveEmulator } from '../../emulator/host/node-server.ts'
import { localSeed } from '../../emulator/seed/seed.ts'
import { sharedKeys } from '../../emulator/state/signing-keys-fixture.ts'
import { problemFrom } from '../problem.ts'
import { assumeRole } from './classic-flow.ts'

it('a web page in place of STS’s answer is told from one', async () => {
  const seed = localSeed('http://localhost:5173')
  const intercept = () =>
    new Response('<!doctype html><title>Hotel</title>', { headers: { 'content-type': 'text/html' } })
  const { origin, close } = await serveEmulator({ seed, port: 0, intercept, signingKeys: sharedKeys() })
  onTestFinished(close)
  const role = { roleArn: 'arn:aws:iam::000000000000:role/A', sessionName: 'inspector', duration: 900 }
  const answer = assumeRole(localConnection(seed, origin), 'token', role).catch(problemFrom)
  expect(await answer).toEqual({
    kind: 'unreadable',
    service: 'sts',
    operation: 'AssumeRoleWithWebIdentity',
    status: 200,
    excerpt: '<!doctype html><title>Hotel</title>',
  })
})
