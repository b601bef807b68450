import { type ComponentType, lazy } from 'react'

/** A module with components in it that the first screen does without. */
export interface Later<Module> {
  /** Fetches it, now or ahead of its use. Asks again where it failed before. */
  load(): Promise<Module>
  /** One of its components. */
  part<Props>(pick: (module: Module) => ComponentType<Props>): ReturnType<typeof lazy<ComponentType<Props>>>
}

/**
 * As React's own lazy, but drawn at once where the module is there already. React's suspends in any case, and what
 * took the place of a fallback is held back until 300 ms after the fallback was shown.
 */
export function later<Module>(fetchModule: () => Promise<Module>): Later<Module> {
  let loaded: { readonly module: Module } | undefined
  const load = async () => {
    const module = await fetchModule()
    loaded = { module }
    return module
  }
  return {
    load,
    part: (pick) =>
      lazy(() =>
        loaded ? atOnce({ default: pick(loaded.module) }) : load().then((module) => ({ default: pick(module) })),
      ),
  }
}

/** React calls `then` and looks right after it whether there is a result. */
function atOnce<Result>(result: Result): Promise<Result> {
  const thenable: Pick<PromiseLike<Result>, 'then'> = {
    // biome-ignore lint/suspicious/noThenProperty: it is to be one that answers at once, which no promise does
    then: (onResult) => {
      onResult?.(result)
      return new Promise(() => {})
    },
  }
  // React's type asks for a promise, its code for `then` only.
  return thenable as Promise<Result>
}
