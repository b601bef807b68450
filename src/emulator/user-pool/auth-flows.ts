import type { AuthFlow, UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { invalidParameter, ServiceError } from '../wire/errors.ts'
import type { WireObject } from '../wire/operation.ts'
import { signInAfterSignUp } from './account/sign-up-session.ts'
import { findUser, usernameOf } from './account/user-names.ts'
import { beginChoice } from './choice-sign-in.ts'
import { checkSecretHash } from './client-secret.ts'
import { namedDevice } from './devices/devices.ts'
import type { SignInPlace } from './due-challenge.ts'
import { readParameters } from './parameters.ts'
import { checkMaySignIn, proveWithPassword, refuseUnconfirmed, userOrDecoy } from './prove-password.ts'
import { signInAnswer, tokensAnswer } from './sign-in-answer.ts'
import { startSrpSignIn } from './srp-sign-in.ts'
import { refreshTokens } from './tokens.ts'
import { preAuthentication } from './triggers/authentication.ts'
import { requireQuestions } from './triggers/custom-auth.ts'

interface FlowRequest extends SignInPlace {
  /** @throws ServiceError when the parameter is missing */
  readonly parameter: (name: string) => string
  readonly parameters: Readonly<Record<string, string>>
  /** What ConfirmSignUp returned; undefined: the sign-in follows no sign-up. */
  readonly session: string | undefined
  /** ClientMetadata. */
  readonly metadata: Readonly<Record<string, string>> | undefined
}

interface Flow {
  readonly for: readonly ('app' | 'administrator')[]
  readonly allowedBy: AuthFlow
  readonly refusal: string
  readonly start: (request: FlowRequest) => Promise<WireObject>
}

const everybody: Flow['for'] = ['app', 'administrator']

const adminFlow: Flow = {
  for: ['administrator'],
  allowedBy: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  refusal: 'Auth flow not enabled for this client',
  start: signInWithPassword,
}

const refreshFlow: Flow = {
  for: everybody,
  allowedBy: 'ALLOW_REFRESH_TOKEN_AUTH',
  // This text is certain only for admin flows.
  refusal: 'Auth flow not enabled for this client',
  start: refresh,
}

/** By AuthFlow. The refusals differ in wording, as AWS's do. */
const flows: Readonly<Record<string, Flow>> = {
  USER_SRP_AUTH: {
    for: everybody,
    allowedBy: 'ALLOW_USER_SRP_AUTH',
    refusal: 'USER_SRP_AUTH is not enabled for the client.',
    start: startSrp,
  },
  REFRESH_TOKEN_AUTH: refreshFlow,
  REFRESH_TOKEN: refreshFlow,
  CUSTOM_AUTH: {
    for: everybody,
    allowedBy: 'ALLOW_CUSTOM_AUTH',
    refusal: 'CUSTOM_AUTH is not enabled for the client.',
    start: startCustom,
  },
  ADMIN_NO_SRP_AUTH: adminFlow,
  USER_PASSWORD_AUTH: {
    for: ['app'],
    allowedBy: 'ALLOW_USER_PASSWORD_AUTH',
    refusal: 'USER_PASSWORD_AUTH flow not enabled for this client',
    start: signInWithPassword,
  },
  ADMIN_USER_PASSWORD_AUTH: adminFlow,
  USER_AUTH: {
    for: everybody,
    allowedBy: 'ALLOW_USER_AUTH',
    // As in the trouble-shooting notes of public projects.
    refusal: 'USER_AUTH flow not enabled for this client',
    start: startChoice,
  },
}

/** What a flow is started with, by an app or by an administrator. */
export interface Started {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly flow: string
  readonly parameters: Readonly<Record<string, string>> | undefined
  readonly session: string | undefined
  readonly metadata: Readonly<Record<string, string>> | undefined
}

export const authFlowNames: readonly string[] = Object.keys(flows)

/** @param by whose call it is: some flows are for apps only, others for administrators @throws ServiceError */
export function startFlow(
  by: Flow['for'][number],
  { flow: name, parameters = {}, ...place }: Started,
): Promise<WireObject> {
  const { client } = place
  const flow = flows[name]
  if (!flow?.for.includes(by)) throw invalidParameter('Initiate Auth method not supported.')
  // Rotation comes first: AWS lets no client have both. The type is the model's; the text is unverified:
  // no public thread shows it.
  if (flow === refreshFlow && client.refreshTokenRotation) {
    throw new ServiceError('UnsupportedOperationException', 'This API does not support refresh token rotation')
  }
  if (!client.explicitAuthFlows.includes(flow.allowedBy)) throw invalidParameter(flow.refusal)
  return flow.start({ ...place, parameters, parameter: readParameters(parameters) })
}

async function startSrp(request: FlowRequest): Promise<WireObject> {
  const { emulated, pool, client, parameter } = request
  const name = await nameOf(request, 'SRP_A')
  return startSrpSignIn(emulated, pool, client, { name, clientPublic: parameter('SRP_A'), met: [] })
}

async function signInWithPassword(request: FlowRequest): Promise<WireObject> {
  const { pool, parameter, parameters, metadata } = request
  const name = await nameOf(request, 'PASSWORD')
  const user = await proveWithPassword(request, name, parameter('PASSWORD'), metadata)
  const device = namedDevice(pool, name, parameters.DEVICE_KEY)
  return signInAnswer(request, { user, met: [{ name: 'PASSWORD', choice: null }], device })
}

async function startChoice(request: FlowRequest): Promise<WireObject> {
  const name = await nameOf(request)
  const user = findUser(request.pool, name)
  if (user && request.session !== undefined) {
    return signInAnswer(request, signInAfterSignUp(request, user, request.session))
  }
  return signInAnswer(request, await beginChoice(request, name, request.parameters))
}

/** With CHALLENGE_NAME the password is proven before the triggers put their questions. */
async function startCustom(request: FlowRequest): Promise<WireObject> {
  const { emulated, pool, client, parameter, parameters } = request
  const isSrpFirst = parameters.CHALLENGE_NAME === 'SRP_A'
  const name = await nameOf(request, ...(isSrpFirst ? ['SRP_A'] : []))
  const user = userOrDecoy(emulated, pool, client, await usernameOf(pool, name))
  refuseUnconfirmed(user)
  checkMaySignIn(pool, user, emulated.now())
  requireQuestions(request, user)
  const met = [{ name: 'CUSTOM_AUTH', choice: null }]
  if (isSrpFirst) return startSrpSignIn(emulated, pool, client, { name, clientPublic: parameter('SRP_A'), met })
  return signInAnswer(request, { user, met })
}

/** @param others names of parameters that the flow needs besides @throws ServiceError when one is missing */
async function nameOf(request: FlowRequest, ...others: string[]): Promise<string> {
  const { client, parameter, parameters, metadata } = request
  const name = parameter('USERNAME')
  others.forEach(parameter)
  await checkSecretHash(client, [name], parameters.SECRET_HASH)
  await preAuthentication(request, name, metadata)
  return name
}

async function refresh({ emulated, pool, client, parameter, parameters }: FlowRequest): Promise<WireObject> {
  const token = parameter('REFRESH_TOKEN')
  const user = pool.users.get(pool.refreshTokens.get(token)?.username ?? '')
  await checkSecretHash(client, user ? [user.username, user.sub] : [], parameters.SECRET_HASH)
  return tokensAnswer(await refreshTokens(emulated, pool, client, token, { deviceKey: parameters.DEVICE_KEY }))
}
