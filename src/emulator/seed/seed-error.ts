/** One thing that is wrong with a seed. */
export interface SeedFault {
  /** The file and the place in it, e.g. `seed.json: calls[3].operation`. */
  readonly place: string
  readonly message: string
}

/** A seed that can't be used, with all that is wrong with it; its message has a line for each. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  readonly faults: readonly SeedFault[]

  constructor(faults: readonly SeedFault[]) {
    super(['The seed cannot be used:', ...faults.map(({ place, message }) => `  ${place}: ${message}`)].join('\n'))
    this.faults = faults
  }
}
