import { createContext, useContext } from 'react'
import { useUntilHidden } from '../../secret/use-until-hidden.ts'

/** Which secrets of the step at hand are shown; the same secret is shown wherever it stands. */
export interface Reveals {
  isShown(secret: string): boolean
  toggle(secret: string): void
  showAll(secrets: Iterable<string>): void
  hideAll(): void
}

export const RevealsContext = createContext<Reveals | null>(null)

export function useReveals(): Reveals {
  const reveals = useContext(RevealsContext)
  if (!reveals) throw new Error('no reveals around this component')
  return reveals
}

const none: ReadonlySet<string> = new Set()

/** Everything is hidden at first, and hidden again when the tab goes to the background. */
export function useNewReveals(): Reveals {
  const [shown, setShown] = useUntilHidden<ReadonlySet<string>>(none)

  return {
    isShown: (secret) => shown.has(secret),
    toggle: (secret) =>
      setShown(new Set(shown.has(secret) ? [...shown].filter((other) => other !== secret) : [...shown, secret])),
    showAll: (secrets) => setShown(new Set(secrets)),
    hideAll: () => setShown(none),
  }
}
