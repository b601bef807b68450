import type { ServiceTarget } from '../protocol/services.ts'
import { identityPoolAdministration } from './identity-pool/administration/administration.ts'
import { identityOperations } from './identity-pool/operations/identity-operations.ts'
import type { Emulated } from './state/state.ts'
import { answerSts } from './sts/answer-sts.ts'
import { userPoolAdministration } from './user-pool/administration/administration.ts'
import { userPoolOperations } from './user-pool/operations/user-pool-operations.ts'
import { ServiceError } from './wire/errors.ts'
import { jsonAnswer, jsonRefusal, parseJsonBody } from './wire/json-wire.ts'
import type { ServedOperation } from './wire/operation.ts'

type Operations = Readonly<Record<string, ServedOperation>>

/** By the prefix of X-Amz-Target: what apps call, and what administrators do. */
const services: Readonly<Record<ServiceTarget, { readonly open: Operations; readonly signed: Operations }>> = {
  AWSCognitoIdentityProviderService: { open: userPoolOperations, signed: userPoolAdministration },
  AWSCognitoIdentityService: { open: identityOperations, signed: identityPoolAdministration },
}

/** All that is answered, by the prefix of X-Amz-Target. */
export const answeredOperations: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(services).map(([target, { open, signed }]) => [
    target,
    [...Object.keys(open), ...Object.keys(signed)].sort(),
  ]),
)

/**
 * The operation of that name, signed or not, without a look at who calls.
 * @param name e.g. `CreateUserPool`; what both services have is the user pool's, unless the name begins with
 *   `cognito-identity:`
 */
export function operationNamed(name: string): ServedOperation | undefined {
  const [, prefix, bare = ''] = /^(?:(cognito-identity|cognito-idp):)?(\w+)$/.exec(name) ?? []
  const { AWSCognitoIdentityProviderService: userPool, AWSCognitoIdentityService: identityPool } = services
  const asked = prefix === 'cognito-idp' ? [userPool] : prefix ? [identityPool] : [userPool, identityPool]
  return asked.map(({ open, signed }) => own(open, bare) ?? own(signed, bare)).find((operation) => operation)
}

/**
 * `POST /`: the two JSON services by X-Amz-Target, and STS, whose calls are forms.
 * @param mayAdministrate whether pages of that origin may make the calls of administrators
 */
export async function answerApi(
  emulated: Emulated,
  request: Request,
  mayAdministrate: (origin: string) => boolean,
): Promise<Response> {
  const body = await request.text()
  const target = request.headers.get('X-Amz-Target')
  const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded') ?? false
  if (target === null && isForm) return answerSts(emulated, request, new URLSearchParams(body), body)
  try {
    const operation = operationOf(target ?? '', request.headers, mayAdministrate)
    return jsonAnswer(await operation(emulated, parseJsonBody(body)), emulated.now())
  } catch (error) {
    return jsonRefusal(error, emulated.now())
  }
}

/** By the last two parts: old clients send `com.amazonaws.cognito.identity.model.AWSCognitoIdentityService.GetId`. */
function operationOf(target: string, headers: Headers, mayAdministrate: (origin: string) => boolean): ServedOperation {
  const [service = '', name = ''] = target.split('.').slice(-2)
  const { open, signed } = own(services, service) ?? {}
  const operation = own(open, name)
  if (operation) return operation
  const administration = own(signed, name)
  // AWS sends the type alone, which clients print as "Unknown error" or nothing.
  if (!administration) {
    throw new ServiceError('UnknownOperationException', `The local Cognito does not do ${name || target}`)
  }
  // Any key pair will do, but AWS takes no unsigned call here.
  if (!headers.has('Authorization')) {
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  // The browser has asked before it sent this, so that a foreign page was told no; programs send no Origin.
  const origin = headers.get('Origin')
  if (origin !== null && !mayAdministrate(origin)) {
    throw new ServiceError('AccessDeniedException', 'Pages of this origin may not manage the local Cognito.', 403)
  }
  return administration
}

/** The member itself, not what every object inherits: a target such as `x.constructor` names nothing. */
const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined
