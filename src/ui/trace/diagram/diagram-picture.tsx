import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { DiagramTexts } from '../../../trace/diagram/arrow-words.ts'
import type { Diagram } from '../../../trace/diagram/diagram.ts'
import { DiagramBody } from './diagram-body.tsx'
import { layoutOf } from './diagram-layout.ts'
import { ParticipantNames } from './diagram-names.tsx'
import { canvasMeasure, textStyles } from './text-width.ts'
import './sequence-diagram.css'

/** A picture is as wide whatever the screen is, in px. */
const pictureWidth = 800
const margin = 20
/** Of the line above the diagram, with the space under it. */
const titleHeight = 30

/**
 * All of a diagram in one drawing, outside of what is seen, for as long as `use` takes.
 * @param title one line above it
 */
export async function withPicture<Result>(
  diagram: Diagram,
  texts: DiagramTexts,
  use: (svg: SVGSVGElement) => Promise<Result>,
  title?: string,
): Promise<Result> {
  const box = document.createElement('div')
  box.className = 'diagram-picture'
  box.setAttribute('aria-hidden', 'true')
  document.body.append(box)
  const root = createRoot(box)
  try {
    flushSync(() => root.render(<Picture diagram={diagram} texts={texts} title={title} />))
    const svg = box.querySelector('svg')
    if (!svg) throw new Error('the picture was not drawn')
    return await use(svg)
  } finally {
    root.unmount()
    box.remove()
  }
}

interface PictureProps {
  readonly diagram: Diagram
  readonly texts: DiagramTexts
  readonly title: string | undefined
}

function Picture({ diagram, texts, title }: PictureProps) {
  const measure = canvasMeasure(getComputedStyle(document.body).fontFamily)
  const layout = layoutOf(diagram, pictureWidth, texts, measure)
  const width = pictureWidth + 2 * margin
  const top = margin + (title === undefined ? 0 : titleHeight)
  const height = top + layout.headHeight + layout.height + margin
  return (
    <svg className="sequence-diagram" viewBox={`0 0 ${width} ${height}`}>
      <title>{texts.picture}</title>
      <rect className="diagram-ground" width={width} height={height} />
      {title !== undefined && (
        <text className="diagram-participant" x={margin} y={margin + 12} {...textStyles.name}>
          {title}
        </text>
      )}
      <g transform={`translate(${margin} ${top})`}>
        <ParticipantNames layout={layout} />
      </g>
      <g transform={`translate(${margin} ${top + layout.headHeight})`}>
        <DiagramBody layout={layout} rows={layout.rows} texts={texts} measure={measure} />
      </g>
    </svg>
  )
}
