import { moved, noSecrets, type Secret, type Within } from './piece.ts'

/** A way to write characters that may not stand for themselves. */
export interface Escapes {
  /** Each escape by itself. */
  readonly pattern: RegExp
  readonly meaning: (written: string) => string
}

/** @returns what a text means */
export function unescaped(text: string, { pattern, meaning }: Escapes): string {
  return text.replace(pattern, meaning)
}

/**
 * The secrets in what a text means, by where they stand in the text.
 * @param first where in the piece the text begins
 */
export function secretsInEscaped(
  text: string,
  value: string,
  escapes: Escapes,
  within: Within,
  first: number,
): readonly Secret[] {
  const found = within(value)
  if (found.length === 0) return noSecrets
  const written = text === value ? (offset: number) => offset : positions(text, escapes)
  return found.map((secret) => moved(secret, (offset) => first + written(offset)))
}

/** Where each character is written; to be asked in rising order, so that all questions together take one pass. */
function positions(text: string, { pattern, meaning }: Escapes): (offset: number) => number {
  const escapes = text.matchAll(pattern)
  let next = escapes.next()
  /** How much longer the text is than its meaning, up to here. */
  let longer = 0
  return (offset) => {
    while (!next.done) {
      const [written] = next.value
      const growth = written.length - meaning(written).length
      if (next.value.index + written.length - longer - growth > offset) break
      longer += growth
      next = escapes.next()
    }
    return offset + longer
  }
}
