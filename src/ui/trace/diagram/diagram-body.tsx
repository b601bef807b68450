import type { SVGProps } from 'react'
import type { DiagramTexts } from '../../../trace/diagram/arrow-words.ts'
import type { DiagramLayout, DiagramRow } from './diagram-layout.ts'
import { RowContent } from './diagram-row.tsx'
import type { Measure } from './text-width.ts'

interface DiagramBodyProps {
  readonly layout: DiagramLayout
  /** Those of the layout that are to be drawn. */
  readonly rows: readonly DiagramRow[]
  readonly chosen?: DiagramRow | undefined
  readonly texts: DiagramTexts
  readonly measure: Measure
  /** The accessible role and actions of a row. */
  readonly attributes?: (row: DiagramRow) => SVGProps<SVGGElement>
}

/** The lanes and what went on between them; the part of a drawing that is below the names. */
export function DiagramBody({ layout, rows, chosen, texts, measure, attributes }: DiagramBodyProps) {
  const { width, height, lanes } = layout
  return (
    <>
      {chosen && <ChosenMark row={chosen} width={width} />}
      {lanes.map(({ id, x }) => (
        <line key={id} className="diagram-lane" x1={x} y1={0} x2={x} y2={height} />
      ))}
      {rows.map((row) => (
        <g
          key={row.arrow.id}
          {...attributes?.(row)}
          className={row === chosen ? 'diagram-row chosen' : 'diagram-row'}
          data-state={row.arrow.state}
        >
          <rect className="room" x={1} y={row.y + 2} width={width - 2} height={row.height - 4} rx={7} />
          <RowContent row={row} layout={layout} texts={texts} measure={measure} />
        </g>
      ))}
    </>
  )
}

/** Under the lanes, so that they go through it. */
function ChosenMark({ row: { y, height }, width }: { readonly row: DiagramRow; readonly width: number }) {
  return (
    <g className="diagram-chosen">
      <rect x={0} y={y + 2} width={width} height={height - 4} rx={7} />
      <path d={`M1.5 ${y + 10}V${y + height - 10}`} />
    </g>
  )
}
