import { useEffect, useState } from 'react'

/** State of what shows secrets: as at first again when the tab goes to the background. */
export function useUntilHidden<State>(initial: State): readonly [state: State, setState: (state: State) => void] {
  const [state, setState] = useState(initial)
  // Kept from the first render, so that a literal may be passed.
  const [hidden] = useState(initial)

  useEffect(() => {
    const hide = () => document.hidden && setState(hidden)
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [hidden])

  return [state, setState]
}
