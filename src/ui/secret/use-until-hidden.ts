import { useEffect, useState } from 'react'

/** Off at first, and off again when the tab goes to the background: for what shows secrets. */
export function useUntilHidden(): readonly [on: boolean, setOn: (on: boolean) => void] {
  const [on, setOn] = useState(false)

  useEffect(() => {
    const hide = () => document.hidden && setOn(false)
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [])

  return [on, setOn]
}
