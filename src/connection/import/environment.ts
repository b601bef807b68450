import { linePairs } from './reading/line-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** Lines that set variables: a file of them, or a part of a shell's script. */
export const environment: ImportFormat = ({ text }) => {
  const pairs = linePairs(text)
  return pairs.length > 0 &&
    pairs.every(({ place }) => /^\w+$/.test(place)) &&
    !/[{}]/.test(text.replaceAll(/\{{1,2}\w+\}{1,2}/g, ''))
    ? pairs
    : null
}
