import type { Connection } from '../../connection/connection.ts'
import { lacking } from '../../connection/needs.ts'
import { type SignInMethod, signInMethodNames } from '../../protocol/sign-in-methods.ts'
import { isInTheClear } from '../../session/forgetting.ts'
import type { SessionState } from '../../session/session-state.ts'
import type { Run } from '../../trace/record/run.ts'
import type { AllMessages } from '../context/messages.ts'

export type TourStepName = keyof AllMessages['tour']['steps']

/** What tells whether a step was taken. */
export interface Seen {
  readonly state: SessionState
  readonly runs: readonly Run[]
  /** Whether something of that CSS selector can be seen. */
  readonly shows: (selector: string) => boolean
}

interface TourStep {
  /** Whether the connection has what the step is about. */
  readonly isThere: (connection: Connection) => boolean
  /** It is taken at the form, which is there while nobody is signed in. */
  readonly atForm?: true
  /** What to press, as CSS selectors: the first that can be seen. */
  readonly act: readonly string[]
  readonly isDone: (seen: Seen) => boolean
  /** What to look at afterwards, as `act`. */
  readonly look: readonly string[]
}

const always = () => true
const allows = (signInMethod: SignInMethod) => (connection: Connection) =>
  lacking(connection, signInMethod).length === 0
const hasTokens = (connection: Connection) => connection.userPoolId !== undefined

/** The stage's place on the rail, and the button that opens it. */
const stage = (number: number) => `.rail > .step:nth-child(${number})`
const opener = (number: number) => `${stage(number)} .step-line [aria-expanded]`
const isOpen =
  (number: number) =>
  ({ shows }: Seen) =>
    shows(`${opener(number)}[aria-expanded=true]`)

/** A sign-in by that method: choose it, then press the first of those. */
function signIn(signInMethod: SignInMethod, buttons: readonly string[]): TourStep {
  const choice = `.method:nth-child(${signInMethodNames.indexOf(signInMethod) + 1}):has(input:not(:checked))`
  return {
    isThere: allows(signInMethod),
    atForm: true,
    act: [choice, ...buttons, '.sign-in-form [type=submit]'],
    isDone: ({ state: { journey } }) => journey.at === 'done' && journey.progress.signInMethod === signInMethod,
    look: ['.diagram-rows', '.inspector-overview'],
  }
}

/** The tour, in its order; a step that the connection has nothing for is left out. */
export const tourSteps: Readonly<Record<TourStepName, TourStep>> = {
  guest: signIn('guest', []),
  identity: { isThere: allows('guest'), act: [opener(4)], isDone: isOpen(4), look: [`${stage(4)} .step-content`] },
  credentials: {
    isThere: allows('guest'),
    act: [`${stage(5)} .uses > button:first-child`, opener(5)],
    isDone: ({ shows }) => shows(`${stage(5)} .uses > button:first-child[aria-expanded=true]`),
    look: [`${stage(5)} .use`],
  },
  'user-pool': signIn('user-pool', ['.local-user']),
  tokens: { isThere: hasTokens, act: [opener(3)], isDone: isOpen(3), look: [`${stage(3)} .card`] },
  verifiers: {
    isThere: hasTokens,
    act: [`${stage(3)} .verifier-question:not([open]) > summary`, opener(3)],
    isDone: ({ shows }) => shows(`${stage(3)} .verifiers`),
    look: [`${stage(3)} .verifiers`],
  },
  'hosted-ui': signIn('hosted-ui', ['.sign-in-form .buttons > button']),
  diagram: {
    isThere: always,
    act: ['.diagram-rows', '.inspector-overview'],
    // Pressed or reached by key: a step is chosen from the start.
    isDone: ({ shows }) => shows('.inspector-overview:focus-within, .event-detail h3:focus, .detail-sheet'),
    look: ['.inspector-detail'],
  },
  snippet: {
    isThere: always,
    act: ['.event-detail [data-tab=code]', '.diagram-rows', '.inspector-overview'],
    isDone: ({ shows }) => shows('.event-detail [data-tab=code][aria-selected=true]'),
    look: ['.event-detail [role=tabpanel]'],
  },
  'failure-lab': {
    isThere: ({ localCognito }) => localCognito === true,
    act: ['.failure-lab .guess', '.experiments', '.header [href="#failure-lab"]'],
    isDone: ({ state }) => state.failureLab?.experiment?.isRevealed === true,
    look: ['.failure-lab .card'],
  },
  mended: {
    isThere: ({ localCognito }) => localCognito === true,
    act: ['.lab-works button', '.lab-actions button', '.lab-banner button', '.lab-head button'],
    isDone: ({ state: { failureLab, journey } }) =>
      journey.at === 'done' &&
      (failureLab === null || (failureLab.place === null && failureLab.switchedOn.length === 0)),
    look: [opener(5)],
  },
  'sign-out': {
    isThere: always,
    act: ['.sign-out-button button'],
    isDone: ({ state: { journey, keptRuns }, runs }) => journey.at === 'choosing' && !isInTheClear(runs, keptRuns),
    look: ['.methods'],
  },
  end: { isThere: always, act: [], isDone: () => false, look: [] },
}

// Object.keys says `string`; these are the keys of the table.
const names = Object.keys(tourSteps) as readonly TourStepName[]

/** The steps that the connection has something for, in their order; there is always a first. */
export function stepsFor(connection: Connection): readonly TourStepName[] {
  return names.filter((name) => tourSteps[name].isThere(connection))
}
