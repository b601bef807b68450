/** A named value of an input, before it is known what it is. */
export interface Pair {
  /** Where it stands, e.g. `auth.oauth.domain`. */
  readonly place: string
  /** The name that the value has there; empty: none. */
  readonly key: string
  readonly value: string | readonly string[]
}

/** What was pasted. */
export interface ImportInput {
  readonly text: string
  /** What it is as JSON; undefined: it is none. */
  readonly json: unknown
}

/** The named values of a format; null: the input is not of this format. */
export type ImportFormat = (input: ImportInput) => readonly Pair[] | null
