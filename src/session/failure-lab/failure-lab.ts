import type { LocalUser } from '../../cognito/local-cognito.ts'
import { switchedFaults } from '../../cognito/local-faults.ts'
import type { SessionParts } from '../session-parts.ts'
import { isBusy, type SessionStore } from '../session-state.ts'
import { type ExperimentName, experiments, type GuessedCause, isExperiment } from './experiments.ts'
import type { BegunExperiment, FailureLabState, LabPlace } from './lab-state.ts'

interface LabParts extends SessionParts {
  readonly signOut: () => void
  readonly continueAsGuest: () => Promise<void>
  readonly signInAs: (user: LocalUser) => Promise<void>
  readonly users: () => Promise<readonly LocalUser[]>
}

/** Leaves for the Hosted UI. */
type Leave = () => Promise<void>

const addresses = { page: '#failure-lab', beside: '#failure-lab-beside' } as const satisfies Record<LabPlace, string>

/** Long enough to be noticed; each call of a sign-in takes so long. */
const delay = 1200

/** Makes the local Cognito fail on purpose; each throws where that can't be reached. */
export function createFailureLab(parts: LabParts) {
  const { store, signOut } = parts
  const { change, changeExperiment } = labState(store)
  const { read, switchOff, switchOn } = createSwitches(parts)
  const attempt = createAttempt(parts)

  return {
    ...createPlaces(parts, read),

    /** Switches the fault on, alone; then makes the sign-in that shows it, or waits until the user has. */
    async begin(name: ExperimentName, leave: Leave): Promise<void> {
      const { journey, failureLab } = store.getState()
      if (isBusy(store.getState())) return
      const isBeside = failureLab?.place === 'beside'
      // What is typed already stays.
      if (!isBeside || journey.at !== 'choosing') signOut()
      await switchOn(name, isBeside ? { isAwaited: true } : { isUnderway: true })
      if (!isBeside) await attempt(name, leave)
    },

    guess: (guess: GuessedCause) => changeExperiment({ guess, isRevealed: true }),
    reveal: () => changeExperiment({ isRevealed: true }),
    switchOff,

    /** The same sign-in without the fault. */
    async repeat(leave: Leave): Promise<void> {
      const name = store.getState().failureLab?.experiment?.name
      if (!name) return
      signOut()
      await switchOff()
      changeExperiment({ isRepeated: true, isUnderway: true })
      await attempt(name, leave)
    },

    /** Back to the list; beside it the sign-in stays as it is. */
    async end(): Promise<void> {
      const isBeside = store.getState().failureLab?.place === 'beside'
      change({ experiment: null })
      if (!isBeside) signOut()
      await switchOff()
    },
  }
}

/** Where the lab stands, by the address of the page. @param read asks the local Cognito what is on */
function createPlaces(parts: LabParts, read: () => Promise<void>) {
  const { store } = parts
  const { change } = labState(store)
  return {
    /** Goes on where the lab was before the page was loaded, if it was. To be called once the page is there. */
    async arrive(): Promise<void> {
      if (!isAwaited(parts)) return
      await read()
      comeBack(parts)
    },

    /** Follows the address of the page, by which the lab is opened and left. */
    async followAddress(): Promise<void> {
      change({ place: addressedPlace() })
      await read()
    },

    /** What may have been switched meanwhile, by other means than the lab. */
    async reread(): Promise<void> {
      if (store.getState().failureLab !== null) await read()
    },

    leave(): void {
      history.replaceState(null, '', location.pathname)
      change({ place: null, experiment: null })
    },

    /** To the other place, with what is under way. */
    move(place: LabPlace): void {
      location.hash = addresses[place]
    },
  }
}

function labState(store: SessionStore) {
  function change(to: Partial<FailureLabState>): void {
    const before = store.getState().failureLab ?? { place: addressedPlace(), switchedOn: [], experiment: null }
    store.setState({ failureLab: { ...before, ...to } })
  }
  return {
    change,

    changeExperiment(to: Partial<BegunExperiment>): void {
      const experiment = store.getState().failureLab?.experiment
      if (experiment) change({ experiment: { ...experiment, ...to } })
    },
  }
}

/** The faults at the local Cognito, and what the page knows of them. */
function createSwitches({ world: { send, storage }, store }: LabParts) {
  const { connection } = store.getState()
  const { change } = labState(store)

  async function switchOff(): Promise<void> {
    storage.remove('experiment')
    change({ switchedOn: await switchedFaults(connection, send, { off: 'all' }) })
  }

  return {
    switchOff,

    read: async () => change({ switchedOn: await switchedFaults(connection, send) }),

    async switchOn(name: ExperimentName, at: Partial<BegunExperiment>): Promise<void> {
      await switchOff()
      const switchedOn = await switchedFaults(connection, send, { on: name, milliseconds: String(delay) })
      change({ switchedOn, experiment: { ...begun, name, ...at } })
      storage.write('experiment', `${store.getState().failureLab?.place ?? 'page'}/${name}`)
    },
  }
}

/** Makes the sign-in that shows a symptom. */
function createAttempt({ store, continueAsGuest, signInAs, users }: LabParts) {
  const { changeExperiment } = labState(store)

  /** By a user without a group, from whom nothing but the password is asked. */
  async function signInAsUser(): Promise<void> {
    const plain = (await users()).find(
      ({ groups, hindrance, secondFactors, flow }) =>
        groups.length === 0 && hindrance === null && secondFactors.length === 0 && flow === 'USER_SRP_AUTH',
    )
    if (!plain) throw new Error('the local Cognito has no user without a group')
    await signInAs(plain)
  }

  return async (name: ExperimentName, leave: Leave): Promise<void> => {
    const attempts = { guest: continueAsGuest, user: signInAsUser, 'hosted-ui': leave }
    try {
      await attempts[experiments[name].attempt]()
    } finally {
      changeExperiment({ isUnderway: false })
    }
  }
}

/** Whether the lab was opened by its address, or was in use before the page was loaded. */
const isAwaited = ({ world: { storage }, store }: LabParts): boolean =>
  store.getState().failureLab === null && (addressedPlace() !== null || storage.read('experiment') !== null)

/** Opens the lab anew for an experiment that left for the Hosted UI and has come back from there. */
function comeBack({ world: { storage }, store }: LabParts): void {
  const { journey, lastSession, failureLab } = store.getState()
  const [place, name = ''] = storage.read('experiment')?.split('/') ?? []
  const isBack = journey.at !== 'choosing' || lastSession === 'not-returned'
  if (!isBack || !isExperiment(name) || !failureLab?.switchedOn.includes(name)) return
  labState(store).change({ experiment: { ...begun, name } })
  location.hash = addresses[place === 'beside' ? 'beside' : 'page']
}

const begun = { guess: null, isUnderway: false, isAwaited: false, isRevealed: false, isRepeated: false }

/** Where the address of the page has it open. */
function addressedPlace(): LabPlace | null {
  const { hash } = location
  if (hash === addresses.page) return 'page'
  return hash === addresses.beside ? 'beside' : null
}
