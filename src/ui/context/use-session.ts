import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import type { SessionState } from '../../session/session-state.ts'
import type { Run } from '../../trace/record/run.ts'

export const SessionContext = createContext<Session | null>(null)

/** What a user can do. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session around this component')
  return session
}

/** A part of the session's state; the component renders again when that part changes. */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  return useStore(useSession().view, ({ state }) => select(state))
}

/** The same of the trace. */
export function useTrace<Part>(select: (runs: readonly Run[]) => Part): Part {
  return useStore(useSession().view, ({ runs }) => select(runs))
}

/** False while a sign-in is under way: what comes after it has to wait. */
export function useIsSettled(): boolean {
  return useSessionState(({ journey }) => journey.at === 'done' || journey.at === 'failed')
}
