import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Stage } from '../../protocol/stages.ts'
import type { Run } from '../../trace/record/run.ts'
import { useSession, useSessionState } from './use-session.ts'

interface OpenStages {
  /** The stage that was opened last: the trace beside it shows the steps of this stage; null: all. */
  readonly chosen: ChosenStage | null
  /** Whether everything was opened at once. */
  readonly allOpen: boolean
  /** @param byItself whether it is open as long as nobody says otherwise */
  isOpen(stage: Stage, byItself: boolean): boolean
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

interface Said {
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
  const nothing: Said = { formGeneration, all: null, each: {}, chosen: null }
  const [kept, setSaid] = useState(nothing)
  const said = kept.formGeneration === formGeneration ? kept : nothing
  return (
    <Context
      value={{
        chosen: said.chosen,
        allOpen: said.all === true,
        isOpen: (stage, byItself) => said.each[stage] ?? said.all ?? byItself,
        open(stage, isOpen) {
          const isChosen = said.chosen?.stage === stage
          const chosen = isOpen
            ? { stage, events: recordedEvents(view.getState().runs) }
            : isChosen
              ? null
              : said.chosen
          setSaid({ ...said, each: { ...said.each, [stage]: isOpen }, chosen })
        },
        openAll: (isOpen) => setSaid({ ...nothing, all: isOpen }),
        chooseNone: () => setSaid({ ...said, chosen: null }),
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
