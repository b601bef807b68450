import { authorizationOf } from '../protocol/operations.ts'
import type { ServiceTarget } from '../protocol/services.ts'
import { identityOperations } from './identity-pool/operations/identity-operations.ts'
import type { Emulated } from './state/state.ts'
import { answerSts } from './sts/answer-sts.ts'
import { userPoolOperations } from './user-pool/operations/user-pool-operations.ts'
import { ServiceError } from './wire/errors.ts'
import { jsonAnswer, jsonRefusal, parseJsonBody } from './wire/json-wire.ts'
import type { ServedOperation } from './wire/operation.ts'

/** By the prefix of X-Amz-Target. */
const services: Readonly<Record<ServiceTarget, Readonly<Record<string, ServedOperation>>>> = {
  AWSCognitoIdentityProviderService: userPoolOperations,
  AWSCognitoIdentityService: identityOperations,
}

/** `POST /`: the two JSON services by X-Amz-Target, and STS, whose calls are forms. */
export async function answerApi(emulated: Emulated, request: Request): Promise<Response> {
  const body = await request.text()
  const target = request.headers.get('X-Amz-Target')
  const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded') ?? false
  if (target === null && isForm) return answerSts(emulated, request, new URLSearchParams(body), body)
  try {
    const operation = operationOf(target ?? '', request.headers.get('Authorization'))
    return jsonAnswer(await operation(emulated, parseJsonBody(body)), emulated.now())
  } catch (error) {
    return jsonRefusal(error, emulated.now())
  }
}

/** By the last two parts: old clients send `com.amazonaws.cognito.identity.model.AWSCognitoIdentityService.GetId`. */
function operationOf(target: string, authorization: string | null): ServedOperation {
  const [service = '', name = ''] = target.split('.').slice(-2)
  const operation = own(own(services, service), name)
  // AWS sends the type alone, which clients print as "Unknown error" or nothing.
  if (!operation) throw new ServiceError('UnknownOperationException', `The local Cognito does not do ${name || target}`)
  // Who signed is not checked, but AWS takes no unsigned call here.
  if (authorizationOf(name) === 'sigv4' && authorization === null) {
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  return operation
}

/** The member itself, not what every object inherits: a target such as `x.constructor` names nothing. */
const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined
