import { createStore } from 'zustand/vanilla'
import type { CheckAnswer, CheckEvidence } from '../../diagnosis/doctor/check.ts'
import {
  type CheckRequest,
  type CheckRequestName,
  checkRequest,
  harmlessRequests,
  makeUp,
  type RequestParts,
} from '../../diagnosis/doctor/requests.ts'
import { bytesToHex, randomBytes } from '../../text/bytes.ts'
import { isDropped } from '../../token/dropped-token.ts'
import { clockDifference } from '../../trace/record/clock-difference.ts'
import { createRecorder } from '../../trace/record/recorder.ts'
import type { LocalCognito } from '../local-cognito.ts'
import type { SessionParts } from '../session-parts.ts'
import { hostedUiSettings } from '../sign-in/hosted-ui-redirect.ts'
import { rememberedGuest } from '../storage/remembered-guest.ts'
import { beginCheckRun } from './check-run.ts'
import { evidenceOf, idTokenOf } from './evidence.ts'
import { readCheckAnswer } from './read-check-answer.ts'

export interface DoctorState {
  readonly evidence: CheckEvidence
  readonly isRunning: boolean
}

export type Doctor = Awaited<ReturnType<typeof createDoctor>>

interface DoctorParts extends SessionParts {
  localCognito(): Promise<LocalCognito>
}

/** Checks the connection in use: sends what the checks judge by, in a run of the trace of their own. */
export async function createDoctor({ world, store, guests, localCognito }: DoctorParts) {
  const policy = await world.policy()
  const { redirectUri } = hostedUiSettings(world)
  const fresh = () => evidenceOf(store.getState(), policy, redirectUri)
  const state = createStore<DoctorState>(() => ({ evidence: fresh(), isRunning: false }))
  const isOf = ({ connection }: Pick<CheckEvidence, 'connection'>) => connection === store.getState().connection

  /** What is known without a request; the answers stay, but for those of another connection. */
  function look(): void {
    state.setState(({ evidence: { answers, registered, clockDifference: measured, ...before } }) => ({
      evidence: { ...fresh(), ...(isOf(before) && { answers, registered, clockDifference: measured }) },
    }))
  }

  const change = (made: Partial<CheckEvidence>) =>
    state.setState(({ evidence }) => ({ evidence: { ...evidence, ...made } }))

  function parts(): RequestParts {
    const current = store.getState()
    const idToken = idTokenOf(current)
    return {
      connection: current.connection,
      redirectUri,
      idToken: idToken === null || isDropped(idToken) ? null : idToken,
      madeUp: makeUp((bytes) => bytesToHex(randomBytes(bytes))),
    }
  }

  /** What would be sent, by name; without what the page's policy would block. */
  function requests(names: readonly CheckRequestName[]): readonly (readonly [CheckRequestName, CheckRequest])[] {
    const made = parts()
    const unlisted = policy.unreachable(made.connection)
    return names.flatMap((name) => {
      const request = checkRequest(name, made)
      return request === null || unlisted.includes(new URL(request.url).origin) ? [] : [[name, request] as const]
    })
  }

  async function run(names: readonly CheckRequestName[]): Promise<void> {
    const { connection } = store.getState()
    const record = beginCheckRun(world.trace, connection)
    const recorder = createRecorder(record, world.send, world.now)
    const send = async ([name, request]: readonly [CheckRequestName, CheckRequest]) => {
      const answer = await answerTo(recorder.fetch, request)
      if (isOf({ connection })) change({ answers: { ...state.getState().evidence.answers, [name]: answer } })
      return answer
    }
    await Promise.all(requests(names).map(send))
    record.end()
    const done = record.run()
    if (isOf({ connection })) change({ clockDifference: done && clockDifference(done) })
  }

  /** What the local Cognito tells of the app client; AWS tells it only with credentials. */
  async function learnRegistered(): Promise<void> {
    const { connection } = store.getState()
    if (!connection.localCognito) return
    const client = localCognito().then(({ registeredClient }) => registeredClient())
    const registered = await client.catch(() => null)
    if (registered !== null && isOf({ connection })) change({ registered })
  }

  /** Does nothing while requests are out. */
  async function alone(act: () => Promise<void>): Promise<void> {
    if (state.getState().isRunning) return
    look()
    state.setState({ isRunning: true })
    await act()
    state.setState({ isRunning: false })
    look()
  }

  return {
    state,
    look,
    requests,

    /** Sends all that creates nothing. */
    check: () =>
      alone(async () => {
        change({ answers: {} })
        await Promise.all([run(harmlessRequests), learnRegistered()])
      }),

    /** Asks for a guest's identity, which is made by that and stays this browser's. */
    checkGuests: () =>
      alone(() =>
        guests.oneAtATime(store.getState(), async () => {
          if (store.getState().guestIdentityId === null) await run(['guest'])
          keepGuest(state.getState().evidence.answers.guest)
        }),
      ),
  }

  function keepGuest(answer: CheckAnswer | undefined): void {
    const { connection } = store.getState()
    const identityId = answer?.kind === 'answered' ? answer.members?.IdentityId : undefined
    if (typeof identityId !== 'string' || !connection.identityPoolId) return
    world.storage.write('guest', identityId, connection.identityPoolId)
    store.setState({ guestIdentityId: rememberedGuest(world.storage, connection) })
  }
}

async function answerTo(send: typeof fetch, { url, method, headers, body }: CheckRequest): Promise<CheckAnswer> {
  try {
    const init = { method, headers: { ...headers }, body, cache: 'no-store', credentials: 'omit' } as const
    return await readCheckAnswer(await send(url, { ...init, redirect: 'error' }))
  } catch {
    return { kind: 'unreachable' }
  }
}
