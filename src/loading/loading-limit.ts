/** Milliseconds until a file of the page's own is given up: what hangs never fails by itself. */
export const loadingLimit = 15_000

/** A file of the page's own could not be had; no service is to blame. */
export class UnloadedError extends Error {
  override readonly name = 'UnloadedError'
  /** Its request is still held open after the limit: the browser makes no second one as long as it is. */
  readonly hangs: boolean

  constructor(hangs: boolean, options?: ErrorOptions) {
    super('a file of the page could not be loaded', options)
    this.hangs = hangs
  }
}

/** The same promise, rejected once that time has passed. */
export function withinLimit<Result>(loading: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UnloadedError(true)), loadingLimit)
  })
  return Promise.race([loading, limit]).finally(() => clearTimeout(timer))
}
