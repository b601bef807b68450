import { cut, type Measure, type TextStyle, textStyles } from './text-width.ts'

interface DiagramTextProps {
  readonly x: number
  readonly y: number
  readonly kind: TextStyle
  readonly width: number
  readonly measure: Measure
  readonly children: string
}

/** A line of text that is cut where it would leave its room; all of it is in its tooltip then. */
export function DiagramText({ x, y, kind, width, measure, children }: DiagramTextProps) {
  const shown = cut(children, width, (text) => measure(text, kind))
  if (shown === '') return null
  return (
    <>
      {/* A note has a box of its own; elsewhere a lane may run behind. */}
      {kind !== 'note' && (
        <rect className="diagram-ground" x={x - 3} y={y - 12} width={measure(shown, kind) + 6} height={16} />
      )}
      <text className={`diagram-${kind}`} x={x} y={y} {...textStyles[kind]}>
        {shown !== children && <title>{children}</title>}
        {shown}
      </text>
    </>
  )
}
