import { expect, it } from 'vitest'
import { localSeed } from '../seed/seed.ts'
import { sharedKeys } from '../state/signing-keys-fixture.ts'
import { serveEmulator } from './node-server.ts'

const seed = localSeed('http://localhost:5173')

it('serves on the loopback under the origin it names and ends open connections', async () => {
  const { origin, port, close } = await serveEmulator({ seed, port: 0, signingKeys: sharedKeys() })
  expect(origin).toBe(`http://localhost:${port}`)
  const jwks = `/${seed.userPool.id}/.well-known/jwks.json`
  for (const host of ['localhost', '127.0.0.1']) expect((await fetch(`http://${host}:${port}${jwks}`)).status).toBe(200)

  await expect(serveEmulator({ seed, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })

  // fetch keeps its connections open; close must not wait for them.
  await close()
  await expect(fetch(origin)).rejects.toThrow()
})
