import { createContext, use } from 'react'
import type { LazyModule } from '../../loading/lazy-module.ts'

interface PartContextValue {
  readonly texts: {
    readonly loading: string
    readonly unloaded: string
    readonly again: string
    readonly faulty: string
    /** Between the members of a list. */
    readonly separator: string
  }
  /** What every part that is loaded late needs besides its own file: the texts that the first screen does without. */
  readonly needs: LazyModule<unknown>
}

/** What the page passes to its parts, which don't import the catalogue. */
export const PartContext = createContext<PartContextValue | null>(null)

export function usePartContext(): PartContextValue {
  const context = use(PartContext)
  if (!context) throw new Error('parts need a PartContext around them')
  return context
}
