import { expect, it } from 'vitest'
import { honest, softwareAuthenticator } from '../testing/authenticator-fixture.ts'
import { readCredential } from './read-credential.ts'

const asked = { challenge: 'Y2hhbGxlbmdl', rpId: 'localhost', origin: 'http://localhost:5173' }
const ceremony = honest(asked.challenge)

it.each([
  [-7, { type: 2, algorithm: -7, curve: 1 }],
  [-257, { type: 3, algorithm: -257, curve: null }],
] as const)('reads a new passkey of algorithm %s', async (alg, key) => {
  const { create, id } = await softwareAuthenticator(alg)
  const read = await readCredential(await create({ ...ceremony, flags: 0x1d, counter: 258 }), asked)
  // The bytes of an RSA modulus stand where an elliptic curve has its number.
  expect(read).toEqual({
    clientData: { type: 'webauthn.create', challenge: asked.challenge, origin: asked.origin },
    data: {
      rpIdHash: '49960de5880e8c687434170f6476605b8fe4aeb9a28632c7995cf3ba831d9763',
      flags: { UP: true, UV: true, BE: true, BS: true, AT: true, ED: false },
      counter: 258,
      attested: { aaguid: '01020304-0506-0708-0102-030405060708', credentialId: id, key },
    },
    attestation: 'none',
    matches: { challenge: true, rpId: true, origin: true },
  })
})

it('reads a signature, and tells what of it was not asked for', async () => {
  const { get } = await softwareAuthenticator()
  const used = await get({ ...ceremony, rpId: 'example.com', flags: 1 })
  expect(await readCredential(used, { ...asked, challenge: 'AAAA' })).toMatchObject({
    clientData: { type: 'webauthn.get' },
    data: { flags: { UP: true, UV: false }, counter: 1, attested: null },
    attestation: null,
    matches: { challenge: false, rpId: false, origin: true },
  })
})

it.each([
  ['nothing', {}],
  ['no base64url', { clientDataJSON: '=', attestationObject: '=' }],
  ['no CBOR', { attestationObject: 'AAAA' }],
  ['too little', { attestationObject: undefined, authenticatorData: 'AAAA' }],
  [
    'a cut attestation',
    { attestationObject: undefined, authenticatorData: Buffer.alloc(40, 0x40).toString('base64url') },
  ],
])('takes an answer with %s for unreadable', async (_, change) => {
  const made = await (await softwareAuthenticator()).create(ceremony)
  const response = Object.keys(change).length === 0 ? {} : { ...made.response, ...change }
  expect(await readCredential({ ...made, response }, asked)).toBeNull()
})

it('reads on where the key is no CBOR', async () => {
  const made = await (await softwareAuthenticator()).create(ceremony)
  const data = Buffer.alloc(60)
  data[32] = 0x40
  data[54] = 2
  data.fill(0xff, 57)
  const response = { clientDataJSON: made.response.clientDataJSON, authenticatorData: data.toString('base64url') }
  expect((await readCredential({ ...made, response }, asked))?.data.attested?.key).toBeNull()
})
