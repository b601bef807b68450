import { useEffect, useState } from 'react'

/** Whether secrets are shown: not until asked for, and not any more once the tab goes to the background. */
export function useRevealed(): readonly [revealed: boolean, setRevealed: (revealed: boolean) => void] {
  const [revealed, setRevealed] = useState(false)
  useEffect(() => {
    if (!revealed) return
    const hide = () => document.hidden && setRevealed(false)
    document.addEventListener('visibilitychange', hide)
    return () => document.removeEventListener('visibilitychange', hide)
  }, [revealed])
  return [revealed, setRevealed]
}
