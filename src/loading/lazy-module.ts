import { UnloadedError, withinLimit } from './loading-limit.ts'

/** A file of the page that is fetched when it is needed, or ahead of that. */
export interface LazyModule<Module> {
  /** Present once it arrived: drawing it then needs no turn of the event loop, which even a kept promise takes. */
  readonly loaded: Module | undefined
  /** The same promise until it fails, with an `UnloadedError`; after that the file is asked for again. */
  load(): Promise<Module>
}

export function lazyModule<Module>(fetchModule: () => Promise<Module>): LazyModule<Module> {
  let loaded: Module | undefined
  let loading: Promise<Module> | undefined
  return {
    get loaded() {
      return loaded
    },
    load() {
      loading ??= withinLimit(fetchModule()).then(
        (module) => {
          loaded = module
          return module
        },
        (cause: unknown) => {
          loading = undefined
          throw cause instanceof UnloadedError ? cause : new UnloadedError(false, { cause })
        },
      )
      return loading
    },
  }
}
