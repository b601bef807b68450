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

/** One timer for all, so that what they show changes together. @returns how to stop it */
export function eachSecond(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
