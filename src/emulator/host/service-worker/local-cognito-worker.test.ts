import { expect, it } from 'vitest'
import { localCognitoWorker } from './local-cognito-worker.ts'

const root = new URL('https://someone.example/inspector/')

/** A worker that starts with what is kept; `text` is what it keeps. */
function startWorker(kept: { text: string | null }, version = 'a') {
  return localCognitoWorker({
    build: { version, pageFiles: [], pagePaths: ['/'] },
    root,
    state: {
      read: async () => kept.text,
      async write(text) {
        kept.text = text
      },
    },
    caches: { keys: async () => [] } as unknown as CacheStorage,
    fetch: () => Promise.reject(new TypeError('no network')),
    now: Date.now,
  })
}

const identityPoolId = 'ap-northeast-1:00000000-0000-4000-8000-000000000001'

async function call(worker: ReturnType<typeof startWorker>, operation: string, body: object) {
  const request = new Request('https://someone.example/inspector/local-cognito/', {
    method: 'POST',
    headers: { 'X-Amz-Target': `AWSCognitoIdentityService.${operation}`, 'Content-Type': 'application/x-amz-json-1.1' },
    body: JSON.stringify(body),
  })
  const response = await worker.answer(request)
  return { status: response?.status, body: (await response?.json()) as Readonly<Record<string, unknown>> }
}

it('goes on where the worker before it was stopped, but not that of another version', async () => {
  const kept = { text: null }
  const { body: guest } = await call(startWorker(kept), 'GetId', { IdentityPoolId: identityPoolId })
  const known = { IdentityId: guest.IdentityId }
  const again = await call(startWorker(kept), 'GetCredentialsForIdentity', known)
  expect(again).toMatchObject({ status: 200, body: { IdentityId: guest.IdentityId } })
  const other = await call(startWorker(kept, 'b'), 'GetCredentialsForIdentity', known)
  expect(other).toMatchObject({ status: 400, body: { __type: 'ResourceNotFoundException' } })
})

it('gives connections to its own address, once each pool has its keys', async () => {
  const kept = { text: '' }
  const [first] = await startWorker(kept).prepare()
  const address = 'https://someone.example/inspector/local-cognito'
  expect(first).toMatchObject({ localCognito: true, endpoints: { userPool: address, hostedUi: address } })
  expect(kept.text).toContain('"kty":"RSA"')
  expect(kept.text).not.toContain('"jwk":null')
})

it('registers the callback address of the page, and its host for passkeys', async () => {
  const kept = { text: '' }
  await startWorker(kept).prepare()
  expect(kept.text).toContain('"https://someone.example/inspector/callback"')
  expect(kept.text).toContain('"relyingPartyId":"someone.example"')
})

for (const address of [
  'https://someone.example/inspector/local-cognito.js',
  'https://someone.example/local-cognito/',
  'https://elsewhere.example/inspector/local-cognito/',
]) {
  it(`leaves ${address} to the browser`, () => {
    expect(startWorker({ text: null }).answer(new Request(address))).toBeNull()
  })
}
