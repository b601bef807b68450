import { bytesToBase64, sha256, utf8 } from '../../text/bytes.ts'
import { localApiArn } from '../state/policies/resource-arns.ts'
import type { Emulated } from '../state/state.ts'
import { refusalOf } from '../sts/access.ts'
import { authenticateCaller, type SigningCaller } from '../sts/caller.ts'
import { ServiceError } from '../wire/errors.ts'
import { callerIdentity } from './caller-identity.ts'
import type { GatewayAnswer } from './gateway-answer.ts'

const refused = (errorType: string, message: string): GatewayAnswer => ({ status: 403, body: { message }, errorType })

/** The names of API Gateway, and of services with JSON, for what STS calls otherwise; their messages are the same. */
export const errorTypes: Readonly<Record<string, string>> = {
  InvalidClientTokenId: 'UnrecognizedClientException',
  ExpiredToken: 'ExpiredTokenException',
  SignatureDoesNotMatch: 'InvalidSignatureException',
  IncompleteSignature: 'IncompleteSignatureException',
  MissingAuthenticationToken: 'MissingAuthenticationTokenException',
}

/**
 * An API with AWS_IAM at the method: a signature for `execute-api`, by credentials whose role may invoke it.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html
 */
export async function answerAsIamApi(emulated: Emulated, request: Request, path: string): Promise<GatewayAnswer> {
  const unsigned = await refusalOfUnsigned(request)
  if (unsigned) return unsigned
  try {
    const body = await request.text()
    const caller = await authenticateCaller(emulated, request, body, 'execute-api')
    return invoked(emulated, caller, `${request.method}${path}`)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return refused(errorTypes[error.code] ?? error.code, error.message)
  }
}

/**
 * What a REST API says to a request without a signature, also of a path that it does not have, whatever token comes along
 * (awslabs/time-addressable-media-store issue 8).
 * @returns null: it is signed
 */
async function refusalOfUnsigned(request: Request): Promise<GatewayAnswer | null> {
  const authorization = request.headers.get('authorization')
  if (authorization === null) return refused('MissingAuthenticationTokenException', 'Missing Authentication Token')
  if (authorization.startsWith('AWS4-')) return null
  const hashed = bytesToBase64(await sha256(utf8(authorization)))
  return refused(
    'IncompleteSignatureException',
    `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '${hashed}'.`,
  )
}

/** Of a path that a REST API does not have. */
export const answerWithoutRoute = async (request: Request): Promise<GatewayAnswer> =>
  (await refusalOfUnsigned(request)) ?? refused('MissingAuthenticationTokenException', 'Missing Authentication Token')

function invoked(emulated: Emulated, caller: SigningCaller, route: string): GatewayAnswer {
  const { accountId, region } = emulated.settings
  const path = `local/prod/${route}`
  const denied = refusalOf(emulated, caller, {
    action: 'execute-api:Invoke',
    resource: `arn:aws:execute-api:${region}:${accountId}:${path}`,
    shownResource: `arn:aws:execute-api:${region}:********${accountId.slice(-4)}:${path}`,
    owner: localApiArn(emulated),
  })
  if (denied !== null) return { status: 403, body: { Message: denied }, errorType: 'AccessDeniedException' }
  return { status: 200, body: { identity: callerIdentity(emulated, caller) } }
}
