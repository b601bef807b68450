import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Stage } from '../../protocol/stages.ts'
import type { Run } from '../../trace/record/run.ts'
import { useSession, useSessionState } from './use-session.ts'

interface OpenStages {
  /** The stage that was opened last: the trace beside it shows the steps of this stage; null: all. */
  readonly chosen: ChosenStage | null
  /** Whether everything was opened at once. */
  readonly allOpen: boolean
  /** @param byDefault whether it is open until the user opens or closes it */
  isOpen(stage: Stage, byDefault: boolean): boolean
  open(stage: Stage, isOpen: boolean): void
  openAll(isOpen: boolean): void
  chooseNone(): void
}

/** A newer event lifts the filter: what an action does has to be seen. */
export interface ChosenStage {
  readonly stage: Stage
  /** How many events had been recorded by then. */
  readonly events: number
}

interface UserChoice {
  readonly formGeneration: number
  readonly all: boolean | null
  readonly each: Readonly<Partial<Record<Stage, boolean>>>
  readonly chosen: ChosenStage | null
}

const Context = createContext<OpenStages | null>(null)

/** Which stages of the journey are open, which was chosen; until the sign-out. */
export function OpenStagesProvider({ children }: { readonly children: ReactNode }) {
  const formGeneration = useSessionState((state) => state.formGeneration)
  const { view } = useSession()
  const nothing: UserChoice = { formGeneration, all: null, each: {}, chosen: null }
  const [kept, setChoice] = useState(nothing)
  const choice = kept.formGeneration === formGeneration ? kept : nothing
  return (
    <Context
      value={{
        chosen: choice.chosen,
        allOpen: choice.all === true,
        isOpen: (stage, byDefault) => choice.each[stage] ?? choice.all ?? byDefault,
        open(stage, isOpen) {
          const isChosen = choice.chosen?.stage === stage
          const chosen = isOpen
            ? { stage, events: recordedEvents(view.getState().runs) }
            : isChosen
              ? null
              : choice.chosen
          setChoice({ ...choice, each: { ...choice.each, [stage]: isOpen }, chosen })
        },
        openAll: (isOpen) => setChoice({ ...nothing, all: isOpen }),
        chooseNone: () => setChoice({ ...choice, chosen: null }),
      }}
    >
      {children}
    </Context>
  )
}

export function useOpenStages(): OpenStages {
  const stages = useContext(Context)
  if (stages === null) throw new Error('there is no journey around this')
  return stages
}

/** All events of a visit. */
export function recordedEvents(runs: readonly Run[]): number {
  return runs.reduce((sum, { events }) => sum + events.length, 0)
}
