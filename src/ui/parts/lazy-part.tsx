import { type ComponentType, createElement, useEffect, useState } from 'react'
import type { LazyModule } from '../../loading/lazy-module.ts'
import { withinLimit } from '../../loading/loading-limit.ts'
import { stylesLoaded } from './late-styles.ts'
import { usePartContext } from './part-context.ts'
import { TextButton } from './text-button.tsx'

/** The parts on the page that could not be loaded: each tries again. */
const unloadedParts = new Set<() => void>()

export interface StandInProps {
  readonly isLoading: boolean
  readonly onAgain: () => void
}

/**
 * A component of a file that the first screen does without: drawn at once where the file is there already, and without
 * React's Suspense, which would hold it back until 300 ms after the fallback was shown.
 * @param StandIn what is in its place until then, and where the file can't be had
 */
export function lazyPart<Module, Props extends object>(
  module: LazyModule<Module>,
  select: (module: Module) => ComponentType<Props>,
  StandIn: ComponentType<Props & StandInProps> = LoadingNote,
): ComponentType<Props> {
  return function LazyPart(props: Props) {
    const { needs } = usePartContext()
    const [state, setState] = useState<'loading' | 'loaded' | 'unloaded'>(
      module.loaded && needs.loaded ? 'loaded' : 'loading',
    )
    useEffect(() => {
      if (state === 'loading') {
        const files = Promise.all([module.load(), needs.load()]).then(() => withinLimit(stylesLoaded(document)))
        files.then(
          () => setState('loaded'),
          () => setState('unloaded'),
        )
      }
      if (state !== 'unloaded') return
      const load = () => setState('loading')
      unloadedParts.add(load)
      return () => void unloadedParts.delete(load)
    }, [state, needs])
    if (state === 'loaded' && module.loaded) return createElement(select(module.loaded), props)
    return <StandIn {...props} isLoading={state === 'loading'} onAgain={loadAgain} />
  }
}

/** A note that the part is loading or could not be loaded, with a button to load it again. */
export function LoadingNote({ isLoading, onAgain }: StandInProps) {
  const { texts } = usePartContext()
  if (isLoading) return <p className="small muted">{texts.loading}</p>
  return (
    <p role="alert" className="small">
      {texts.unloaded} <TextButton onClick={onAgain}>{texts.again}</TextButton>
    </p>
  )
}

/** No note: for a part that is optional, or whose surroundings show the note. */
export function NoNote() {
  return null
}

/** Loads whatever is missing on the page: where one file can be had again, all can. */
function loadAgain(): void {
  for (const load of unloadedParts) load()
}
