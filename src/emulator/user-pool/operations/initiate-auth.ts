import type { Emulated } from '../../state/state.ts'
import type { AuthFlow, UserPool, UserPoolClient } from '../../state/user-pool.ts'
import { invalidParameter, ServiceError } from '../../wire/errors.ts'
import type { ServedOperation, WireObject } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { findUser } from '../account/user-names.ts'
import { checkSecretHash } from '../client-secret.ts'
import { namedDevice } from '../devices/devices.ts'
import { readParameters } from '../parameters.ts'
import { requireClient } from '../pools.ts'
import { checkMaySignIn, incorrect, proveWithPassword, refuseUnconfirmed, unknownUser } from '../prove-password.ts'
import { clientId } from '../rules.ts'
import { signInAnswer, tokensAnswer } from '../sign-in-answer.ts'
import { startSrpSignIn } from '../srp-sign-in.ts'
import { refreshTokens } from '../tokens.ts'

interface FlowRequest {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
  /** @throws ServiceError when the parameter is missing */
  readonly parameter: (name: string) => string
  readonly secretHash: string | undefined
  readonly deviceKey: string | undefined
}

interface Flow {
  /** null: no client can allow it here. */
  readonly allowedBy: AuthFlow | null
  readonly refusal: string
  readonly start: (request: FlowRequest) => Promise<WireObject>
}

const adminFlow: Flow = {
  allowedBy: null,
  refusal: 'Initiate Auth method not supported.',
  start: () => Promise.reject(invalidParameter('Initiate Auth method not supported.')),
}

const refreshFlow: Flow = {
  allowedBy: 'ALLOW_REFRESH_TOKEN_AUTH',
  // This text is certain only for admin flows.
  refusal: 'Auth flow not enabled for this client',
  start: refresh,
}

/** By AuthFlow. The refusals differ in wording, as AWS's do. */
const flows: Readonly<Record<string, Flow>> = {
  USER_SRP_AUTH: {
    allowedBy: 'ALLOW_USER_SRP_AUTH',
    refusal: 'USER_SRP_AUTH is not enabled for the client.',
    start: startSrp,
  },
  REFRESH_TOKEN_AUTH: refreshFlow,
  REFRESH_TOKEN: refreshFlow,
  CUSTOM_AUTH: {
    allowedBy: 'ALLOW_CUSTOM_AUTH',
    refusal: 'CUSTOM_AUTH is not enabled for the client.',
    start: startCustom,
  },
  ADMIN_NO_SRP_AUTH: adminFlow,
  USER_PASSWORD_AUTH: {
    allowedBy: 'ALLOW_USER_PASSWORD_AUTH',
    refusal: 'USER_PASSWORD_AUTH flow not enabled for this client',
    start: signInWithPassword,
  },
  ADMIN_USER_PASSWORD_AUTH: adminFlow,
  USER_AUTH: {
    allowedBy: null,
    // Worded as that of USER_PASSWORD_AUTH; unverified: no public thread shows it.
    refusal: 'USER_AUTH flow not enabled for this client',
    start: () => Promise.reject(invalidParameter('USER_AUTH flow not enabled for this client')),
  },
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export const initiateAuth: ServedOperation = (emulated, request) => {
  const { AuthFlow, ClientId, AuthParameters } = readMembers(request, {
    AuthFlow: required('text', { oneOf: Object.keys(flows) }),
    ClientId: clientId,
    AuthParameters: optional('texts'),
  })
  const { pool, client } = requireClient(emulated, ClientId)
  const flow = flows[AuthFlow]
  if (!flow?.allowedBy) throw invalidParameter(flow?.refusal ?? '')
  // Rotation comes first: AWS lets no client have both. The type is the model's; the text is unverified:
  // no public thread shows it.
  if (flow === refreshFlow && client.refreshTokenRotation) {
    throw new ServiceError('UnsupportedOperationException', 'This API does not support refresh token rotation')
  }
  if (!client.explicitAuthFlows.includes(flow.allowedBy)) throw invalidParameter(flow.refusal)
  const parameter = readParameters(AuthParameters ?? {})
  const { SECRET_HASH: secretHash, DEVICE_KEY: deviceKey } = AuthParameters ?? {}
  return flow.start({ emulated, pool, client, parameter, secretHash, deviceKey })
}

async function startSrp({ emulated, pool, client, parameter, secretHash }: FlowRequest): Promise<WireObject> {
  const username = parameter('USERNAME')
  const clientPublic = parameter('SRP_A')
  await checkSecretHash(client, [username], secretHash)
  return startSrpSignIn(emulated, pool, client, { username, clientPublic })
}

async function signInWithPassword(request: FlowRequest): Promise<WireObject> {
  const { emulated, pool, client, parameter, secretHash, deviceKey } = request
  const username = parameter('USERNAME')
  const password = parameter('PASSWORD')
  await checkSecretHash(client, [username], secretHash)
  const user = await proveWithPassword(emulated, pool, client, username, password)
  const device = namedDevice(pool, username, deviceKey)
  return signInAnswer({ emulated, pool, client }, { user, met: [{ name: 'PASSWORD', choice: null }], device })
}

async function startCustom({ emulated, pool, client, parameter, secretHash }: FlowRequest): Promise<WireObject> {
  const username = parameter('USERNAME')
  await checkSecretHash(client, [username], secretHash)
  const user = findUser(pool, username)
  if (!user) throw unknownUser(client)
  refuseUnconfirmed(user)
  checkMaySignIn(user, emulated.now())
  // Its define trigger knows nothing to ask.
  if (user.customQuestions.length === 0) throw incorrect()
  return signInAnswer({ emulated, pool, client }, { user, met: [{ name: 'CUSTOM_AUTH', choice: null }] })
}

async function refresh(request: FlowRequest): Promise<WireObject> {
  const { emulated, pool, client, parameter, secretHash, deviceKey } = request
  const token = parameter('REFRESH_TOKEN')
  const user = pool.users.get(pool.refreshTokens.get(token)?.username ?? '')
  await checkSecretHash(client, user ? [user.username, user.sub] : [], secretHash)
  return tokensAnswer(await refreshTokens(emulated, pool, client, token, deviceKey))
}
