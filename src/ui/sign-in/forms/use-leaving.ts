import { useEffect, useRef, useState } from 'react'
import { openSignInWindow, type SignInWindow } from '../../../session/sign-in/window/sign-in-window.ts'
import { useLanguage } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'

/** Where the Hosted UI is to be shown. */
export type HostedUiPlace = 'tab' | 'window'

/** The way to the Hosted UI, in this tab or in a window. */
export function useLeaving() {
  const { language } = useLanguage()
  const session = useSession()
  const stepByStep = useSessionState((state) => state.stepByStep)
  const isWaiting = useSessionState(({ journey }) => journey.at === 'leaving' && journey.inWindow)
  const hasFailed = useSessionState(
    ({ journey }) => journey.at === 'failed' && journey.problem.kind === 'sign-in-window',
  )
  const [place, setPlace] = useState<HostedUiPlace>('tab')
  const opened = useRef<SignInWindow>(undefined)
  const lastProvider = useRef<string | null>(null)
  // Where it can still be reached: it has not gone to the Hosted UI yet.
  useEffect(() => {
    if (!isWaiting) opened.current?.close()
  }, [isWaiting])

  return {
    place,
    setPlace,
    isWaiting,
    hasFailed,
    /** To be called while a press is handled. @param provider null: the Hosted UI's own page */
    leave(provider: string | null): void {
      lastProvider.current = provider
      opened.current = place === 'window' ? openSignInWindow(window, stepByStep) : undefined
      void session.leaveForHostedUi(provider, language, opened.current)
    },
    giveUp: () => opened.current?.giveUp(),
    /** The same without a window. */
    leaveInTab(): void {
      if (isWaiting) session.cancel()
      void session.leaveForHostedUi(lastProvider.current, language)
    },
  }
}
