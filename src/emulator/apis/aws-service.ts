import { type CalledService, calledServices, serviceCalls } from '../../protocol/aws/service-calls.ts'
import type { Emulated } from '../state/state.ts'
import { refusalOf } from '../sts/access.ts'
import { authenticateCaller } from '../sts/caller.ts'
import { ServiceError } from '../wire/errors.ts'
import { parseAuthorization } from '../wire/sig-v4.ts'
import { escapeXml } from '../wire/xml.ts'
import { callerIdentity } from './caller-identity.ts'
import { errorTypes } from './iam-authorizer.ts'

/** In which form a service is asked, by which it refuses. */
type Form = 'json' | 'query' | 'rest'

interface Asked {
  readonly form: Form
  /** null: a path that no call here has. */
  readonly operation: string | null
}

/**
 * The front door of a service: the signature is checked for that service, then the policies around the caller. Behind it
 * there is none; what may be called is answered with who called.
 * @param service as a signature names it
 */
export async function answerAsService(emulated: Emulated, request: Request, service: string): Promise<Response> {
  const body = await request.text()
  const { form, operation } = askedFor(request, body, service)
  try {
    const caller = await authenticateCaller(emulated, request, body, service)
    checkRegion(emulated, request)
    if (operation === null) throw new ServiceError('UnknownOperationException', '', 404)
    const action = `${service}:${operation}`
    const denied = refusalOf(emulated, caller, { action, resource: '*' })
    if (denied !== null) throw new ServiceError('AccessDenied', denied, 403)
    return Response.json({ allowed: action, identity: callerIdentity(emulated, caller) })
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return refusals[form](error, service)
  }
}

function askedFor(request: Request, body: string, service: string): Asked {
  const target = request.headers.get('x-amz-target')
  if (target !== null) return { form: 'json', operation: target.split('.').at(-1) ?? null }
  const url = new URL(request.url)
  const action = url.searchParams.get('Action') ?? new URLSearchParams(body).get('Action')
  if (action !== null) return { form: 'query', operation: action }
  const called = calledServices.find((each) => each === service)
  const isMeant = called !== undefined && isCallOf(called, request.method, url.pathname)
  return { form: 'rest', operation: isMeant ? serviceCalls[called].operation : null }
}

const isCallOf = (service: CalledService, method: string, path: string) =>
  serviceCalls[service].method === method && path.endsWith(`/apis/aws/${service}${serviceCalls[service].path}`)

/** AWS knows the Region by the host; here there is one. */
function checkRegion({ settings: { region } }: Emulated, request: Request): void {
  const signed = parseAuthorization(request.headers.get('authorization') ?? '')?.region
  if (signed === region) return
  throw new ServiceError(
    'SignatureDoesNotMatch',
    `Credential should be scoped to a valid region, not '${signed}'.`,
    403,
  )
}

/**
 * How each form words a refusal. JSON has 400 for all of them: the common errors of DynamoDB's API,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html; the other two 403, as in
 * https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html and
 * https://docs.aws.amazon.com/lambda/latest/api/CommonErrors.html.
 */
const refusals: Readonly<Record<Form, (error: ServiceError, service: string) => Response>> = {
  json: ({ code, message }) =>
    Response.json(
      { __type: `com.amazon.coral.service#${nameOf(code)}`, message },
      { status: 400, headers: { 'content-type': 'application/x-amz-json-1.0' } },
    ),
  rest: ({ code, message, status }) =>
    Response.json({ message }, { status, headers: { 'x-amzn-ErrorType': nameOf(code) } }),
  query: ({ code, message, status }, service) => {
    const name = code === 'AccessDenied' && service === 'sns' ? 'AuthorizationError' : code
    const error = `<Error><Type>Sender</Type><Code>${escapeXml(name)}</Code><Message>${escapeXml(message)}</Message></Error>`
    const document = `<ErrorResponse>${error}<RequestId>${crypto.randomUUID()}</RequestId></ErrorResponse>`
    return new Response(document, { status, headers: { 'content-type': 'text/xml' } })
  },
}

const nameOf = (code: string) => (code === 'AccessDenied' ? 'AccessDeniedException' : (errorTypes[code] ?? code))
