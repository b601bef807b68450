import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Problem, problemFrom } from '../../../cognito/problem.ts'
import { lazyModule } from '../../../loading/lazy-module.ts'
import type { CredentialJson, PasskeyRequestOptions } from '../../../passkey/options.ts'
import { ProblemNote } from '../../problem/lazy-problem-note.tsx'

const ceremony = lazyModule(() => import('../../../session/passkeys/ceremony.ts'))

interface PasskeyUse {
  /** The browser asks the user. */
  readonly isWaiting: boolean
  /** Why the browser gave no signature. */
  readonly note: ReactNode
  readonly sign: () => void
}

/** Has a passkey sign; taken back once the form is gone. */
export function usePasskey(options: PasskeyRequestOptions, onSigned: (credential: CredentialJson) => void): PasskeyUse {
  const [isWaiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])

  async function sign(): Promise<void> {
    const controller = new AbortController()
    asking.current = controller
    setProblem(null)
    setWaiting(true)
    try {
      const { signWithPasskey } = await ceremony.load()
      onSigned(await signWithPasskey(navigator.credentials, options, controller.signal))
    } catch (error) {
      if (!controller.signal.aborted) setProblem(problemFrom(error))
    } finally {
      setWaiting(false)
    }
  }

  return {
    isWaiting,
    note: problem && <ProblemNote step="sign-in" problem={problem} />,
    sign: () => void sign(),
  }
}
