import { createStore, type StoreApi } from 'zustand/vanilla'
import { logoutAddress } from '../cognito/hosted-ui-addresses.ts'
import { type Problem, ProblemError, problemFrom, type Service } from '../cognito/problem.ts'
import type { NewPassword, PasswordSignIn, SignInAnswer } from '../cognito/user-pool.ts'
import type { Connection } from '../connection/connection.ts'
import { lacking, type Way, ways } from '../connection/ways.ts'
import type { Recorder } from '../trace/recorder.ts'
import { attemptPrefix, clearAttempt, readAttempt, saveAttempt } from './attempt.ts'
import { createGuestIdentities } from './guest-identities.ts'
import {
  answered,
  begin,
  choosing,
  failed,
  type Journey,
  type Outcome,
  type Progress,
  proceed,
  type Step,
} from './journey.ts'

export interface SessionState {
  readonly connection: Connection
  readonly way: Way
  readonly journey: Journey
  /** The guest identity that would be used again at this identity pool; null: a new one would be made. */
  readonly guestIdentityId: string | null
  /** Grows with each sign-out; a form of before it is gone with all that was typed. */
  readonly visit: number
}

/** What the session needs of the browser; handed in, so that a test can hand in something else. */
export interface World {
  readonly recorder: Recorder
  readonly localStorage: Storage
  readonly sessionStorage: Storage
  /** Origin of the app; callback and sign-out addresses are made from it. */
  readonly origin: string
  readonly goTo: (url: string) => void
  /** Epoch milliseconds. */
  readonly now: () => number
}

export type Session = ReturnType<typeof createSession>

/** Who refused, where a step fails. */
const serviceOf: Record<Step, Service> = {
  'sign-in': 'user-pool',
  exchange: 'hosted-ui',
  identity: 'identity-pool',
  credentials: 'identity-pool',
  caller: 'sts',
}

/** The app's state and everything that a person can do to it. */
export function createSession(world: World, connections: readonly [Connection, ...Connection[]]) {
  const guests = createGuestIdentities(world.localStorage)
  const store: StoreApi<SessionState> = createStore(() => freshState(connections[0]))
  const hostedUi = {
    redirectUri: `${world.origin}/callback`,
    storage: world.sessionStorage,
    storagePrefix: attemptPrefix,
  }
  /** Counts what was started; an answer to anything but the latest is dropped. */
  let turn = 0

  function freshState(connection: Connection): SessionState {
    const way = ways.find((candidate) => lacking(connection, candidate).length === 0) ?? 'guest'
    return { connection, way, journey: choosing, guestIdentityId: rememberedGuest(connection), visit: 0 }
  }

  function rememberedGuest({ identityPoolId }: Connection): string | null {
    return identityPoolId ? guests.get(identityPoolId) : null
  }

  /** Takes one step after the other until there is no next one. @param ask what a `sign-in` or `exchange` step does */
  async function run(start: Progress, ask?: () => Promise<SignInAnswer>): Promise<void> {
    const mine = ++turn
    const { connection } = store.getState()
    const show = (journey: Journey) => {
      if (mine === turn) store.setState({ journey })
      return journey
    }
    let journey = show(proceed(connection, start))
    while (mine === turn && journey.at === 'working') {
      const { step, progress } = journey
      const onIdentity = (identityId: string) => {
        journey = show(answered(connection, progress, step, { got: 'identity', identityId }))
      }
      const outcome = await perform(connection, step, progress, onIdentity, ask).catch((error: unknown): Outcome => {
        return { got: 'problem', problem: problemFrom(error, serviceOf[step]) }
      })
      if (mine !== turn || journey.at !== 'working') return
      remember(connection, journey.progress, outcome)
      journey = show(answered(connection, journey.progress, journey.step, outcome))
    }
  }

  async function perform(
    connection: Connection,
    step: Step,
    progress: Progress,
    onIdentity: (identityId: string) => void,
    ask: (() => Promise<SignInAnswer>) | undefined,
  ): Promise<Outcome> {
    switch (step) {
      case 'sign-in':
      case 'exchange': {
        if (!ask) throw new Error(`the step ${step} can't be taken again`)
        const answer = await ask()
        return answer.kind === 'tokens'
          ? { got: 'tokens', tokens: answer.tokens }
          : { got: 'challenge', challenge: answer.challenge }
      }
      case 'identity':
      case 'credentials': {
        const { requestGrant } = await import('../cognito/identity-pool.ts')
        const knownIdentityId = progress.identityId ?? (progress.way === 'guest' ? rememberedGuest(connection) : null)
        if (knownIdentityId && step === 'identity') onIdentity(knownIdentityId)
        const grant = await requestGrant(connection, { logins: progress.logins ?? {}, knownIdentityId, onIdentity })
        return { got: 'grant', ...grant }
      }
      case 'caller': {
        if (!progress.credentials) throw new Error('no credentials to ask with')
        const { callerIdentity } = await import('../cognito/sts.ts')
        return { got: 'caller', caller: await callerIdentity(connection, progress.credentials) }
      }
      default:
        return step satisfies never
    }
  }

  /** Keeps a guest's identity, and lets go of one that the pool doesn't accept any more. */
  function remember(connection: Connection, progress: Progress, outcome: Outcome): void {
    const pool = connection.identityPoolId
    if (!pool || progress.way !== 'guest') return
    if (outcome.got === 'grant') guests.set(pool, outcome.identityId)
    if (outcome.got === 'problem' && refusesIdentity(outcome.problem)) guests.forget(pool)
    store.setState({ guestIdentityId: rememberedGuest(connection) })
  }

  function fail(step: Step, progress: Progress, problem: Problem): void {
    turn++
    store.setState({ journey: failed(progress, step, problem) })
  }

  return {
    connections,
    store,
    /** The requests that were made. */
    exchanges: world.recorder.exchanges,
    /** To be registered at the app client. */
    redirectUri: hostedUi.redirectUri,

    chooseConnection(name: string): void {
      turn++
      world.recorder.cancel()
      store.setState(freshState(connections.find((connection) => connection.name === name) ?? connections[0]), true)
    },

    chooseWay(way: Way): void {
      store.setState({ way, journey: choosing })
    },

    continueAsGuest: () => run(begin('guest', null, {})),

    signIn(signIn: PasswordSignIn): Promise<void> {
      const { connection } = store.getState()
      return run(begin('user-pool', signIn.username, null), async () => {
        const { signInWithPassword } = await import('../cognito/user-pool.ts')
        return signInWithPassword(connection, signIn, world.now)
      })
    },

    async answerNewPassword(answer: NewPassword): Promise<void> {
      const { connection, journey } = store.getState()
      const challenge = journey.at === 'challenged' && journey.progress.challenge
      if (!challenge) return
      await run(journey.progress, async () => {
        const { answerNewPassword } = await import('../cognito/user-pool.ts')
        return answerNewPassword(connection, challenge, answer)
      })
    },

    /** Leaves for the Hosted UI. @param identityProvider goes straight there; null: the Hosted UI's own page */
    async leave(identityProvider: string | null): Promise<void> {
      const { connection } = store.getState()
      const progress = begin('hosted-ui', identityProvider, null)
      const mine = ++turn
      store.setState({ journey: { at: 'leaving', progress } })
      try {
        const { hostedUiAddress } = await import('../cognito/hosted-ui.ts')
        clearAttempt(world.sessionStorage)
        const address = await hostedUiAddress(connection, hostedUi, identityProvider)
        if (mine !== turn) return
        saveAttempt(world.sessionStorage, { connection: connection.name, identityProvider, left: world.now() })
        world.goTo(address)
      } catch (error) {
        fail('sign-in', progress, problemFrom(error, 'hosted-ui'))
      }
    },

    /** Finishes a sign-in at the address that the Hosted UI sent the browser back to. To be called once. */
    async finishReturn(url: string): Promise<void> {
      const attempt = readAttempt(world.sessionStorage, world.now())
      const known = attempt !== null && attempt !== 'too-old' ? attempt : null
      const connection = connections.find(({ name }) => name === known?.connection) ?? store.getState().connection
      store.setState({ ...freshState(connection), way: 'hosted-ui' })
      try {
        await run(begin('hosted-ui', known?.identityProvider ?? null, null), async () => {
          const { finishHostedUi } = await import('../cognito/hosted-ui.ts')
          if (attempt === 'too-old') throw new ProblemError({ kind: 'unexpected-return', reason: 'too-old' })
          return { kind: 'tokens', tokens: await finishHostedUi(connection, hostedUi, url) }
        })
      } finally {
        clearAttempt(world.sessionStorage)
      }
    },

    presentToken: (loginsKey: string, token: string) => run(begin('provider-token', loginsKey, { [loginsKey]: token })),

    cancel(): void {
      const { journey } = store.getState()
      if (journey.at === 'working') fail(journey.step, journey.progress, { kind: 'cancelled' })
      if (journey.at === 'leaving') fail('sign-in', journey.progress, { kind: 'cancelled' })
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
      store.setState({ journey: choosing })
    },

    /** Back to the choice, with what was typed still there. */
    startOver(): void {
      turn++
      world.recorder.cancel()
      store.setState({ journey: choosing })
    },

    /** Drops all that was issued; the remembered guest identity stays, since it is no secret. */
    signOut(): void {
      turn++
      world.recorder.cancel()
      world.recorder.clear()
      clearAttempt(world.sessionStorage)
      store.setState(({ visit }) => ({ journey: choosing, visit: visit + 1 }))
    },

    /** Signs out here and ends the Hosted UI's browser session too. */
    signOutOfHostedUi(): void {
      this.signOut()
      const address = logoutAddress(store.getState().connection, `${world.origin}/`)
      if (address) world.goTo(address)
    },

    forgetGuest(): void {
      const { connection } = store.getState()
      if (connection.identityPoolId) guests.forget(connection.identityPoolId)
      store.setState({ guestIdentityId: rememberedGuest(connection) })
    },
  }
}

/** The identity is gone, or has become somebody's: asking with it again would fail again. */
function refusesIdentity(problem: Problem): boolean {
  return problem.kind === 'refused' && /^(ResourceNotFound|NotAuthorized)Exception$/.test(problem.code)
}
