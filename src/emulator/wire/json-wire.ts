import { ServiceError } from './errors.ts'
import type { WireObject } from './operation.ts'

/**
 * AWS JSON 1.1: how requests are read and answers are written, errors included.
 * https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */

/** @throws ServiceError SerializationException, here without a message (amplify-js issue 6014) */
export function parseJsonBody(body: string): WireObject {
  const parsed = parseOrNull(body === '' ? '{}' : body)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new ServiceError('SerializationException', '')
  }
  // A JSON object's members are all that JsonObject claims: names with unknown values.
  return parsed as WireObject
}

/** Characters; whole requests repeat in some messages. */
const maxInHeader = 1024

export const jsonAnswer = (body: WireObject, now: number): Response => respond(200, body, {}, now)

/** Anything but a ServiceError is a fault of the emulator: it is logged and answered as AWS answers its own. */
export function jsonRefusal(error: unknown, now: number): Response {
  const refusal = error instanceof ServiceError ? error : unforeseen(error)
  const { code, message, status } = refusal
  const body = message === '' ? { __type: code } : { __type: code, [messageMember(code)]: message }
  const headers: Record<string, string> = { 'x-amzn-ErrorType': `${code}:` }
  // A header holds Latin-1 only, and clients read so many bytes of headers; the body has the text in full.
  if (message !== '') headers['x-amzn-ErrorMessage'] = message.slice(0, maxInHeader).replace(/[^\x20-\x7e]/g, '?')
  return respond(status, body, headers, now)
}

/** AWS's serializer writes a capital, the services behind it don't: amplify-js issue 4738, kinesalite's test/helpers.js. */
const messageMember = (code: string): string => (code === 'SerializationException' ? 'Message' : 'message')

function respond(status: number, body: WireObject, headers: Record<string, string>, now: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'x-amzn-RequestId': crypto.randomUUID(),
      Date: new Date(now).toUTCString(),
      ...headers,
    },
  })
}

function unforeseen(error: unknown): ServiceError {
  if (!isBrokenOff(error)) console.error(error)
  return new ServiceError('InternalErrorException', 'Something went wrong', 500)
}

/** The client has gone before its request was whole: no answer is read, and it is no fault of the emulator. */
const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
