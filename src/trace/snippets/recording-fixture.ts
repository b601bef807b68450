import { InMemoryWebStorage } from 'oidc-client-ts'
import type { ChallengeAnswer } from '../../cognito/challenges/challenge.ts'
import { hostedUiAddress } from '../../cognito/hosted-ui/authorize.ts'
import { finishHostedUi } from '../../cognito/hosted-ui/callback.ts'
import { type Logins, requestGrant } from '../../cognito/identity-pool/credentials.ts'
import { callerIdentity } from '../../cognito/sts/sts.ts'
import { answerChallenge } from '../../cognito/user-pool/answer-challenge.ts'
import { type PasswordSignIn, signInWithPassword } from '../../cognito/user-pool/sign-in.ts'
import { srpTools } from '../../cognito/user-pool/srp-tools-fixture.ts'
import { type Connection, userPoolLoginsKey } from '../../connection/connection.ts'
import { localConnection } from '../../emulator/host/local-connection.ts'
import type { Seed } from '../../emulator/seed/seed.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { appOrigin, startEmulator, testSeed } from '../../testing/emulator-fixture.ts'
import type { Exchange } from '../record/exchange.ts'
import { createRecorder } from '../record/recorder.ts'
import type { Run } from '../record/run.ts'
import { createTrace } from '../record/trace.ts'

/** Users who have to choose a password; each can do so once. */
export const temporary = ['carol-0', 'carol-1', 'carol-2', 'carol-3', 'carol-4']

const seed = withTemporaryUsers(testSeed())
const hostedUi = { redirectUri: `${appOrigin}/callback`, storagePrefix: 'test.' }
/** What has been through the recorder. */
const passed = 'x-test-passed'

export interface RecordedWorld {
  readonly connection: Connection
  /** One sign-in as the app makes and records it. */
  record(signInMethod: SignInMethod, signIn: (world: RecordedWorld) => Promise<unknown>): Promise<Run>
  /** The request of that operation as it would have been sent: it is recorded and refused, so it is still good. */
  held(operation: string, signIn: (world: RecordedWorld) => Promise<unknown>): Promise<Exchange>
  readonly asGuest: () => Promise<void>
  readonly asUser: (signIn: PasswordSignIn) => Promise<void>
  /** @param username one of `temporary` */
  readonly withNewPassword: (username: string) => Promise<void>
  readonly throughHostedUi: () => Promise<void>
  readonly withToken: () => Promise<void>
  /** Signs in at the Hosted UI up to the code. */
  readonly freshCode: () => Promise<{ readonly code: string; readonly verifier: string }>
  close(): Promise<void>
}

/** A listening emulator, whose requests are recorded by the app's own recorder as they come in. */
export async function recordedWorld(): Promise<RecordedWorld> {
  const trace = createTrace(Date.now)
  let refused: string | null = null
  let isRecording = false
  const recorder = createRecorder(trace, (request, init) => sendOn(new Request(request, init)), Date.now)
  const served = await startEmulator({
    seed,
    intercept: (request) => {
      const { pathname } = new URL(request.url)
      const isCall = pathname === '/' || pathname === '/oauth2/token'
      return isRecording && isCall && !request.headers.has(passed) ? recorder.fetch(request) : undefined
    },
  })

  async function sendOn(request: Request): Promise<Response> {
    const last = lastRun().events.at(-1)
    if (last?.kind === 'exchange' && last.operation === refused) {
      return Response.json({ __type: 'HeldException', error: 'held' }, { status: 400 })
    }
    const headers = new Headers(request.headers)
    headers.set(passed, 'yes')
    return served.emulator.fetch(new Request(request, { headers }))
  }

  function lastRun(): Run {
    const run = trace.store.getState().runs.at(-1)
    if (!run) throw new Error('nothing was recorded')
    return run
  }

  async function settled(): Promise<Run> {
    while (lastRun().events.some((event) => event.kind === 'exchange' && event.outcome.kind === 'pending')) {
      await new Promise((resolve) => setTimeout(resolve))
    }
    return lastRun()
  }

  const connection: Connection = localConnection(seed, served.origin)

  async function grantFor(logins: Logins): Promise<void> {
    const { credentials } = await requestGrant(connection, { logins, knownIdentityId: null, onIdentity: () => {} })
    await callerIdentity(connection, credentials, Date.now())
  }

  const poolLogins = (idToken: string) => ({ [userPoolLoginsKey(connection) ?? '']: idToken })

  async function returnedFromHostedUi() {
    const settings = { ...hostedUi, storage: new InMemoryWebStorage() }
    const browser = testBrowser(served.origin, fetch)
    await browser.visit(
      await hostedUiAddress(connection, settings, { identityProvider: null, language: 'en', parameters: {} }, () => {}),
    )
    const back = await browser.submit({ username: 'bob', password: 'Bob-Passw0rd!' })
    return { settings, back: back.url }
  }

  const world: RecordedWorld = {
    connection,
    async record(signInMethod, signIn) {
      trace.begin(signInMethod, connection)
      isRecording = true
      try {
        await signIn(world)
      } finally {
        isRecording = false
      }
      return settled()
    },
    async held(operation, signIn) {
      refused = operation
      await world.record('user-pool', (world) => signIn(world).catch(() => {}))
      refused = null
      const exchange = lastRun().events.find((event) => event.kind === 'exchange' && event.operation === operation)
      if (exchange?.kind !== 'exchange') throw new Error(`${operation} was not sent`)
      return exchange
    },
    asGuest: () => grantFor({}),
    async asUser(signIn) {
      const answer = await signInWithPassword(connection, signIn, srpTools)
      if (answer.kind !== 'tokens') throw new Error('a challenge')
      await grantFor(poolLogins(answer.tokens.idToken))
    },
    async withNewPassword(username) {
      const signIn = { username, password: 'Carol-Temp0rary!', flow: 'plain' } as const
      const started = await signInWithPassword(connection, signIn, srpTools)
      if (started.kind !== 'challenge' || started.challenge.name === null) throw new Error('no challenge')
      const chosen: ChallengeAnswer = {
        name: 'NEW_PASSWORD_REQUIRED',
        password: `It's "new" \\ 1`,
        attributes: { email: 'carol@example.com' },
      }
      const answer = await answerChallenge(connection, started.challenge, chosen, srpTools)
      if (answer.kind !== 'tokens') throw new Error('another challenge')
      await grantFor(poolLogins(answer.tokens.idToken))
    },
    async throughHostedUi() {
      const { settings, back } = await returnedFromHostedUi()
      const { idToken } = await finishHostedUi(connection, settings, { url: back, awaited: true })
      await grantFor(poolLogins(idToken))
    },
    async withToken() {
      const answer = await fetch(`${served.origin}/pretend/LoginWithAmazon/token`, { method: 'POST' })
      const { access_token: token } = await answer.json()
      await grantFor({ 'www.amazon.com': token })
    },
    async freshCode() {
      const { settings, back } = await returnedFromHostedUi()
      const state = new URL(back).searchParams.get('state')
      const kept = JSON.parse(settings.storage.getItem(`${hostedUi.storagePrefix}${state}`) ?? '{}')
      return { code: new URL(back).searchParams.get('code') ?? '', verifier: kept.code_verifier }
    },
    close: served.close,
  }
  return world
}

function withTemporaryUsers(from: Seed): Seed {
  const carol = from.userPool.users.find(({ status }) => status === 'FORCE_CHANGE_PASSWORD')
  const users = carol ? temporary.map((username) => ({ ...carol, username })) : []
  return { ...from, userPool: { ...from.userPool, users: [...from.userPool.users, ...users] } }
}
