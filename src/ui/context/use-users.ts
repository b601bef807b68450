import { useSyncExternalStore } from 'react'
import type { UserFacts } from '../../session/users/user-facts.ts'
import { useSession } from './use-session.ts'

const nobody: readonly UserFacts[] = []
const neverChanges = () => () => {}

/** The users kept beside the one that is shown, without their secrets; none before the first sign-in. */
export function useKeptUsers(): readonly UserFacts[] {
  const store = useSession().users()?.store
  return useSyncExternalStore(store?.subscribe ?? neverChanges, () => store?.getState().kept ?? nobody)
}
