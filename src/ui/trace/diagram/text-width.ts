import { piecesOf, smallestPiecesOf } from '../../../text/line-breaks.ts'

/** How the texts of a diagram are set, sizes in px. They are measured before they are drawn, so they stand here once. */
export const textStyles = {
  participant: { fontSize: 12, fontWeight: 650 },
  name: { fontSize: 12.5, fontWeight: 600 },
  words: { fontSize: 12.5, fontWeight: 400 },
  note: { fontSize: 11.5, fontWeight: 400 },
  outcome: { fontSize: 11.5, fontWeight: 400 },
} as const

export type TextStyle = keyof typeof textStyles

/** Width in px. */
export type Measure = (text: string, style: TextStyle) => number

/** A long diagram says much the same in every row; what it says in between shall not fill the memory. */
const mostKnown = 5000

/** Measures as the browser draws. @param family a CSS font-family */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  const measure: Measure = (text, style) => {
    const { fontSize, fontWeight } = textStyles[style]
    if (!context) return text.length * fontSize * 0.62
    context.font = `${fontWeight} ${fontSize}px ${family}`
    return context.measureText(text).width
  }
  return (text, style) => {
    const key = `${style} ${text}`
    const width = known.get(key) ?? measure(text, style)
    if (known.size >= mostKnown) known.clear()
    known.set(key, width)
    return width
  }
}

/** No line of a diagram is longer; measuring a message of a megabyte would take its time. */
const mostCharacters = 400

/** The text, or as much of it as fits with an ellipsis; empty where not even that does. */
export function cut(text: string, width: number, measure: (text: string) => number): string {
  const characters = [...text.slice(0, mostCharacters)]
  if (text.length <= mostCharacters && measure(text) <= width) return text
  const shortened = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…`
  let fits = 0
  let tooLong = characters.length
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (measure(shortened(middle)) <= width) fits = middle
    else tooLong = middle
  }
  return fits === 0 ? '' : shortened(fits)
}

/** The words on as few lines as fit; what is too long for a line, or left over for the last one, is cut. */
export function wrapped(
  text: string,
  width: number,
  mostLines: number,
  measure: (text: string) => number,
): readonly string[] {
  if (text.length <= mostCharacters && measure(text) <= width) return [text]
  const pieces = piecesOf(text.slice(0, mostCharacters + 1)).flatMap((piece) =>
    measure(piece.trimStart()) > width ? smallestPiecesOf(piece) : [piece],
  )
  const lines: string[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const isFull = line === undefined || measure(line + piece) > width
    if (isFull && lines.length < mostLines) lines.push(piece.trimStart())
    else lines[lines.length - 1] = (line ?? '') + piece
  }
  return lines.map((line) => cut(line, width, measure))
}
