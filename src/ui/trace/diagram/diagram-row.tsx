import { useState } from 'react'
import { type DiagramTexts, labelOf, outcomeOf } from '../../../trace/diagram/arrow-words.ts'
import type { ParticipantId } from '../../../trace/diagram/diagram.ts'
import { ArrowLine } from './diagram-arrow.tsx'
import { type DiagramLayout, type DiagramRow, outcomeLine } from './diagram-layout.ts'
import { DiagramText } from './diagram-text.tsx'
import type { Measure } from './text-width.ts'

interface RowContentProps {
  readonly row: DiagramRow
  readonly layout: DiagramLayout
  readonly texts: DiagramTexts
  readonly measure: Measure
}

/** What a row shows: a note on the browser's line, or an arrow with its label above and its outcome below. */
export function RowContent(props: RowContentProps) {
  return props.row.arrow.kind === 'computation' ? <Note {...props} /> : <ArrowRow {...props} />
}

function ArrowRow({ row: { arrow, y, outcome }, layout, texts, measure }: RowContentProps) {
  const [wasPending] = useState(arrow.state === 'pending')
  const [drawn, setDrawn] = useState(false)
  const { shape, textX, textWidth, lanes } = layout
  const { name, words } = labelOf(arrow, texts)
  const isOneLine = shape.name === shape.words
  const nameWidth = isOneLine ? measure(name, 'name') + measure(' ', 'words') : 0
  const lane = (id: ParticipantId) => lanes.find((candidate) => candidate.id === id)?.x ?? 0
  const common = { measure, width: textWidth }
  const wordsX = textX + Math.min(textWidth, nameWidth)
  return (
    <>
      <DiagramText {...common} x={textX} y={y + shape.name} kind="name">
        {name}
      </DiagramText>
      {words !== '' && (
        <DiagramText measure={measure} width={textX + textWidth - wordsX} x={wordsX} y={y + shape.words} kind="words">
          {isOneLine ? texts.dash.trimStart() + words : words}
        </DiagramText>
      )}
      <g>
        {outcome.length > 1 && <title>{outcomeOf(arrow, texts)}</title>}
        {outcome.map((line, index) => (
          <DiagramText {...common} key={line} x={textX} y={y + shape.outcome + index * outcomeLine} kind="outcome">
            {line}
          </DiagramText>
        ))}
      </g>
      {/* Over the ground of the texts. */}
      <ArrowLine
        arrow={arrow}
        from={lane(arrow.from)}
        to={lane(arrow.to)}
        via={arrow.via && lane(arrow.via)}
        y={y + shape.line}
        fresh={wasPending && !drawn && arrow.state !== 'pending'}
        onDrawn={() => setDrawn(true)}
      />
    </>
  )
}

function Note({ row: { arrow, y, height }, layout: { textX, textWidth }, texts, measure }: RowContentProps) {
  const { name } = labelOf(arrow, texts)
  // So far to the left that it hides the browser's line.
  const padding = 20
  const room = textWidth - padding
  return (
    <>
      <rect
        className="diagram-note-box"
        x={textX - padding}
        y={y + 7}
        width={Math.min(room, measure(name, 'note')) + padding * 2}
        height={height - 14}
        rx={5}
      />
      <DiagramText x={textX} y={y + height / 2 + 4} kind="note" width={room} measure={measure}>
        {name}
      </DiagramText>
    </>
  )
}
