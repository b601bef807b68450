import { type ComponentType, lazy, useState } from 'react'
import { withinLimit } from '../../session/loading-limit.ts'

/** A module with components in it that the first screen does without. */
export interface Later<Module> {
  /** Fetches it, now or ahead of its use. Asks again where it failed before. */
  load(): Promise<Module>
  /** One of its components. */
  part<Props extends object>(pick: (module: Module) => ComponentType<Props>): ComponentType<Props>
}

/**
 * As React's own lazy, but drawn at once where the module is there already. React's suspends in any case, and what
 * took the place of a fallback is held back until 300 ms after the fallback was shown.
 */
export function later<Module>(fetchModule: () => Promise<Module>): Later<Module> {
  let loaded: Module | undefined
  const load = async () => {
    loaded = await withinLimit(fetchModule())
    return loaded
  }
  return {
    load,
    part<Props extends object>(pick: (module: Module) => ComponentType<Props>) {
      const Suspended: ComponentType<Props> = lazy(async () => ({ default: pick(await load()) }))
      return function Part(props: Props) {
        // Decided once for each place: it would be mounted anew if it became another component.
        const [Shown] = useState<ComponentType<Props>>(() => (loaded ? pick(loaded) : Suspended))
        return <Shown {...props} />
      }
    },
  }
}
