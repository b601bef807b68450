import { base64UrlToBytes } from '../../../text/bytes.ts'
import { isJsonObject } from '../../../text/json-object.ts'
import { invalidParameter } from '../../wire/errors.ts'
import type { WireObject } from '../../wire/operation.ts'

/** What a browser's `PublicKeyCredential.toJSON()` gives, as far as it was read. */
export interface ReceivedCredential {
  readonly id: string
  readonly rawId: string
  readonly attachment: string | null
  readonly response: WireObject
  readonly clientData: ClientData
}

interface ClientData {
  /** base64url, as the authenticator signed it. */
  readonly encoded: string
  readonly challenge: string
  readonly origin: string
}

/** @see https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson @throws ServiceError */
export function readCredential(document: unknown): ReceivedCredential {
  const { id, rawId, type, authenticatorAttachment, response } = isJsonObject(document) ? document : {}
  if (!isText(id) || !isText(rawId) || type !== 'public-key' || !isJsonObject(response)) throw malformed()
  const clientData = readClientData(response.clientDataJSON)
  return {
    id,
    rawId,
    attachment: isText(authenticatorAttachment) ? authenticatorAttachment : null,
    response,
    clientData,
  }
}

function readClientData(encoded: unknown): ClientData {
  if (!isText(encoded)) throw malformed()
  const { challenge, origin } = parsed(encoded)
  if (!isText(challenge) || !isText(origin)) throw malformed()
  return { encoded, challenge, origin }
}

/** A member of the response in base64url. @throws ServiceError */
export function encodedMember({ response }: ReceivedCredential, name: string): string {
  const value = response[name]
  if (!isText(value) || !base64UrlToBytes(value)) throw malformed()
  return value
}

function parsed(encoded: string): WireObject {
  const bytes = base64UrlToBytes(encoded)
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes ?? undefined))
    return isJsonObject(value) ? value : {}
  } catch {
    return {}
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** The type is the model's; the text is unverified: no public thread shows it. */
export const malformed = () => invalidParameter('Invalid credential')
