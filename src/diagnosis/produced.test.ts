import { expect, it } from 'vitest'
import type { Problem } from '../cognito/problem.ts'
import { localConnection } from '../emulator/host/local-connection.ts'
import type { Seed } from '../emulator/seed/seed.ts'
import { services } from '../protocol/services.ts'
import { testSeed, unservedEmulator, unservedOrigin } from '../testing/emulator-fixture.ts'
import { objectIn } from '../trace/facts/json-object.ts'
import { refusalIn } from '../trace/facts/refusal.ts'
import { createRecorder } from '../trace/record/recorder.ts'
import { createTrace } from '../trace/record/trace.ts'
import { diagnose } from './diagnose.ts'
import { evidenceOf } from './evidence/evidence-of.ts'
import type { ProofName } from './proof.ts'
import type { SymptomName } from './symptoms.ts'

type Members = Readonly<Record<string, unknown>>

/** What was issued, by its name on the wire. */
interface Issued {
  readonly IdToken: string
  readonly AccessToken: string
  readonly RefreshToken: string
}

/** A page that calls the local Cognito and records it, as the app does. */
async function page(seed: Seed = testSeed()) {
  let now = Date.UTC(2026, 10, 28)
  const emulator = await unservedEmulator({ seed, now: () => now })
  const connection = localConnection(seed, unservedOrigin)
  const trace = createTrace(() => now)
  const recorder = createRecorder(
    trace,
    (input, init) => emulator.fetch(new Request(input, init)),
    () => now,
  )
  trace.begin('user-pool', connection)
  const events = () => trace.store.getState().runs.flatMap((run) => run.events)

  async function post(headers: Readonly<Record<string, string>>, body: string, path = '/'): Promise<Members> {
    now += 1000
    const response = await recorder.fetch(unservedOrigin + path, { method: 'POST', headers, body })
    return objectIn(await response.text()) ?? {}
  }
  const call = (service: 'user-pool' | 'identity-pool', operation: string, members: Members) =>
    post(
      { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${services[service].target}.${operation}` },
      JSON.stringify(members),
    )
  const { userPoolClientId: ClientId, identityPoolId: IdentityPoolId } = connection
  const signIn = (USERNAME: string, PASSWORD: string, client = ClientId) =>
    call('user-pool', 'InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: client,
      AuthParameters: { USERNAME, PASSWORD },
    })

  return {
    connection,
    call,
    signIn,
    getId: (logins: Members) => call('identity-pool', 'GetId', { IdentityPoolId, Logins: logins }),
    form: (path: string, fields: Readonly<Record<string, string>>, headers = {}) =>
      post(
        { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        new URLSearchParams(fields).toString(),
        path,
      ),
    async issued(username = 'alice', password = 'Alice-Passw0rd!'): Promise<Issued> {
      const { AuthenticationResult: issued } = await signIn(username, password)
      return issued as Issued
    },
    pass(milliseconds: number) {
      now += milliseconds
    },
    /** The first cause of the last answer, and its proof. */
    diagnosed() {
      const last = events().at(-1)
      if (last?.kind !== 'exchange' || last.outcome.kind !== 'answered') throw new Error('nothing was answered')
      const { code, message } = refusalIn(last) ?? { code: null, message: null }
      if (last.peer === 'provider' || last.peer === 'other') throw new Error(`no service: ${last.peer}`)
      const call = { service: last.peer, operation: last.operation, status: last.outcome.status }
      const problem: Problem = { kind: 'refused', ...call, code: code ?? '', message: message ?? '' }
      const facts = { origin: unservedOrigin, redirectUri: `${unservedOrigin}/callback`, isOnline: true }
      const { runs } = trace.store.getState()
      const [first] = diagnose(evidenceOf({ problem, connection, runs, now, page: facts, mayAsk: () => true }))
      return [first?.symptom, first?.proof?.name ?? null]
    },
  }
}

type Page = Awaited<ReturnType<typeof page>>

const poolKey = 'cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Local0001'
const withoutGuests = () => {
  const seed = testSeed()
  return { ...seed, identityPool: { ...seed.identityPool, allowUnauthenticated: false } }
}

/** Each is what a user or program does; what the local Cognito says of it has to be understood. */
const produced: readonly (readonly [SymptomName, ProofName | null, (page: Page) => Promise<unknown>, Seed?])[] = [
  ['wrong-password', null, ({ signIn }) => signIn('alice', 'wrong')],
  ['user-unconfirmed', null, ({ signIn }) => signIn('grace', 'Grace-Passw0rd!')],
  ['password-reset', null, ({ signIn }) => signIn('heidi', 'Heidi-Passw0rd!')],
  ['user-disabled', null, ({ signIn }) => signIn('ivan', 'Ivan-Passw0rd!')],
  ['client-unknown', null, ({ signIn }) => signIn('alice', 'Alice-Passw0rd!', 'anotherclient')],
  [
    'parameter-missing',
    null,
    ({ call, connection }) =>
      call('user-pool', 'InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: connection.userPoolClientId }),
  ],
  [
    'session-used',
    'spent-before',
    async ({ signIn, call, connection }) => {
      const { Session } = await signIn('carol', 'Carol-Temp0rary!')
      const named = { USERNAME: 'carol', 'userAttributes.email': 'carol@example.com' }
      const ChallengeResponses = { ...named, NEW_PASSWORD: 'Carol-Passw0rd!' }
      const { userPoolClientId: ClientId } = connection
      const answer = { ChallengeName: 'NEW_PASSWORD_REQUIRED', ClientId, Session, ChallengeResponses }
      await call('user-pool', 'RespondToAuthChallenge', answer)
      await call('user-pool', 'RespondToAuthChallenge', answer)
    },
  ],
  [
    'session-expired',
    'session-old',
    async ({ signIn, call, connection, pass }) => {
      const { Session } = await signIn('carol', 'Carol-Temp0rary!')
      pass(16 * 60_000)
      await call('user-pool', 'RespondToAuthChallenge', {
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ClientId: connection.userPoolClientId,
        Session,
        ChallengeResponses: { USERNAME: 'carol', NEW_PASSWORD: 'Carol-Passw0rd!' },
      })
    },
  ],
  [
    'password-constraint',
    'password-short',
    ({ call, connection }) =>
      call('user-pool', 'SignUp', { ClientId: connection.userPoolClientId, Username: 'zoe', Password: 'Aa1!' }),
  ],
  [
    'access-token-ended',
    'ended-here',
    async ({ issued, call }) => {
      const { AccessToken } = await issued()
      await call('user-pool', 'GlobalSignOut', { AccessToken })
      await call('user-pool', 'GetUser', { AccessToken })
    },
  ],
  [
    'access-token-expired',
    'token-expired',
    async ({ issued, call, pass }) => {
      const { AccessToken } = await issued()
      pass(2 * 3_600_000)
      await call('user-pool', 'GetUser', { AccessToken })
    },
  ],
  [
    'id-token-for-access',
    'is-id-token',
    async ({ issued, call }) => call('user-pool', 'GetUser', { AccessToken: (await issued()).IdToken }),
  ],
  [
    'openid-missing',
    'scope-lacking',
    async ({ issued, form }) =>
      form('/oauth2/userInfo', {}, { authorization: `Bearer ${(await issued()).AccessToken}` }),
  ],
  [
    'refresh-ended-here',
    'ended-here',
    async ({ issued, call, connection }) => {
      const { RefreshToken } = await issued()
      const { userPoolClientId: ClientId } = connection
      await call('user-pool', 'RevokeToken', { ClientId, Token: RefreshToken })
      await call('user-pool', 'InitiateAuth', {
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId,
        AuthParameters: { REFRESH_TOKEN: RefreshToken },
      })
    },
  ],
  [
    'code-refused',
    null,
    ({ form, connection }) =>
      form('/oauth2/token', {
        grant_type: 'authorization_code',
        client_id: connection.userPoolClientId ?? '',
        code: 'nobody-issued-it',
        redirect_uri: 'http://localhost:5173/callback',
      }),
  ],
  ['guests-off', 'no-logins', ({ getId }) => getId({}), withoutGuests()],
  [
    'guest-after-refusal',
    'refused-before',
    async ({ signIn, getId }) => {
      await signIn('alice', 'wrong')
      await getId({})
    },
    withoutGuests(),
  ],
  [
    'identity-pool-gone',
    null,
    ({ call }) =>
      call('identity-pool', 'GetId', { IdentityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000000' }),
  ],
  [
    'access-token-sent',
    'is-access-token',
    async ({ issued, getId }) => getId({ [poolKey]: (await issued()).AccessToken }),
  ],
  [
    'cognito-token-elsewhere',
    'is-cognito-token',
    async ({ issued, getId }) => getId({ 'accounts.google.com': (await issued()).IdToken }),
  ],
  [
    'signature-wrong',
    'signature-cut',
    async ({ issued, getId }) => getId({ [poolKey]: (await issued()).IdToken.slice(0, -40) }),
  ],
  [
    'token-expired',
    'token-expired',
    async ({ issued, getId, pass }) => {
      const { IdToken } = await issued()
      pass(2 * 3_600_000)
      await getId({ [poolKey]: IdToken })
    },
  ],
  ['token-not-openid', 'is-opaque', ({ getId }) => getId({ [poolKey]: 'not-a-token' })],
  [
    'identity-forbidden',
    'no-logins',
    async ({ issued, getId, call }) => {
      const { IdentityId } = await getId({ [poolKey]: (await issued()).IdToken })
      await call('identity-pool', 'GetCredentialsForIdentity', { IdentityId })
    },
  ],
]

const rows = produced.map(([symptom, proof, act, seed]) => ({ symptom, proof, act, seed }))

it.each(rows)('$symptom, proved by $proof', async ({ symptom, proof, act, seed }) => {
  const opened = await page(seed)
  await act(opened)
  expect(opened.diagnosed()).toEqual([symptom, proof])
})
