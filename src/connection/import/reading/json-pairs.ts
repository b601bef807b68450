import { isJsonObject } from '../../../text/json-object.ts'
import type { Pair } from './pair.ts'

/** No file that is known here nests as deep or holds as much. */
const maxDepth = 20
const maxPairs = 5000

/** The texts, and lists of texts, in a JSON value. */
export function jsonPairs(value: unknown, place = '', key = ''): Pair[] {
  const pairs: Pair[] = []
  collect(value, { place, key, depth: 0 }, pairs)
  return pairs
}

interface Position {
  readonly place: string
  readonly key: string
  readonly depth: number
}

function collect(value: unknown, { place, key, depth }: Position, pairs: Pair[]): void {
  if (depth > maxDepth || pairs.length >= maxPairs) return
  if (typeof value === 'string' || isTexts(value)) {
    pairs.push({ place, key, value })
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      collect(item, { place: `${place}[${index}]`, key, depth: depth + 1 }, pairs)
  } else if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      collect(member, { place: place ? `${place}.${name}` : name, key: name, depth: depth + 1 }, pairs)
    }
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
}
