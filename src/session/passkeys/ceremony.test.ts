import { expect, it, vi } from 'vitest'
import { bytesToBase64Url } from '../../text/bytes.ts'
import { createPasskey, type Passkeys, signWithPasskey } from './ceremony.ts'

// In Node there is no PublicKeyCredential, as its converters of JSON are missing in older browsers.

const bytes = (...values: number[]) => Uint8Array.from(values)
const id = { id: 'AQID', type: 'public-key' as const }

const credential = {
  id: 'AQID',
  rawId: bytes(1, 2, 3).buffer,
  type: 'public-key',
  authenticatorAttachment: 'platform',
  getClientExtensionResults: () => ({}),
}

const answering = (response: object) => {
  const ask = vi.fn(async () => ({ ...credential, response }))
  return { ask, passkeys: { create: ask, get: ask } as object as Passkeys }
}

it('has a passkey made by a browser that converts no JSON', async () => {
  const { ask, passkeys } = answering({
    clientDataJSON: bytes(4).buffer,
    attestationObject: bytes(5).buffer,
    getTransports: () => ['internal'],
  })
  const { signal } = new AbortController()
  const options = {
    challenge: 'BAUG',
    rp: { id: 'localhost', name: 'localhost' },
    user: { id: 'BwgJ', name: 'alice', displayName: 'alice' },
    pubKeyCredParams: [{ alg: -7, type: 'public-key' as const }],
    excludeCredentials: [id],
  }
  expect(await createPasskey(passkeys, options, signal)).toEqual({
    id: 'AQID',
    rawId: 'AQID',
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
    response: {
      clientDataJSON: bytesToBase64Url(bytes(4)),
      attestationObject: bytesToBase64Url(bytes(5)),
      transports: ['internal'],
    },
  })
  expect(ask).toHaveBeenCalledWith({
    signal,
    publicKey: {
      ...options,
      challenge: bytes(4, 5, 6),
      user: { ...options.user, id: bytes(7, 8, 9) },
      excludeCredentials: [{ ...id, id: bytes(1, 2, 3) }],
    },
  })
})

it('has a challenge signed by a browser that converts no JSON', async () => {
  const { ask, passkeys } = answering({
    clientDataJSON: bytes(4).buffer,
    authenticatorData: bytes(5).buffer,
    signature: bytes(6).buffer,
    userHandle: null,
  })
  const { signal } = new AbortController()
  const options = { challenge: 'BAUG', rpId: 'localhost', allowCredentials: [id] }
  const { response } = await signWithPasskey(passkeys, options, signal)
  expect(response).toEqual({ clientDataJSON: 'BA', authenticatorData: 'BQ', signature: 'Bg' })
  expect(ask).toHaveBeenCalledWith({
    signal,
    publicKey: { ...options, challenge: bytes(4, 5, 6), allowCredentials: [{ ...id, id: bytes(1, 2, 3) }] },
  })
})
