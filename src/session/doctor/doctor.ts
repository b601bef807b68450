import { createStore } from 'zustand/vanilla'
import type { CheckEvidence } from '../../diagnosis/doctor/check.ts'
import { type CheckRequestName, harmlessRequests } from '../../diagnosis/doctor/requests.ts'
import type { LocalCognito } from '../local-cognito.ts'
import type { SessionParts } from '../session-parts.ts'
import { hostedUiSettings } from '../sign-in/hosted-ui-redirect.ts'
import { createCheckSender } from './check-sender.ts'
import { evidenceOf } from './evidence.ts'
import { keepGuest } from './keep-guest.ts'

export interface DoctorState {
  readonly evidence: CheckEvidence
  readonly isRunning: boolean
}

export type Doctor = Awaited<ReturnType<typeof createDoctor>>

interface DoctorParts extends SessionParts {
  localCognito(): Promise<LocalCognito>
}

/** Gathers what the checks of the connection in use judge by. */
export async function createDoctor({ world, store, guests, localCognito }: DoctorParts) {
  const policy = await world.policy()
  const { redirectUri } = hostedUiSettings(world)
  const sender = createCheckSender({ world, store }, policy, redirectUri)
  const fresh = () => evidenceOf(store.getState(), policy, redirectUri)
  const state = createStore<DoctorState>(() => ({ evidence: fresh(), isRunning: false }))
  const isInUse = ({ connection }: Pick<CheckEvidence, 'connection'>) => connection === store.getState().connection

  /** What is known without a request; the answers stay, but for those of another connection. */
  function look(): void {
    state.setState((before) =>
      isInUse(before.evidence) ? refreshed(before, fresh()) : { evidence: fresh(), isRunning: false },
    )
  }

  /** Does nothing while requests of the same connection are out, and nothing with what comes once it is another's turn. */
  async function alone(act: (change: (made: Partial<CheckEvidence>) => void) => Promise<void>): Promise<void> {
    look()
    if (state.getState().isRunning) return
    const { connection } = store.getState()
    const isStill = () => isInUse({ connection }) && state.getState().evidence.connection === connection
    state.setState({ isRunning: true })
    await act((made) => {
      if (isStill()) state.setState(({ evidence }) => ({ evidence: { ...evidence, ...made } }))
    })
    if (isStill()) state.setState({ isRunning: false })
    look()
  }

  async function send(names: readonly CheckRequestName[], change: (made: Partial<CheckEvidence>) => void) {
    const clockDifference = await sender.send(names, (name, answer) =>
      change({ answers: { ...state.getState().evidence.answers, [name]: answer } }),
    )
    change({ clockDifference })
  }

  return {
    state,
    look,
    requests: sender.requests,

    /** Sends all that creates nothing. */
    check: () =>
      alone(async (change) => {
        change({ answers: {} })
        const [client] = await Promise.all([registeredAt(store, localCognito), send(harmlessRequests, change)])
        if (client) change({ registered: client })
      }),

    /** Asks for a guest's identity, which is made by that and stays this browser's. */
    checkGuests: () =>
      alone((change) =>
        guests.oneAtATime(store.getState(), async () => {
          if (store.getState().guestIdentityId !== null) return
          await send(['guest'], change)
          keepGuest(world.storage, store, state.getState().evidence.answers.guest)
        }),
      ),
  }
}

function refreshed({ evidence, isRunning }: DoctorState, fresh: CheckEvidence): DoctorState {
  const { answers, registered, clockDifference } = evidence
  return { evidence: { ...fresh, answers, registered, clockDifference }, isRunning }
}

/** What is registered at the app client: AWS tells it only with credentials. */
async function registeredAt(store: DoctorParts['store'], localCognito: DoctorParts['localCognito']) {
  if (!store.getState().connection.localCognito) return null
  const client = localCognito().then(({ registeredClient }) => registeredClient())
  return client.catch(() => null)
}
