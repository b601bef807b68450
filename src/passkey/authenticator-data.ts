import { type CBORType, decodePartialCBOR } from '@levischuck/tiny-cbor'
import { type Bytes, bytesToBase64Url, bytesToHex } from '../text/bytes.ts'

/** What an authenticator says and signs. @see https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data */
export interface AuthenticatorData {
  /** SHA-256 of the relying party ID, hex. */
  readonly rpIdHash: string
  readonly flags: Readonly<Record<FlagName, boolean>>
  /** 0 from an authenticator that doesn't count. */
  readonly counter: number
  /** Only when the passkey is made. */
  readonly attested: AttestedCredential | null
}

export interface AttestedCredential {
  /** The make of the authenticator, as a UUID. */
  readonly aaguid: string
  readonly credentialId: string
  readonly key: CoseKey | null
}

/** By the numbers of COSE: https://www.iana.org/assignments/cose/cose.xhtml */
export interface CoseKey {
  readonly type: number
  readonly algorithm: number
  readonly curve: number | null
}

const flagBits = { UP: 0, UV: 2, BE: 3, BS: 4, AT: 6, ED: 7 } as const

export type FlagName = keyof typeof flagBits

const fixedLength = 37
const idStart = fixedLength + 18

/** null: these bytes are no authenticator data. */
export function readAuthenticatorData(bytes: Bytes): AuthenticatorData | null {
  if (bytes.length < fixedLength) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const bits = view.getUint8(32)
  const flag = (name: FlagName) => (bits & (1 << flagBits[name])) !== 0
  const flags = { UP: flag('UP'), UV: flag('UV'), BE: flag('BE'), BS: flag('BS'), AT: flag('AT'), ED: flag('ED') }
  if (flags.AT && bytes.length < idStart) return null
  return {
    rpIdHash: bytesToHex(bytes.slice(0, 32)),
    flags,
    counter: view.getUint32(33),
    attested: flags.AT ? readAttested(bytes, view.getUint16(idStart - 2)) : null,
  }
}

function readAttested(bytes: Bytes, idLength: number): AttestedCredential {
  const aaguid = bytesToHex(bytes.slice(fixedLength, fixedLength + 16))
  const keyStart = idStart + idLength
  return {
    aaguid: aaguid.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    credentialId: bytesToBase64Url(bytes.slice(idStart, keyStart)),
    key: readKey(bytes, keyStart),
  }
}

/** RFC 9052, section 7.1, and RFC 9053, section 7.1.1. */
function readKey(bytes: Bytes, start: number): CoseKey | null {
  const members = decoded(() => decodePartialCBOR(bytes, start)[0])
  if (!(members instanceof Map)) return null
  const [type, algorithm, curve] = [1, 3, -1].map((label) => members.get(label))
  if (typeof type !== 'number' || typeof algorithm !== 'number') return null
  return { type, algorithm, curve: typeof curve === 'number' ? curve : null }
}

/** undefined: it is no CBOR. */
export function decoded(decode: () => CBORType): CBORType {
  try {
    return decode()
  } catch {
    return undefined
  }
}
