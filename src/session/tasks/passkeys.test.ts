import { expect, it } from 'vitest'
import { browserWith, softwareAuthenticator } from '../../testing/authenticator-fixture.ts'
import type { Passkeys } from '../passkeys/ceremony.ts'
import { alice } from '../session-fixture.ts'
import { noPasskeys } from './passkeys.ts'

const authenticator = await softwareAuthenticator()
const origin = 'http://localhost:5173'

const signedIn = (passkeys: Passkeys) => alice({ world: { passkeys } })

it('registers a passkey once the browser was asked, lists it and removes it', async () => {
  const { session, tasks, sent, trace } = await signedIn(browserWith(authenticator, origin))
  await session.runTask('request-passkey')
  expect(sent).toEqual(['StartWebAuthnRegistration'])
  expect(tasks().passkeys?.requested).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'alice' } })

  expect(await session.runTask('register-passkey')).toBe(true)
  expect(sent.slice(1)).toEqual(['CompleteWebAuthnRegistration', 'ListWebAuthnCredentials'])
  const { listed, requested, made } = tasks().passkeys ?? noPasskeys
  expect(listed).toMatchObject([{ id: authenticator.id, name: 'Passkey', relyingPartyId: 'localhost' }])
  expect(requested).toBeNull()
  expect(made?.credential.id).toBe(authenticator.id)
  const computed = trace.store.getState().runs.flatMap(({ events }) => events)
  expect(computed).toContainEqual(
    expect.objectContaining({
      kind: 'computation',
      name: 'passkey-creation',
      values: [{ name: 'Credential', length: JSON.stringify(made?.credential).length }],
    }),
  )

  await session.runTask('remove-passkey', authenticator.id)
  expect(tasks().passkeys?.listed).toEqual([])
})

it('keeps what the authenticator made when the user pool refuses it', async () => {
  const { session, tasks } = await signedIn(browserWith(authenticator, 'https://example.com'))
  await session.runTask('request-passkey')
  expect(await session.runTask('register-passkey')).toBe(false)
  expect(tasks().status['register-passkey']).toMatchObject({
    at: 'failed',
    problem: { kind: 'refused', code: 'WebAuthnOriginNotAllowedException' },
  })
  expect(tasks().passkeys).toMatchObject({
    listed: null,
    requested: null,
    made: { credential: { id: authenticator.id } },
  })
})

it('sends nothing where the browser makes no passkey', async () => {
  const refusing = new DOMException('The operation either timed out or was not allowed.', 'NotAllowedError')
  const { session, tasks, sent } = await signedIn({
    create: () => Promise.reject(refusing),
    get: () => Promise.reject(refusing),
  })
  await session.runTask('request-passkey')
  await session.runTask('register-passkey')
  expect(tasks().status['register-passkey']).toMatchObject({
    problem: { kind: 'authenticator', error: 'NotAllowedError', message: refusing.message },
  })
  // The challenge was not used: the browser can be asked again.
  expect(tasks().passkeys?.requested).not.toBeNull()
  expect(sent).toEqual(['StartWebAuthnRegistration'])
})

it('says so where the page has no passkeys, since it is not secure', async () => {
  const { session, tasks } = await signedIn(undefined)
  await session.runTask('request-passkey')
  await session.runTask('register-passkey')
  expect(tasks().status['register-passkey']).toMatchObject({ problem: { kind: 'insecure-page' } })
})

it('takes its question to the browser back when it is cancelled', async () => {
  const waiting = ({ signal }: { signal?: AbortSignal } = {}) =>
    new Promise<null>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  const { session, tasks } = await signedIn({ create: waiting, get: waiting })
  await session.runTask('request-passkey')
  const registering = session.runTask('register-passkey')
  await expect.poll(() => tasks().status['register-passkey']).toMatchObject({ at: 'running' })
  session.cancelTask('register-passkey')
  await registering
  expect(tasks().status['register-passkey']).toMatchObject({ problem: { kind: 'cancelled' } })
})
