import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Stage } from '../../protocol/stages.ts'
import { useSessionState } from '../use-session.ts'

interface OpenStages {
  /** The stage that a person opened last: the exchanges beside it are those of this stage; null: all. */
  readonly chosen: Stage | null
  /** Whether everything was opened at once. */
  readonly allOpen: boolean
  /** @param byItself whether it is open as long as nobody says otherwise */
  isOpen(stage: Stage, byItself: boolean): boolean
  open(stage: Stage, isOpen: boolean): void
  openAll(isOpen: boolean): void
  chooseNone(): void
}

interface Said {
  readonly formGeneration: number
  readonly all: boolean | null
  readonly each: Readonly<Partial<Record<Stage, boolean>>>
  readonly chosen: Stage | null
}

const Context = createContext<OpenStages | null>(null)

/** Which stages of the journey are open, which was chosen; until the sign-out. */
export function OpenStagesProvider({ children }: { readonly children: ReactNode }) {
  const formGeneration = useSessionState((state) => state.formGeneration)
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
          const chosen = isOpen ? stage : said.chosen === stage ? null : said.chosen
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
