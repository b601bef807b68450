import { type KeyboardEvent, useState } from 'react'

/**
 * Which step is shown, and the keys of a presenter: also those that a remote control sends (PageUp, PageDown).
 * @param played the step that a replay is at; null: none is under way
 * @param onGo told of the step that was chosen
 */
export function usePresentedStep(count: number, played: number | null, onGo: (step: number) => void) {
  const [chosen, setChosen] = useState(0)
  const step = clamped(played ?? chosen, count)
  const go = (to: number) => {
    setChosen(clamped(to, count))
    onGo(clamped(to, count))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    // The time of the replay, which has keys of its own.
    if (event.target instanceof HTMLInputElement) return
    // The focus can stand in the diagram, whose own keys would go their way.
    const isOnButton = event.target instanceof HTMLButtonElement
    if (event.key === ' ' && isOnButton) return
    const to = stepAfter(event.key, step, count)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    go(to)
  }
  return { step, go, onKeyDown }
}

/** @returns the step that the key leads to; null: not a presenter's key */
export function stepAfter(key: string, step: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case ' ':
    case 'PageDown':
      return clamped(step + 1, count)
    case 'ArrowLeft':
    case 'PageUp':
      return clamped(step - 1, count)
    case 'Home':
      return 0
    case 'End':
      return clamped(count - 1, count)
    default:
      return null
  }
}

function clamped(step: number, count: number): number {
  return Math.max(0, Math.min(step, count - 1))
}
