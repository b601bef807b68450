import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** The current second in epoch milliseconds; the component renders again each second, all from one timer. */
export function useNow(): number {
  return useSyncExternalStore(eachSecond, currentSecond)
}

/** Epoch milliseconds. */
export function currentSecond(): number {
  return Math.floor(Date.now() / 1000) * 1000
}

/**
 * One timer for all, so that what they show changes together; and at once when the page is seen again, since timers
 * stand still while the computer sleeps, the tab is frozen or the page waits in the back/forward cache.
 * @returns how to stop it
 */
export function eachSecond(listener: () => void): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    timer = setInterval(tick, 1000)
    document.addEventListener('visibilitychange', tick)
    window.addEventListener('pageshow', tick)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
    document.removeEventListener('visibilitychange', tick)
    window.removeEventListener('pageshow', tick)
  }
}

function tick(): void {
  for (const each of listeners) each()
}
