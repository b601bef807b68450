/** Where two texts begin to differ. */
export interface TextDifference {
  /** In characters, from 0. */
  readonly at: number
  /** What each has from there on. */
  readonly rests: readonly [string, string]
}

/** @returns null for equal texts */
export function firstDifference(one: string, other: string): TextDifference | null {
  if (one === other) return null
  const [ones, others] = [[...one], [...other]]
  const at = ones.findIndex((character, index) => character !== others[index])
  const from = at === -1 ? ones.length : at
  return { at: from, rests: [ones.slice(from).join(''), others.slice(from).join('')] }
}

/** The one of several texts that is like the given one for longest; null where there is none. */
export function likest(text: string, others: readonly string[]): string | null {
  const alike = (other: string) => firstDifference(text, other)?.at ?? Number.POSITIVE_INFINITY
  return others.reduce<string | null>(
    (best, other) => (best === null || alike(other) > alike(best) ? other : best),
    null,
  )
}
