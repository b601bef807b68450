import { decodeCBOR } from '@levischuck/tiny-cbor'
import * as v from 'valibot'
import { type Bytes, base64UrlToBytes, bytesToHex, sha256, utf8 } from '../text/bytes.ts'
import { type AuthenticatorData, decoded, readAuthenticatorData } from './authenticator-data.ts'
import type { CredentialJson } from './options.ts'

/** What the browser itself adds to what the authenticator signs. */
export interface ClientData {
  readonly type: string
  readonly challenge: string
  readonly origin: string
}

/** What was asked for, by which an answer is judged. */
export interface AskedOf {
  readonly challenge: string
  readonly rpId: string
  readonly origin: string
}

export interface ReadCredential {
  readonly clientData: ClientData
  readonly data: AuthenticatorData
  /** How the authenticator vouches for its make, e.g. `none`; null: not when a passkey is used. */
  readonly attestation: string | null
  /** Whether what was signed is what was asked for. */
  readonly matches: Readonly<Record<'challenge' | 'rpId' | 'origin', boolean>>
}

const clientDataSchema = v.object({ type: v.string(), challenge: v.string(), origin: v.string() })

/** null: the answer of the authenticator can't be read. */
export async function readCredential(
  { response }: CredentialJson,
  { challenge, rpId, origin }: AskedOf,
): Promise<ReadCredential | null> {
  const clientData = v.safeParse(clientDataSchema, jsonIn(bytesOf(response.clientDataJSON)))
  const { bytes, attestation } = authenticatorBytes(response)
  const data = bytes && readAuthenticatorData(bytes)
  if (!clientData.success || !data) return null
  const { output } = clientData
  const matches = {
    challenge: output.challenge === challenge,
    rpId: data.rpIdHash === bytesToHex(await sha256(utf8(rpId))),
    origin: output.origin === origin,
  }
  return { clientData: output, data, attestation, matches }
}

/** Of a new passkey they lie in its attestation object. */
function authenticatorBytes(response: CredentialJson['response']): { bytes: Bytes | null; attestation: string | null } {
  const object = bytesOf(response.attestationObject)
  if (!object) return { bytes: bytesOf(response.authenticatorData), attestation: null }
  const members = decoded(() => decodeCBOR(object))
  const [format, data] = members instanceof Map ? [members.get('fmt'), members.get('authData')] : []
  return {
    bytes: data instanceof Uint8Array ? Uint8Array.from(data) : null,
    attestation: typeof format === 'string' ? format : null,
  }
}

const bytesOf = (encoded: unknown): Bytes | null => (typeof encoded === 'string' ? base64UrlToBytes(encoded) : null)

function jsonIn(bytes: Bytes | null): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes ?? undefined))
  } catch {
    return null
  }
}
