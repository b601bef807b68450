import { useState } from 'react'
import type { Session } from '../../session/session.ts'
import { useLanguage } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'

type Lab = Awaited<ReturnType<Session['localCognito']>>['failureLab']

export interface UsedLab {
  /** Does something with the lab, whose code and whose Cognito may be out of reach. */
  readonly act: (act: (lab: Lab, leave: () => Promise<void>) => void | Promise<void>) => void
  readonly isGone: boolean
}

export function useFailureLab(): UsedLab {
  const session = useSession()
  const { language } = useLanguage()
  const [isGone, setGone] = useState(false)
  const leave = () => session.leaveForHostedUi(null, language)
  return {
    act(act) {
      setGone(false)
      const done = session.localCognito().then(({ failureLab }) => act(failureLab, leave))
      done.catch(() => setGone(true))
    },
    isGone,
  }
}
