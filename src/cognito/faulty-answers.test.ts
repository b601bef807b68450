import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Connection } from '../connection/connection.ts'
import type { Intercept } from '../emulator/emulator.ts'
import { startEmulator } from '../testing/emulator-fixture.ts'
import type { AccessToken, IdToken, RefreshToken } from '../token/token-set.ts'
import { mfaSetup } from './challenges/mfa-setup.ts'
import { hostedUiAddress } from './hosted-ui/authorize.ts'
import { finishHostedUi } from './hosted-ui/callback.ts'
import { withReadOauthAnswers } from './hosted-ui/oauth-fetch.ts'
import { refreshThroughHostedUi, revokeThroughHostedUi } from './hosted-ui/token-endpoint.ts'
import { userInfo } from './hosted-ui/user-info.ts'
import { assumeRole, openIdToken } from './identity-pool/classic-flow.ts'
import { requestGrant } from './identity-pool/credentials.ts'
import { problemFrom } from './problem.ts'
import { listObjects } from './s3/list-objects.ts'
import { callerIdentity } from './sts/sts.ts'
import { answerChallenge } from './user-pool/answer-challenge.ts'
import {
  changePassword,
  deleteUser,
  sendAttributeCode,
  updateAttributes,
  verifyAttribute,
} from './user-pool/change-account.ts'
import { confirmDevice, forgetDevice, listDevices, setRemembered } from './user-pool/devices.ts'
import { forgotPassword, resetPassword } from './user-pool/forgotten-password.ts'
import { getUser } from './user-pool/get-user.ts'
import { listPasskeys, registerPasskey, removePasskey, requestPasskey } from './user-pool/passkeys.ts'
import { refreshThroughApi } from './user-pool/refresh.ts'
import { revokeThroughApi } from './user-pool/revoke.ts'
import { authFactors, proveSoftwareToken, setMfaPreference, startSoftwareToken } from './user-pool/second-factors.ts'
import { listSessions, revokeSession } from './user-pool/sessions.ts'
import { signInWithPassword } from './user-pool/sign-in.ts'
import { signOutEverywhere } from './user-pool/sign-out.ts'
import { confirmSignUp, resendCode, signUp } from './user-pool/sign-up.ts'
import { srpTools } from './user-pool/srp-tools-fixture.ts'

type IsLeft = (request: Request) => boolean

const nothing: IsLeft = () => false
let answer = () => new Response()
let isLeft = nothing
let asked: Request[] = []
let connection: Connection

beforeAll(async () => {
  const intercept: Intercept = (request) => {
    asked.push(request)
    return isLeft(request) ? undefined : answer()
  }
  const started = await startEmulator({ intercept })
  vi.stubGlobal('fetch', withReadOauthAnswers(fetch))
  connection = started.connection
  return async () => {
    vi.unstubAllGlobals()
    await started.close()
  }
})

/** From now on every request gets this answer, but for those that are left to the local Cognito. */
function answerWith(next: () => Response, left: IsLeft = nothing): void {
  answer = next
  isLeft = left
  asked = []
}

const isInitiateAuth = (request: Request) => request.headers.get('x-amz-target')?.endsWith('.InitiateAuth') ?? false

const tokens = {
  idToken: 'i' as IdToken,
  accessToken: 'a' as AccessToken,
  refreshToken: 'r' as RefreshToken,
}
const keys = { accessKeyId: 'ASIA', secretAccessKey: 'k', sessionToken: 't', expires: null }
const alice = { username: 'alice', password: 'Alice-Passw0rd!' }
const challenge = {
  name: 'NEW_PASSWORD_REQUIRED',
  username: 'bob',
  session: 's',
  parameters: { requiredAttributes: [] },
  sent: {},
  available: [],
} as const
const chosen = { name: 'NEW_PASSWORD_REQUIRED', password: 'p', attributes: {} } as const
const role = { roleArn: 'arn:aws:iam::000000000000:role/A', sessionName: 'inspector', duration: 900 }

async function exchangeCode(connection: Connection): Promise<unknown> {
  const items = new Map<string, string>()
  const storage: Storage = {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  }
  const settings = { redirectUri: 'http://localhost:5173/callback', storage, storagePrefix: 'p.' }
  const address = await hostedUiAddress(
    connection,
    settings,
    { identityProvider: null, language: 'en', parameters: {} },
    () => {},
  )
  const state = new URL(address).searchParams.get('state')
  return finishHostedUi(connection, settings, { url: `${settings.redirectUri}?code=c&state=${state}`, awaited: true })
}

type Call = (connection: Connection) => Promise<unknown>

const setUp = {
  name: 'MFA_SETUP',
  username: 'lena',
  session: 's',
  parameters: { canSetUp: ['SOFTWARE_TOKEN_MFA'], secret: null },
  sent: {},
  available: [],
} as const

const passkey = { id: 'AQID', rawId: 'AQID', type: 'public-key', clientExtensionResults: {}, response: {} }

const device = { key: 'eu-west-1_11111111-2222-4333-8444-555555555555', groupKey: '-AbCdEfGh' }

/** Every call of a service, and the operation that its faults are told by. */
const calls: readonly [operation: string, call: Call, isLeft?: IsLeft][] = [
  ['InitiateAuth', (at) => signInWithPassword(at, { ...alice, flow: 'plain' }, srpTools)],
  ['InitiateAuth', (at) => signInWithPassword(at, { ...alice, flow: 'srp' }, srpTools)],
  ['RespondToAuthChallenge', (at) => signInWithPassword(at, { ...alice, flow: 'srp' }, srpTools), isInitiateAuth],
  ['RespondToAuthChallenge', (at) => answerChallenge(at, challenge, chosen, srpTools)],
  ['AssociateSoftwareToken', (at) => mfaSetup.begin(at, setUp)],
  ['VerifySoftwareToken', (at) => mfaSetup.prove(at, setUp, { code: '123456' })],
  ['SignUp', (at) => signUp(at, { username: 'zoe', password: 'p', attributes: [] })],
  ['ConfirmSignUp', (at) => confirmSignUp(at, 'zoe', '123456', undefined)],
  ['ResendConfirmationCode', (at) => resendCode(at, 'zoe')],
  ['ForgotPassword', (at) => forgotPassword(at, 'zoe')],
  ['ConfirmForgotPassword', (at) => resetPassword(at, { username: 'zoe', code: '123456', password: 'p' })],
  ['ChangePassword', (at) => changePassword(at, tokens.accessToken, { before: 'p', after: 'q' })],
  ['UpdateUserAttributes', (at) => updateAttributes(at, tokens.accessToken, [])],
  ['GetUserAttributeVerificationCode', (at) => sendAttributeCode(at, tokens.accessToken, 'email')],
  ['VerifyUserAttribute', (at) => verifyAttribute(at, tokens.accessToken, { attribute: 'email', code: '1' })],
  ['DeleteUser', (at) => deleteUser(at, tokens.accessToken)],
  ['GetUserAuthFactors', (at) => authFactors(at, tokens.accessToken)],
  ['SetUserMFAPreference', (at) => setMfaPreference(at, tokens.accessToken, {})],
  ['AssociateSoftwareToken', (at) => startSoftwareToken(at, tokens.accessToken)],
  ['VerifySoftwareToken', (at) => proveSoftwareToken(at, tokens.accessToken, '123456')],
  ['InitiateAuth', (at) => refreshThroughApi(at, tokens, false)],
  ['GetTokensFromRefreshToken', (at) => refreshThroughApi(at, tokens, true)],
  ['GetUser', (at) => getUser(at, tokens.accessToken)],
  ['StartWebAuthnRegistration', (at) => requestPasskey(at, tokens.accessToken)],
  ['CompleteWebAuthnRegistration', (at) => registerPasskey(at, tokens.accessToken, passkey)],
  ['ListWebAuthnCredentials', (at) => listPasskeys(at, tokens.accessToken)],
  ['DeleteWebAuthnCredential', (at) => removePasskey(at, tokens.accessToken, passkey.id)],
  ['GlobalSignOut', (at) => signOutEverywhere(at, tokens.accessToken)],
  ['ConfirmDevice', (at) => confirmDevice(at, tokens.accessToken, device, () => {})],
  ['UpdateDeviceStatus', (at) => setRemembered(at, tokens.accessToken, device.key, true)],
  ['ListDevices', (at) => listDevices(at, tokens.accessToken)],
  ['ForgetDevice', (at) => forgetDevice(at, tokens.accessToken, device.key)],
  ['ListUserSessions', (at) => listSessions(at, tokens.accessToken)],
  ['RevokeUserSession', (at) => revokeSession(at, tokens.accessToken, { id: 'tkn1', withLinked: false })],
  ['RevokeToken', (at) => revokeThroughApi(at, tokens.refreshToken)],
  ['GetId', (at) => requestGrant(at, { logins: {}, knownIdentityId: null, onIdentity: () => {} })],
  ['GetCredentialsForIdentity', (at) => requestGrant(at, { logins: {}, knownIdentityId: 'x:1', onIdentity: () => {} })],
  ['GetOpenIdToken', (at) => openIdToken(at, 'x:1', {})],
  ['AssumeRoleWithWebIdentity', (at) => assumeRole(at, 't', role)],
  ['GetCallerIdentity', (at) => callerIdentity(at, keys, Date.now())],
  ['/oauth2/token', exchangeCode],
  ['/oauth2/token', (at) => refreshThroughHostedUi(at, tokens)],
  ['/oauth2/revoke', (at) => revokeThroughHostedUi(at, tokens.refreshToken)],
  ['/oauth2/userInfo', (at) => userInfo(at, tokens.accessToken)],
]

/** What no service answers, with what must be told of it. */
const faulty: readonly [string, () => Response, Readonly<Record<string, unknown>>][] = [
  [
    'a web page',
    () => new Response('<!doctype html><br>', { headers: { 'content-type': 'text/html' } }),
    { kind: 'unreadable', status: 200 },
  ],
  [
    'a cut answer',
    () => new Response('{"A', { headers: { 'content-type': 'application/json' } }),
    { kind: 'unreadable', status: 200 },
  ],
  [
    'a text',
    () => new Response('gone', { status: 404, headers: { 'content-type': 'text/plain' } }),
    { kind: 'unreadable', status: 404 },
  ],
  ['an empty refusal', () => new Response(null, { status: 403 }), { kind: 'unreadable', status: 403 }],
  ['a list', () => Response.json([1]), {}],
  ['a number', () => Response.json(42), {}],
  ['null', () => Response.json(null), {}],
  [
    'a refusal whose words are objects',
    () => Response.json({ __type: {}, message: { a: 1 }, error: { b: 2 } }, { status: 400 }),
    { status: 400 },
  ],
]

const unwrapped = (error: unknown) => {
  const problem = problemFrom(error)
  return problem.kind === 'answer-unconfirmed' || problem.kind === 'guest-unconfirmed' ? problem.reason : problem
}

describe.each(calls)('%s', (operation, call, left) => {
  it.each(faulty)('answered with %s is the service’s fault, by name', async (_, given, told) => {
    answerWith(given, left)
    const problem = unwrapped(await call(connection).catch((error: unknown) => error))
    expect(['unreadable', 'malformed']).toContain(problem.kind)
    expect(problem).toMatchObject({ operation, ...told })
  })

  it('refused in its protocol keeps the true status and the service’s own words', async () => {
    const body = operation.startsWith('/')
      ? { error: 'not_today', error_description: 'Later.' }
      : { __type: 'NotToday', message: 'Later.' }
    const xml = '<ErrorResponse><Error><Code>NotToday</Code><Message>Later.</Message></Error></ErrorResponse>'
    const isXml = operation === 'AssumeRoleWithWebIdentity' || operation === 'GetCallerIdentity'
    answerWith(() => new Response(isXml ? xml : JSON.stringify(body), { status: 402 }), isLeft)
    expect(unwrapped(await call(connection).catch((error: unknown) => error))).toMatchObject({
      kind: 'refused',
      operation,
      status: 402,
      message: 'Later.',
    })
  })

  it('refused without words quotes none', async () => {
    if (operation === 'AssumeRoleWithWebIdentity' || operation === 'GetCallerIdentity') return
    answerWith(() => Response.json({ __type: 'X', error: 'X' }, { status: 402 }), left)
    expect(unwrapped(await call(connection).catch((error: unknown) => error))).toMatchObject({
      kind: 'refused',
      code: 'X',
      message: '',
    })
  })
})

it('a list of objects that is none is told, too', async () => {
  for (const [what, given] of faulty) {
    answerWith(given)
    const request = { bucket: 'b', prefix: '', region: 'eu-west-1' }
    const { kind } = await listObjects(connection, keys, request, Date.now())
    expect(['unreadable', 'malformed'], what).toContain(kind)
  }
})

describe('a new password whose answer got lost', () => {
  const lost = () => new Response('upstream timed out', { status: 504 })

  it('is sent once, and may be in force', async () => {
    answerWith(lost)
    const sent = answerChallenge(connection, challenge, chosen, srpTools)
    expect(problemFrom(await sent.catch((error: unknown) => error))).toMatchObject({
      kind: 'answer-unconfirmed',
      reason: { kind: 'unreadable', operation: 'RespondToAuthChallenge', status: 504 },
    })
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('but a refused one is not', async () => {
    answerWith(() => Response.json({ __type: 'InvalidPasswordException', message: 'm' }, { status: 400 }))
    const sent = answerChallenge(connection, challenge, chosen, srpTools)
    expect(problemFrom(await sent.catch((error: unknown) => error))).toMatchObject({ kind: 'refused', status: 400 })
  })

  it('nor is a rotated refresh token sent twice', async () => {
    answerWith(lost)
    await refreshThroughApi(connection, tokens, true).catch(() => {})
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})
