import { useMemo, useRef } from 'react'
import { spokenArrow } from '../../../trace/diagram/arrow-words.ts'
import type { Diagram } from '../../../trace/diagram/diagram.ts'
import { useMessages } from '../../context/messages.ts'
import { useRowsInView } from '../list/use-rows-in-view.ts'
import { useChoice } from '../use-choice.ts'
import { useWidth } from '../use-width.ts'
import { DiagramBody } from './diagram-body.tsx'
import { layoutOf } from './diagram-layout.ts'
import { ParticipantNames } from './diagram-names.tsx'
import { canvasMeasure } from './text-width.ts'
import './sequence-diagram.css'

interface SequenceDiagramProps {
  readonly diagram: Diagram
  /** Accessible name. */
  readonly label: string
  /** ID of the chosen arrow's event. */
  readonly selected?: string | null
  /** By the arrow keys. Absent: nothing can be chosen, as where all is planned. */
  readonly onSelect?: ((id: string) => void) | undefined
  /** By the pointer. */
  readonly onPress?: ((id: string) => void) | undefined
  /** Enter: on to what the chosen arrow stands for. */
  readonly onOpen?: ((id: string) => void) | undefined
}

/** The sequence diagram; an arrow can be selected with the pointer or the arrow keys. */
export function SequenceDiagram({ diagram, label, selected = null, onSelect, onPress, onOpen }: SequenceDiagramProps) {
  const texts = useMessages('diagram')
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(box)
  const measure = useMemo(() => canvasMeasure(getComputedStyle(document.body).fontFamily), [])
  const layout = useMemo(() => layoutOf(diagram, width, texts, measure), [diagram, width, texts, measure])
  const { chosen, tabStop, listAttributes, rowAttributes } = useChoice({
    svg,
    layout,
    selected,
    onSelect,
    onPress,
    onOpen,
  })
  const rows = useRowsInView(svg, layout, tabStop)
  const { height, headHeight } = layout
  return (
    <div ref={box} className="sequence-diagram">
      {width > 0 && (
        <>
          <svg
            className="diagram-head"
            aria-hidden="true"
            width={width}
            height={headHeight}
            viewBox={`0 0 ${width} ${headHeight}`}
          >
            <ParticipantNames layout={layout} />
          </svg>
          <svg
            ref={svg}
            className="diagram-rows"
            aria-label={label}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            {...listAttributes}
          >
            <DiagramBody
              layout={layout}
              rows={rows}
              chosen={chosen}
              texts={texts}
              measure={measure}
              attributes={(row) => ({
                ...rowAttributes(row),
                'aria-label': spokenArrow(row.arrow, diagram, texts),
              })}
            />
          </svg>
        </>
      )}
    </div>
  )
}
