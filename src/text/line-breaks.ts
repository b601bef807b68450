/**
 * Where a line may end: after a space; in Japanese, which has none, between words, but never before what closes or
 * belongs to the sign in front, nor after what opens (JIS X 4051, in short).
 */

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\u3000-\u303f\uff01-\uff60]/u
const neverFirst =
  /[、。，．：；！？」』）〉》】〕｝ー々〜…・ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ\p{Po}\p{Pe}\p{Pf}]/u
const neverLast = /[\p{Ps}\p{Pi}]/u

/** What can't be broken further, in order; together it is the text. A piece keeps the space in front of it. */
export function piecesOf(text: string): readonly string[] {
  return text
    .split(' ')
    .flatMap((word, index) => withSpace(japanese.test(word) ? joined(wordsOf(word)) : [word], index))
}

/** The same for where even a word is too long for a line: Japanese ones may be broken, too, addresses and ARNs between their parts. */
export function smallestPiecesOf(piece: string): readonly string[] {
  return japanese.test(piece) ? joined([...piece]) : piece.split(/(?<=[/:])(?=[^/:])/)
}

/** The width of a text where all signs are as wide as one Latin letter, or two: East Asian Width W and F, mostly. */
export function columnsOf(text: string): number {
  return [...text].reduce((columns, sign) => columns + (japanese.test(sign) ? 2 : 1), 0)
}

/** A segmenter takes minutes for a megabyte without spaces; longer texts are cut at any character. */
const longestRead = 2000

/** Not in every browser; without it, lines may end within words. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('ja', { granularity: 'word' }) : null

function wordsOf(text: string): readonly string[] {
  return segmenter === null || text.length > longestRead
    ? [...text]
    : Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Parts between which no line may end become one. */
function joined(parts: readonly string[]): readonly string[] {
  const pieces: string[] = []
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1]
    if (before !== undefined && !mayBreak(before, part)) pieces[pieces.length - 1] += part
    else pieces.push(part)
  }
  return pieces
}

function mayBreak(before: string, after: string): boolean {
  const [end = '', start = ''] = [[...before.slice(-2)].at(-1), [...after.slice(0, 2)].at(0)]
  if (neverLast.test(end) || neverFirst.test(start)) return false
  return japanese.test(end) || japanese.test(start)
}

function withSpace([first = '', ...others]: readonly string[], index: number): readonly string[] {
  return [index === 0 ? first : ` ${first}`, ...others]
}
