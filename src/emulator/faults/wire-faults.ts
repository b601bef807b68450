import type { ServiceName } from '../../protocol/services.ts'
import { stsRefusal } from '../sts/answer-sts.ts'
import { ServiceError } from '../wire/errors.ts'
import { jsonRefusal } from '../wire/json-wire.ts'

/** A call that something on its way breaks. */
export interface BrokenCall {
  readonly service: ServiceName
  /** Whether it goes to one of the two JSON services, as none below the domain does. */
  readonly isJson: boolean
  /** Epoch milliseconds. */
  readonly now: number
  /** For how long a slow answer is held back. */
  readonly milliseconds: number
  /** To the local Cognito, as often as this is called. */
  readonly deliver: () => Promise<Response>
}

export type WireFault = (call: BrokenCall) => Response | Promise<Response>

/** Two clients had the code, or one sent it twice (a double render, a retry of a proxy): the answer to the second. */
export const deliveredTwice: WireFault = async ({ deliver }) => {
  await deliver()
  return deliver()
}

export const slow: WireFault = async ({ milliseconds, deliver }) => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return deliver()
}

/** The connection is closed in the middle of the answer. */
export const dropped: WireFault = async ({ deliver }) => {
  const answer = await deliver()
  const whole = new Uint8Array(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.set('Content-Length', String(whole.length))
  headers.set('Connection', 'close')
  return new Response(whole.slice(0, whole.length / 2), { status: answer.status, headers })
}

/** What a hotel's network answers in place of whatever was asked for. */
export const webPage: WireFault = () =>
  new Response('<!doctype html><title>Hotel network</title><p>Accept the terms to go online.', {
    headers: { 'Content-Type': 'text/html' },
  })

export const throttled: WireFault = ({ service, ...call }) =>
  refusal(
    { service, ...call },
    new ServiceError(service === 'sts' ? 'Throttling' : 'TooManyRequestsException', 'Rate exceeded'),
    429,
  )

export const serverError: WireFault = (call) =>
  refusal(call, new ServiceError('InternalErrorException', 'Something went wrong', 500), 500)

/** Of a domain it is the firewall's own page. */
export const blockedByWaf: WireFault = (call) => {
  if (call.isJson)
    return refusal(call, new ServiceError('ForbiddenException', 'Request not allowed due to WAF block.', 403), 403)
  const page =
    '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n</body>\r\n</html>\r\n'
  return new Response(page, { status: 403, headers: { 'Content-Type': 'text/html' } })
}

/**
 * In the protocol of the service.
 * @param status below a domain; what stands in the body there is unverified: no public thread shows it
 */
function refusal({ service, isJson, now }: BrokenCall, error: ServiceError, status: number): Response {
  if (isJson) return jsonRefusal(error, now)
  if (service === 'sts') return stsRefusal(error, crypto.randomUUID())
  return Response.json({ error: error.message }, { status })
}
