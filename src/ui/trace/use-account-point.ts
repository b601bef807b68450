import { useMemo } from 'react'
import type { AccountPoint } from '../../trace/facts/planned-for-account.ts'
import { useSessionState } from '../context/use-session.ts'

/** Where an account is on its way to a sign-in or to another password; null: none is. */
export function useAccountPoint(): AccountPoint | null {
  const step = useSessionState(({ tasks }) => tasks.account)
  return useMemo(() => {
    if (step === null || step.at === 'ready') return null
    return { at: step.at, codeIsSent: 'delivery' in step && step.delivery !== null }
  }, [step])
}
