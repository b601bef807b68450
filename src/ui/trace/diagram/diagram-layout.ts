import { piecesOf } from '../../../text/line-breaks.ts'
import { type DiagramTexts, outcomeOf, participantName } from '../../../trace/diagram/arrow-words.ts'
import type { Arrow, Diagram, ParticipantId } from '../../../trace/diagram/diagram.ts'
import { type Measure, wrapped } from './text-width.ts'

/** Where everything stands, in px. */
export interface DiagramLayout {
  readonly width: number
  readonly lanes: readonly Lane[]
  /** Height of the participants' names. */
  readonly headHeight: number
  readonly rows: readonly DiagramRow[]
  /** Height of all rows. */
  readonly height: number
  /** Left edge of every text: labels may run over the lanes, since a row holds one arrow. */
  readonly textX: number
  readonly textWidth: number
  readonly shape: RowShape
}

export interface Lane {
  readonly id: ParticipantId
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Of the name's edge or middle. */
  readonly nameX: number
  readonly name: string
  readonly lines: readonly string[]
}

export interface DiagramRow {
  readonly arrow: Arrow
  readonly index: number
  /** Top edge. */
  readonly y: number
  readonly height: number
  /** The result: one line, or as many as a refusal's message needs. */
  readonly outcome: readonly string[]
}

/** Distances from a row's top edge; `words` equals `name` where both stand on one line. */
export interface RowShape {
  readonly height: number
  readonly name: number
  readonly words: number
  readonly line: number
  readonly outcome: number
}

const wide: RowShape = { height: 58, name: 21, words: 21, line: 30, outcome: 46 }
const narrow: RowShape = { height: 74, name: 20, words: 36, line: 45, outcome: 61 }
const noteHeight = 40
export const outcomeLine = 15
const mostRefusalLines = 6
const narrowBelow = 480
/** Left and right of the names. */
const margin = 4
/** Between two names. */
const leastSpace = 7
const nameLine = 16

/** @param width of the whole drawing */
export function layoutOf(
  { participants, arrows }: Diagram,
  width: number,
  texts: DiagramTexts,
  measure: Measure,
): DiagramLayout {
  const shape = width < narrowBelow ? narrow : wide
  const names = participants.map((participant) => participantName(participant, texts))
  const lanes = lanesOf(participants, names, width, measure)
  const firstX = lanes[0]?.x ?? 0
  const textX = firstX + 12
  const textWidth = Math.max(0, width - textX - margin)
  let y = 0
  const rows = arrows.map((arrow, index): DiagramRow => {
    const text = outcomeOf(arrow, texts)
    const isRefusal = arrow.state === 'refused'
    const outcome = isRefusal ? wrapped(text, textWidth, mostRefusalLines, (line) => measure(line, 'outcome')) : [text]
    const height = arrow.kind === 'computation' ? noteHeight : shape.height + (outcome.length - 1) * outcomeLine
    const row = { arrow, index, y, height, outcome }
    y += height
    return row
  })
  const mostLines = Math.max(1, ...lanes.map(({ lines }) => lines.length))
  return {
    width,
    lanes,
    headHeight: mostLines * nameLine + 10,
    rows,
    height: y + 8,
    textX,
    textWidth,
    shape,
  }
}

function lanesOf(
  participants: Diagram['participants'],
  names: readonly string[],
  width: number,
  measure: Measure,
): readonly Lane[] {
  const widthOf = (text: string) => measure(text, 'participant')
  const last = names.length - 1
  const isNarrow = width < narrowBelow
  const boxesOf = (mostLines: number, roomOf: (name: string) => number) =>
    names.map((name) => {
      const lines = wrapped(name, roomOf(name), mostLines, widthOf)
      return { name, lines, width: Math.max(0, ...lines.map(widthOf)) }
    })
  const spaceBetween = (boxes: readonly { readonly width: number }[]) =>
    (width - 2 * margin - boxes.reduce((sum, box) => sum + box.width, 0)) / Math.max(1, last)
  const words = new Map(names.map((name) => [name, longestWord(name, widthOf)]))
  const longest = Math.min(width, Math.max(0, ...words.values()))
  const share = Math.max(0, (width - 2 * margin) / names.length - leastSpace)
  // In one line where there is room, then in two or three; where that is too much the longest words are broken or cut.
  let boxes = boxesOf(1, () => width)
  if (spaceBetween(boxes) < leastSpace) boxes = boxesOf(2, () => longest)
  for (let room = longest; spaceBetween(boxes) < leastSpace && room >= share; room -= 2) {
    boxes = boxesOf(3, (name) => Math.min(room, words.get(name) ?? room))
  }
  if (spaceBetween(boxes) < leastSpace) boxes = boxesOf(3, () => share)
  const space = spaceBetween(boxes)
  let left = margin
  return participants.map(({ id }, index): Lane => {
    const { name = '', lines = [], width: own = 0 } = boxes[index] ?? {}
    const middle = Math.round(left + own / 2)
    left += own + space
    const common = { id, name, lines }
    // The outer lanes leave the texts as much room as they can where there is little.
    if (index === 0) return { ...common, anchor: 'start', nameX: margin, x: isNarrow ? 3 * margin : middle }
    if (index === last) {
      return { ...common, anchor: 'end', nameX: width - margin, x: isNarrow ? width - 3 * margin : middle }
    }
    return { ...common, anchor: 'middle', nameX: middle, x: middle }
  })
}

/** As long as there is room for it, nothing is gained by making a line shorter. */
function longestWord(name: string, widthOf: (text: string) => number): number {
  return Math.max(0, ...piecesOf(name).map((piece) => widthOf(piece.trimStart())))
}

/** The rows of which a part lies between two heights. */
export function rowsBetween(rows: readonly DiagramRow[], top: number, bottom: number): readonly DiagramRow[] {
  return rows.slice(firstBelow(rows, top), firstBelow(rows, bottom) + 1)
}

/** Index of the first row that ends below a height. */
function firstBelow(rows: readonly DiagramRow[], y: number): number {
  let before = 0
  let after = rows.length
  while (before < after) {
    const middle = (before + after) >> 1
    const row = rows[middle]
    if (row && row.y + row.height <= y) before = middle + 1
    else after = middle
  }
  return before
}
