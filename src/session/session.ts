import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ChallengeAnswer } from '../cognito/challenges/challenge.ts'
import { logoutAddress } from '../cognito/hosted-ui/logout.ts'
import { type Problem, ProblemError, problemFrom } from '../cognito/problem.ts'
import type { SignInAnswer } from '../cognito/user-pool/answer-challenge.ts'
import type { PasswordFlow, PasswordSignIn } from '../cognito/user-pool/sign-in.ts'
import type { Connection } from '../connection/connection.ts'
import { lacking } from '../connection/needs.ts'
import { type SignInMethod, signInMethodNames } from '../protocol/sign-in-methods.ts'
import type { Computation } from '../trace/record/exchange.ts'
import { isUntrusted } from './endpoint-trust.ts'
import { forgetPasswords, forgetSecrets } from './forgetting.ts'
import { serviceClockDifference } from './service-clock.ts'
import { services } from './services.ts'
import type { SessionState } from './session-state.ts'
import { createShown } from './shown.ts'
import { createGuestIdentities, knownIdentityOf, rememberedGuest } from './sign-in/guest-identities.ts'
import { begin, choosing, failed, type Progress, type Step } from './sign-in/journey.ts'
import { createRunner } from './sign-in/runner.ts'
import { createSrpKeys } from './sign-in/srp-keys.ts'
import {
  type Attempt,
  attemptPrefix,
  clearAttempt,
  clearAttemptLater,
  readAttempt,
  saveAttempt,
} from './storage/attempt.ts'
import type { World } from './world.ts'

export type Session = ReturnType<typeof createSession>

/** The app's state and everything that a person can do to it. */
export function createSession(world: World, connections: readonly [Connection, ...Connection[]]) {
  const guests = createGuestIdentities(world.localStorage)
  const store: StoreApi<SessionState> = createStore(() => freshState(connections[0]))
  const hostedUi = {
    redirectUri: `${world.origin}/callback`,
    storage: world.sessionStorage,
    storagePrefix: attemptPrefix,
  }
  const srpKeys = createSrpKeys()
  const { run, rereadGuest, ...runner } = createRunner({ world, store, guests })

  store.subscribe(({ journey }, before) => {
    const isJudged = journey.at === 'done' || journey.at === 'failed' || journey.at === 'choosing'
    if (isJudged && journey.at !== before.journey.at) forgetPasswords(world.trace)
  })

  function freshState(connection: Connection): SessionState {
    const signInMethod = signInMethodNames.find((candidate) => lacking(connection, candidate).length === 0) ?? 'guest'
    const guestIdentityId = rememberedGuest(guests, connection)
    return {
      connection,
      signInMethod,
      passwordFlow: 'srp',
      journey: choosing,
      guestIdentityId,
      keeping: null,
      trusted: null,
      visit: 0,
    }
  }

  function recordRun(signInMethod: SignInMethod): void {
    const state = store.getState()
    world.trace.begin(signInMethod, state.connection, { knownIdentity: knownIdentityOf(state, signInMethod) !== null })
  }

  function isBusy(): boolean {
    const { at } = store.getState().journey
    return at === 'working' || at === 'leaving'
  }

  /** Opens a new run of the trace, then takes its steps. Does nothing while one is under way: somebody pressed twice. */
  async function runAnew(start: Progress, ask?: () => Promise<SignInAnswer>): Promise<void> {
    if (isBusy() || isUntrusted(store.getState())) return
    recordRun(start.signInMethod)
    await run(start, ask)
  }

  /** The services' clock once an answer has shown it: SRP proves the password together with the time. */
  const serviceNow = () => world.now() + (serviceClockDifference(world.trace) ?? 0)

  const note = (computed: Pick<Computation, 'name' | 'values'>) => {
    world.trace.add({ kind: 'computation', ...computed, at: world.now() })
  }

  function recordRedirect(direction: 'left' | 'returned', provider: string | null, url: string): void {
    world.trace.add({ kind: 'redirect', direction, provider, url, at: world.now() })
  }

  function fail(step: Step, progress: Progress, problem: Problem): void {
    runner.begin()
    world.trace.end('failed')
    store.setState({ journey: failed(progress, step, problem) })
  }

  return {
    connections,
    store,
    world,
    /** What was said so far. */
    trace: world.trace,
    /** What the page draws of both. */
    shown: createShown(store, isWaiting),
    // A trace that was emptied at once: what it held may not be drawn once more.
    shownTrace: createShown(world.trace.store, ({ runs }) => runs.length > 0),
    preferences: world.preferences,
    /** To be registered at the app client. */
    redirectUri: hostedUi.redirectUri,

    /** What was issued by another connection has no place beside this one: it is dropped as by a sign-out. */
    chooseConnection(name: string): void {
      this.signOut()
      const { visit } = store.getState()
      const chosen = connections.find((connection) => connection.name === name) ?? connections[0]
      store.setState({ ...freshState(chosen), visit }, true)
    },

    /** The browser came back from the Hosted UI without an answer. */
    chooseAgain({ connection: name }: Pick<Attempt, 'connection'>): void {
      const connection = connections.find((candidate) => candidate.name === name)
      if (connection) store.setState({ ...freshState(connection), signInMethod: 'hosted-ui' })
    },

    chooseSignInMethod(signInMethod: SignInMethod): void {
      store.setState({ signInMethod, journey: choosing })
    },

    trustEndpoints: () => store.setState(({ connection }) => ({ trusted: connection })),

    choosePasswordFlow: (passwordFlow: PasswordFlow) => store.setState({ passwordFlow }),

    continueAsGuest(): Promise<void> {
      rereadGuest()
      return runAnew(begin('guest', null, {}))
    },

    prepareSrp: srpKeys.prepare,

    signIn(signIn: PasswordSignIn): Promise<void> {
      const { connection } = store.getState()
      return runAnew(begin('user-pool', signIn.username, null), async () => {
        const { signInWithPassword } = await services.signIn()
        return signInWithPassword(connection, signIn, serviceNow, note, srpKeys.take)
      })
    },

    /** Answers the challenge that is open; nothing happens where it is another one. */
    async answer(answer: ChallengeAnswer): Promise<void> {
      const { connection, journey } = store.getState()
      if (journey.at !== 'challenged') return
      const { challenge } = journey.progress
      if (challenge?.name !== answer.name) return
      await run(journey.progress, async () => {
        const { answerChallenge } = await services.answerChallenge()
        return answerChallenge(connection, challenge, answer)
      })
    },

    /** Leaves for the Hosted UI. @param identityProvider goes straight there; null: the Hosted UI's own page */
    async leave(identityProvider: string | null, language: string): Promise<void> {
      if (isBusy() || isUntrusted(store.getState())) return
      const { connection } = store.getState()
      const progress = begin('hosted-ui', identityProvider, null)
      const isLatest = runner.begin()
      store.setState({ journey: { at: 'leaving', progress } })
      recordRun('hosted-ui')
      try {
        const [{ hostedUiAddress }] = await Promise.all([services.authorize(), world.keepTrace()])
        clearAttempt(world.sessionStorage)
        const address = await hostedUiAddress(connection, hostedUi, { identityProvider, language }, note)
        if (!isLatest()) {
          // Cancelled while the library stored what it needs for the return.
          if (store.getState().journey.at !== 'leaving') clearAttempt(world.sessionStorage)
          return
        }
        recordRedirect('left', identityProvider, address)
        world.trace.end('away')
        const { keeping } = store.getState()
        saveAttempt(world.sessionStorage, { connection: connection.name, identityProvider, keeping, left: world.now() })
        world.goTo(address)
        clearAttemptLater(world.sessionStorage)
      } catch (error) {
        clearAttempt(world.sessionStorage)
        if (isLatest()) fail('sign-in', progress, problemFrom(error))
      }
    },

    /** Finishes a sign-in at the address that the Hosted UI sent the browser back to. To be called once. */
    async finishReturn(url: string): Promise<void> {
      const attempt = readAttempt(world.sessionStorage, world.now())
      const known = attempt !== null && attempt !== 'too-old' ? attempt : null
      const connection = connections.find(({ name }) => name === known?.connection) ?? store.getState().connection
      store.setState({
        ...freshState(connection),
        signInMethod: 'hosted-ui',
        keeping: known?.keeping ?? null,
        trusted: known && connection,
      })
      if (!world.trace.resume()) recordRun('hosted-ui')
      recordRedirect('returned', known?.identityProvider ?? null, url)
      try {
        await run(begin('hosted-ui', known?.identityProvider ?? null, null), async () => {
          const { finishHostedUi } = await services.callback()
          if (attempt === 'too-old') throw new ProblemError({ kind: 'unexpected-return', reason: 'too-old' })
          return {
            kind: 'tokens',
            tokens: await finishHostedUi(connection, hostedUi, { url, awaited: known !== null }),
          }
        })
      } finally {
        clearAttempt(world.sessionStorage)
      }
    },

    presentToken: (loginsKey: string, token: string) =>
      runAnew(begin('provider-token', loginsKey, { [loginsKey]: token })),

    cancel(): void {
      const { journey } = store.getState()
      if (journey.at === 'working') fail(journey.step, journey.progress, { kind: 'cancelled' })
      if (journey.at === 'leaving') {
        fail('sign-in', journey.progress, { kind: 'cancelled' })
        world.stay()
        clearAttempt(world.sessionStorage)
      }
      world.recorder.cancel()
    },

    /** Takes the failed step again with all that was obtained before it; what can't be repeated starts over. */
    async retry(): Promise<void> {
      const { journey } = store.getState()
      if (journey.at !== 'failed') return
      const repeatable = journey.step !== 'sign-in' && journey.step !== 'exchange'
      if (repeatable) await run(journey.progress)
      else store.setState({ journey: choosing })
    },

    /** The browser restored this page as it was when it left (back button). */
    cameBack(): void {
      if (store.getState().journey.at !== 'leaving') return
      clearAttempt(world.sessionStorage)
      world.trace.end('failed')
      store.setState({ journey: choosing })
    },

    /** Back to the choice, with what was typed still there. */
    startOver(): void {
      runner.begin()
      world.recorder.cancel()
      store.setState({ journey: choosing })
    },

    /** Drops all that was issued: the trace keeps fingerprints; the remembered guest identity stays in this browser. */
    signOut(): void {
      runner.begin()
      world.recorder.cancel()
      forgetSecrets(world.trace)
      clearAttempt(world.sessionStorage)
      store.setState(({ visit }) => ({ journey: choosing, passwordFlow: 'srp', keeping: null, visit: visit + 1 }))
    },

    /** Signs out here and ends the Hosted UI's browser session too. */
    signOutOfHostedUi(): void {
      this.signOut()
      const address = logoutAddress(store.getState().connection, `${world.origin}/`)
      if (address) {
        recordRedirect('left', null, address)
        world.goTo(address)
      }
    },

    forgetGuest(): void {
      const { connection } = store.getState()
      if (connection.identityPoolId) guests.forget(connection.identityPoolId)
      store.setState({ guestIdentityId: rememberedGuest(guests, connection), keeping: null })
    },

    /** Back to the choice of a way to sign in; what is chosen there takes this guest's identity along. */
    keepGuest(): void {
      const { connection, guestIdentityId } = store.getState()
      const signInMethod = signInMethodNames.find(
        (candidate) => candidate !== 'guest' && lacking(connection, candidate).length === 0,
      )
      if (signInMethod) store.setState({ journey: choosing, signInMethod, keeping: guestIdentityId })
    },

    /** The next sign-in asks for an identity of its own again. */
    keepNoGuest: () => store.setState({ keeping: null }),
  }
}

/** A step is under way and nothing has come that somebody waits for. */
function isWaiting({ journey }: SessionState): boolean {
  return journey.at === 'working' && journey.progress.credentials === null
}
