import { encodeCBOR } from '@levischuck/tiny-cbor'
import { type Bytes, bytesToBase64Url, concatBytes, randomBytes, sha256, utf8 } from '../text/bytes.ts'

/** An authenticator in software (WebAuthn, section 6), with the browser around it; each of its values can be falsified. */
export interface Ceremony {
  readonly origin: string
  readonly challenge: string
  readonly rpId: string
  /** User present 1, user verified 4, backup eligible 8, backed up 16. */
  readonly flags: number
  readonly counter: number
}

const present = 0x01
const verified = 0x04
const attested = 0x40

const aaguid = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8])

export type SoftwareAuthenticator = Awaited<ReturnType<typeof softwareAuthenticator>>

/** @param alg ES256 or RS256 by its COSE number */
export async function softwareAuthenticator(alg: -7 | -257 = -7) {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(keyKinds[alg], true, ['sign', 'verify'])
  const coseKey = coseKeyOf(alg, await crypto.subtle.exportKey('jwk', publicKey))
  const id = randomBytes(16)

  async function sign(message: Bytes): Promise<Bytes> {
    const signature = new Uint8Array(await crypto.subtle.sign(keyKinds[alg], privateKey, message))
    return alg === -7 ? derSignature(signature) : signature
  }

  return {
    id: bytesToBase64Url(id),

    /** What `PublicKeyCredential.toJSON()` gives after `create()`. @param named the algorithm that the key claims */
    async create(ceremony: Ceremony, named: number = alg) {
      const clientData = clientDataOf('webauthn.create', ceremony)
      const key = encodeCBOR(new Map([...coseKey, [3, named]]))
      const attestedData = concatBytes(aaguid, Uint8Array.from([0, id.length]), id, copied(key))
      const authData = concatBytes(
        await authenticatorData({ ...ceremony, flags: ceremony.flags | attested }),
        attestedData,
      )
      const attestationObject = encodeCBOR(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      return credential({
        clientDataJSON: bytesToBase64Url(clientData),
        attestationObject: bytesToBase64Url(copied(attestationObject)),
        transports: ['internal'],
      })
    },

    /** What it gives after `get()`. @param change what becomes of the signature */
    async get(ceremony: Ceremony, change: (signature: Bytes) => Bytes = (signature) => signature) {
      const clientData = clientDataOf('webauthn.get', ceremony)
      const data = await authenticatorData(ceremony)
      const signature = await sign(concatBytes(data, await sha256(clientData)))
      return credential({
        clientDataJSON: bytesToBase64Url(clientData),
        authenticatorData: bytesToBase64Url(data),
        signature: bytesToBase64Url(change(signature)),
      })
    },
  }

  function credential<Response extends object>(response: Response) {
    const rawId = bytesToBase64Url(id)
    return {
      id: rawId,
      rawId,
      type: 'public-key',
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response,
    }
  }
}

/** An honest ceremony for what the user pool asks. */
export const honest = (challenge: string): Ceremony => ({
  origin: 'http://localhost:5173',
  challenge,
  rpId: 'localhost',
  flags: present | verified,
  counter: 1,
})

const keyKinds = {
  [-7]: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  [-257]: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: Uint8Array.from([1, 0, 1]),
    hash: 'SHA-256',
  },
}

/** RFC 9053, section 7.1.1, and RFC 8230, section 4. */
function coseKeyOf(alg: -7 | -257, { x, y, n, e }: JsonWebKey): [number, number | Uint8Array][] {
  const bytes = (value = '') => new Uint8Array(Buffer.from(value, 'base64url'))
  return alg === -7
    ? [
        [1, 2],
        [3, alg],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]
    : [
        [1, 3],
        [3, alg],
        [-1, bytes(n)],
        [-2, bytes(e)],
      ]
}

const clientDataOf = (type: string, { challenge, origin }: Ceremony): Bytes =>
  utf8(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

async function authenticatorData({ rpId, flags, counter }: Ceremony): Promise<Bytes> {
  const counted = new Uint8Array(4)
  new DataView(counted.buffer).setUint32(0, counter)
  return concatBytes(await sha256(utf8(rpId)), Uint8Array.from([flags]), counted)
}

/** WebCrypto gives r and s side by side, WebAuthn has them in DER (section 6.5.5). */
function derSignature(signature: Bytes): Bytes {
  const half = signature.length / 2
  const integers = concatBytes(derInteger(signature.slice(0, half)), derInteger(signature.slice(half)))
  return concatBytes(Uint8Array.from([0x30, integers.length]), integers)
}

function derInteger(bytes: Bytes): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0)
  const shortest = bytes.slice(first)
  const padded = (shortest[0] ?? 0) >= 0x80 ? concatBytes(Uint8Array.from([0]), shortest) : shortest
  return concatBytes(Uint8Array.from([0x02, padded.length]), padded)
}

const copied = (bytes: Uint8Array): Bytes => Uint8Array.from(bytes)

/** The browser of a page whose user confirms everything. */
export function browserWith(
  { create, get }: SoftwareAuthenticator,
  origin: string,
): Pick<CredentialsContainer, 'create' | 'get'> {
  const encoded = (value: BufferSource) => Buffer.from(value as Uint8Array<ArrayBuffer>).toString('base64url')
  const credential = (json: object) => ({ toJSON: () => json }) as Partial<PublicKeyCredential> as PublicKeyCredential
  return {
    async create({ publicKey } = {}) {
      if (!publicKey) return null
      const ceremony = { ...honest(encoded(publicKey.challenge)), origin, rpId: publicKey.rp.id ?? '' }
      return credential(await create(ceremony))
    },
    async get({ publicKey } = {}) {
      if (!publicKey) return null
      const ceremony = { ...honest(encoded(publicKey.challenge)), origin, rpId: publicKey.rpId ?? '' }
      return credential(await get({ ...ceremony, counter: 2 }))
    },
  }
}
